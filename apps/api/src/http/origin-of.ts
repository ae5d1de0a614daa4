import type { FastifyRequest } from 'fastify';

/** Scheme and host under which the caller knows us: what a link in a reply begins with. */
export function originOf({ protocol, host }: FastifyRequest): string {
  return `${protocol}://${host}`;
}
