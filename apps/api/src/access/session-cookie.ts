import type { FastifyReply, FastifyRequest } from 'fastify';
import { clearCookie, isHttps, readCookie, setCookie } from './cookies';
import { PENDING_SECONDS } from './second-factor/pending-sign-ins';

const SESSION = 'telltale_session';
const PENDING = 'telltale_sign_in';

export function readSessionCookie(request: FastifyRequest): string | undefined {
  return readCookie(request, SESSION);
}

export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
  seconds: number,
  secure = isHttps(request),
): void {
  setCookie(reply, SESSION, { value: token, seconds, secure });
  clearCookie(request, reply, PENDING);
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  clearCookie(request, reply, SESSION);
}

/** The sign-in that waits for its second step: it opens nothing by itself. */
export function readPendingCookie(request: FastifyRequest): string | undefined {
  return readCookie(request, PENDING);
}

export function setPendingCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  setCookie(reply, PENDING, { value: token, seconds: PENDING_SECONDS, secure: isHttps(request) });
}
