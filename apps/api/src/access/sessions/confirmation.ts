import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { Problem } from '../../http/problem';
import { isPassword } from '../password';
import type { SignedIn } from '../signed-in';
import { SignInThrottle } from '../sign-in-throttle';

const CONFIRMED_MS = 10 * 60_000;

/**
 * What changes the ways in asks that somebody proved who they are within ten minutes: by signing in, or with the password
 * once more. A session that was left open, or taken, is not enough.
 */
@Injectable()
export class Confirmation {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly throttle: SignInThrottle,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `confirmation-required`. */
  async need({ tokenHash }: SignedIn): Promise<void> {
    const since = new Date(this.clock.now().getTime() - CONFIRMED_MS);
    const [found] = await this.transactions.runAs({ session_hash: tokenHash.toString('hex') }, (manager) =>
      manager.query<unknown[]>('select 1 from session where token_hash = $1 and confirmed_at > $2', [
        tokenHash,
        since,
      ]),
    );
    if (found === undefined)
      throw new Problem('confirmation-required', {
        detail: 'Give your password once more, or sign in again. It holds for ten minutes',
      });
  }

  /** Refuses a wrong password at `pointer`, and after some of them with `too-many-requests`. */
  async checkPassword(
    { account }: SignedIn,
    address: string,
    password: string,
    pointer: string,
  ): Promise<void> {
    const key = `password of ${account.id}`;
    await this.throttle.count(key, address);
    const [found] = await this.transactions.runAs({ account_id: account.id }, (manager) =>
      manager.query<{ password_hash: string }[]>('select password_hash from account where id = $1', [
        account.id,
      ]),
    );
    if (!(await isPassword(password, found?.password_hash)))
      throw new Problem('invalid-request', { errors: [{ pointer, detail: 'This is not your password' }] });
    await this.throttle.forgive(key, address);
  }

  async confirm(session: SignedIn, address: string, password: string): Promise<void> {
    await this.checkPassword(session, address, password, '#/password');
    const { tokenHash } = session;
    await this.transactions.runAs({ session_hash: tokenHash.toString('hex') }, (manager) =>
      manager.query('update session set confirmed_at = $2 where token_hash = $1', [
        tokenHash,
        this.clock.now(),
      ]),
    );
  }
}
