import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../clock/clock';
import { audit, type AuditEntry } from '../../database/audit';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { Problem } from '../../http/problem';
import { hashOfToken, newSessionToken } from '../session-store';
import { callerOf, type SignedIn } from '../signed-in';
import { endSessionsOf } from './end-sessions';

/** Changes of how an account is entered: its password, its second factor, its passkeys. */
@Injectable()
export class WaysIn {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  /** With its entry in the log; the other sessions end, and this one goes on under the token, which is for the cookie. */
  async change<T extends object>(
    session: SignedIn,
    entry: AuditEntry,
    work: (manager: EntityManager) => Promise<T>,
  ): Promise<T & { readonly token: string }> {
    const caller = callerOf(session);
    return await this.transactions.run(caller, async (manager) => {
      const changed = await work(manager);
      await audit(manager, caller, this.clock.now(), entry);
      return Object.assign(changed, { token: await rotate(manager, session) });
    });
  }
}

/** Of two changes at once the second finds its session gone, and nothing of it is kept: its reply would end in a dead token. */
async function rotate(manager: EntityManager, { account, tokenHash }: SignedIn): Promise<string> {
  const token = newSessionToken();
  const [, rotated] = await manager.query<[unknown, number]>(
    'update session set token_hash = $2 where token_hash = $1',
    [tokenHash, hashOfToken(token)],
  );
  if (rotated === 0) throw new Problem('not-signed-in');
  await endSessionsOf(manager, account.id, hashOfToken(token));
  return token;
}
