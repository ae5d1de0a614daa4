import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { Problem } from '../../http/problem';
import { hashOfToken, newSessionToken } from '../session-store';

export const PENDING_SECONDS = 10 * 60;

/** Sign-ins whose password was right and whose second step is missing: no session, and only the hash of their token. */
@Injectable()
export class PendingSignIns {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  async open(accountId: string): Promise<string> {
    const token = newSessionToken();
    const expiresAt = new Date(this.clock.now().getTime() + PENDING_SECONDS * 1_000);
    await this.transactions.runAs({ account_id: accountId }, (manager) =>
      manager.query('insert into pending_sign_in (token_hash, account_id, expires_at) values ($1, $2, $3)', [
        hashOfToken(token),
        accountId,
        expiresAt,
      ]),
    );
    return token;
  }

  /** Whose sign-in it is. Refuses with `sign-in-expired`. */
  async accountOf(token: string | undefined): Promise<string> {
    const found = token === undefined ? undefined : await this.find(token);
    if (found === undefined)
      throw new Problem('sign-in-expired', { detail: 'Begin again with your password' });
    return found;
  }

  async end(token: string): Promise<void> {
    const hash = hashOfToken(token);
    await this.transactions.runAs({ pending_hash: hash.toString('hex') }, (manager) =>
      manager.query('delete from pending_sign_in where token_hash = $1', [hash]),
    );
  }

  async find(token: string): Promise<string | undefined> {
    const hash = hashOfToken(token);
    const [found] = await this.transactions.runAs({ pending_hash: hash.toString('hex') }, (manager) =>
      manager.query<{ account_id: string }[]>(
        'select account_id from pending_sign_in where token_hash = $1 and expires_at > $2',
        [hash, this.clock.now()],
      ),
    );
    return found?.account_id;
  }
}
