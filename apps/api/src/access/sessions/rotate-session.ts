import type { EntityManager } from 'typeorm';
import { hashOfToken, newSessionToken } from '../session-store';
import type { SignedIn } from '../signed-in';
import { endSessionsOf } from './end-sessions';

/** After a change of the ways in: the other sessions end, and this one goes on under a new token, which is for the cookie. */
export async function rotateSession(
  manager: EntityManager,
  { account, tokenHash }: SignedIn,
): Promise<string> {
  const token = newSessionToken();
  await endSessionsOf(manager, account.id, tokenHash);
  await manager.query('update session set token_hash = $2 where token_hash = $1', [
    tokenHash,
    hashOfToken(token),
  ]);
  return token;
}
