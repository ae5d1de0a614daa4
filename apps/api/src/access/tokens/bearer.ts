import type { FastifyRequest } from 'fastify';

/**
 * What a program shows instead of a cookie; undefined where it shows nothing. Other schemes are not ours: a proxy that asks
 * for a password of its own (`Basic`) may stand in front of Telltale.
 */
export function readBearer({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined {
  const found = /^bearer(?:\s+(.*))?$/i.exec(headers.authorization?.trim() ?? '');
  return found === null ? undefined : (found[1] ?? '');
}
