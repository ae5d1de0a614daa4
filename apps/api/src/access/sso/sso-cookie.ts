import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'telltale_sso';
const SECURE_NAME = `__Host-${NAME}`;
const ATTRIBUTES = { path: '/', httpOnly: true, sameSite: 'lax' } as const;

/** What ties a way to the provider to this browser. Lax, because the way back begins at the provider's page. */
export function setSsoCookie(reply: FastifyReply, secret: string, seconds: number, secure: boolean): void {
  void reply.setCookie(secure ? SECURE_NAME : NAME, secret, { ...ATTRIBUTES, secure, maxAge: seconds });
}

export function readSsoCookie(request: FastifyRequest): string | undefined {
  return request.cookies[SECURE_NAME] ?? request.cookies[NAME];
}

export function clearSsoCookie(request: FastifyRequest, reply: FastifyReply): void {
  for (const name of [NAME, SECURE_NAME])
    if (request.cookies[name] !== undefined)
      void reply.clearCookie(name, { ...ATTRIBUTES, secure: name === SECURE_NAME });
}
