import { createHmac } from 'node:crypto';

/**
 * The code verifier (RFC 7636, 4.1) and the nonce of one way to the provider. Both come of the secret that the browser alone
 * has, so that the database holds nothing with which a code could be redeemed.
 */
export function checksOf(browserSecret: string, state: string): { codeVerifier: string; nonce: string } {
  const derived = (what: string) =>
    createHmac('sha256', browserSecret).update(`${what} ${state}`).digest('base64url');
  return { codeVerifier: derived('code verifier'), nonce: derived('nonce') };
}
