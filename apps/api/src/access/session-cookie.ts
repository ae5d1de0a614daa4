import type { FastifyReply, FastifyRequest } from 'fastify';
import { PENDING_SECONDS } from './second-factor/pending-sign-ins';

const SESSION = 'telltale_session';
const PENDING = 'telltale_sign_in';
/** On https the prefix keeps sub-domains and plain http from setting the cookie. */
const secureName = (name: string): string => `__Host-${name}`;

export function readSessionCookie(request: FastifyRequest): string | undefined {
  return read(request, SESSION);
}

export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
  seconds: number,
  secure = isHttps(request),
): void {
  set(request, reply, SESSION, { token, seconds }, secure);
  clear(request, reply, PENDING);
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  clear(request, reply, SESSION);
}

/** The sign-in that waits for its second step: it opens nothing by itself. */
export function readPendingCookie(request: FastifyRequest): string | undefined {
  return read(request, PENDING);
}

export function setPendingCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  set(request, reply, PENDING, { token, seconds: PENDING_SECONDS });
}

const ATTRIBUTES = { path: '/', httpOnly: true, sameSite: 'lax' } as const;

/** Where the page is known to be on https, a cookie without the prefix may have been put there by a neighbour. */
function read(request: FastifyRequest, name: string): string | undefined {
  const plain = isKnownHttps(request) ? undefined : request.cookies[name];
  return request.cookies[secureName(name)] ?? plain;
}

function set(
  request: FastifyRequest,
  reply: FastifyReply,
  name: string,
  { token, seconds }: { readonly token: string; readonly seconds: number },
  secure = isHttps(request),
): void {
  void reply.setCookie(secure ? secureName(name) : name, token, { ...ATTRIBUTES, secure, maxAge: seconds });
}

function clear(request: FastifyRequest, reply: FastifyReply, name: string): void {
  for (const one of [name, secureName(name)]) {
    if (request.cookies[one] === undefined) continue;
    void reply.clearCookie(one, { ...ATTRIBUTES, secure: one !== name });
  }
}

/** A browser that comes through a proxy of which we know nothing says so in Origin, for the cookie of its own session alone. */
function isHttps(request: FastifyRequest): boolean {
  return isKnownHttps(request) || request.headers.origin?.startsWith('https://') === true;
}

/** A proxy may end https in front of us: one that is trusted says so, or the public address of the settings does. */
function isKnownHttps(request: FastifyRequest): boolean {
  const { server, host, protocol } = request;
  return protocol === 'https' || server.publicUrl?.toLowerCase() === `https://${host.toLowerCase()}`;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** `TELLTALE_PUBLIC_URL`, put there by `createApp`. */
    publicUrl?: string;
  }
}
