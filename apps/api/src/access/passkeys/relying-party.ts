import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { originOf } from '../../http/origin-of';
import { Problem } from '../../http/problem';

/** For whom a passkey is (WebAuthn Level 3, 5.4.2): it answers at this address and no other. */
export interface RelyingParty {
  readonly origin: string;
  readonly id: string;
}

/**
 * The public address of the settings. Without one, the address of the page that asks: what a browser names there was held
 * against the host already.
 */
export function relyingPartyOf(request: FastifyRequest): RelyingParty {
  const { origin, hostname } = new URL(
    request.server.publicUrl ?? request.headers.origin ?? originOf(request),
  );
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0)
    throw new Problem('second-factor-unavailable', {
      detail: `Passkeys need a name such as telltale.example.com or localhost; ${hostname} is a number`,
    });
  return { origin, id: hostname };
}
