import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'telltale_session';
/** On https the prefix keeps sub-domains and plain http from setting the cookie. */
const SECURE_NAME = `__Host-${NAME}`;

export function readSessionCookie(request: FastifyRequest): string | undefined {
  return request.cookies[SECURE_NAME] ?? request.cookies[NAME];
}

export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
  seconds: number,
  secure = isHttps(request),
): void {
  void reply.setCookie(secure ? SECURE_NAME : NAME, token, { ...ATTRIBUTES, secure, maxAge: seconds });
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  for (const name of [NAME, SECURE_NAME]) {
    if (request.cookies[name] === undefined) continue;
    void reply.clearCookie(name, { ...ATTRIBUTES, secure: name === SECURE_NAME });
  }
}

const ATTRIBUTES = { path: '/', httpOnly: true, sameSite: 'lax' } as const;

/** A proxy may end https in front of us; the browser then says so in Origin, for the cookie of its own session alone. */
function isHttps(request: FastifyRequest): boolean {
  return request.protocol === 'https' || request.headers.origin?.startsWith('https://') === true;
}
