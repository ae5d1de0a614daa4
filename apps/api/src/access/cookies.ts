import type { FastifyReply, FastifyRequest } from 'fastify';

const ATTRIBUTES = { path: '/', httpOnly: true, sameSite: 'lax' } as const;
/** On https the prefix keeps sub-domains and plain http from setting the cookie. */
const secureName = (name: string): string => `__Host-${name}`;

/** Where the page is known to be on https, a cookie without the prefix may have been put there by a neighbour. */
export function readCookie(request: FastifyRequest, name: string): string | undefined {
  const plain = isKnownHttps(request) ? undefined : request.cookies[name];
  return request.cookies[secureName(name)] ?? plain;
}

export function setCookie(
  reply: FastifyReply,
  name: string,
  { value, seconds, secure }: { readonly value: string; readonly seconds: number; readonly secure: boolean },
): void {
  void reply.setCookie(secure ? secureName(name) : name, value, { ...ATTRIBUTES, secure, maxAge: seconds });
}

/** Both of its names, where the browser has them. */
export function clearCookie(request: FastifyRequest, reply: FastifyReply, name: string): void {
  for (const one of [name, secureName(name)]) {
    if (request.cookies[one] === undefined) continue;
    void reply.clearCookie(one, { ...ATTRIBUTES, secure: one !== name });
  }
}

/** A browser that comes through a proxy of which we know nothing says so in Origin, for the cookie of its own session alone. */
export function isHttps(request: FastifyRequest): boolean {
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
