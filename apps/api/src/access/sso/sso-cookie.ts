import type { FastifyReply, FastifyRequest } from 'fastify';
import { clearCookie, readCookie, setCookie } from '../cookies';

const NAME = 'telltale_sso';

/** What ties a way to the provider to this browser. */
export function setSsoCookie(reply: FastifyReply, secret: string, seconds: number, secure: boolean): void {
  setCookie(reply, NAME, { value: secret, seconds, secure });
}

export function readSsoCookie(request: FastifyRequest): string | undefined {
  return readCookie(request, NAME);
}

export function clearSsoCookie(request: FastifyRequest, reply: FastifyReply): void {
  clearCookie(request, reply, NAME);
}
