import { Inject, Injectable } from '@nestjs/common';
import type { PasswordResetRequest } from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../caller';
import { Clock } from '../../clock/clock';
import { audit } from '../../database/audit';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { Problem } from '../../http/problem';
import { Jobs } from '../../jobs/jobs';
import { MESSAGE_OPTIONS, type MessageOptions } from '../../messages/message-options';
import { hashOfSecret } from '../links/link-secret';
import { LinkThrottle } from '../links/link-throttle';
import { hashPassword } from '../password';
import { checkNewPassword } from '../password-rule';
import { ownWorkspaces } from '../session.service';
import { endSessionsOf } from '../sessions/end-sessions';
import { SignInThrottle } from '../sign-in-throttle';
import { ResetThrottle } from './reset-throttle';

/** Whose link it is. */
interface Holder {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

/** A new password by a link in a mail. Nobody is told whether an address has an account. */
@Injectable()
export class PasswordResetService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly jobs: Jobs,
    private readonly throttle: ResetThrottle,
    private readonly signIns: SignInThrottle,
    private readonly links: LinkThrottle,
    private readonly clock: Clock,
    @Inject(MESSAGE_OPTIONS) private readonly options: MessageOptions,
  ) {}

  /** A link needs a mail server, and an address to lead to. */
  get isMailSetUp(): boolean {
    return this.options.smtpUrl !== undefined && this.options.publicUrl !== undefined;
  }

  async ask(email: string, address: string): Promise<void> {
    await this.throttle.count(email, address);
    if (!this.isMailSetUp) return;
    await this.transactions.runAs({}, (manager) => this.jobs.send(manager, 'tell-password-reset', { email }));
  }

  /** Ends all sessions. The second factor, where there is one, is asked for at the next sign-in as before. */
  async reset({ secret, password }: PasswordResetRequest, address: string): Promise<void> {
    const secretHash = hashOfSecret(secret);
    const holder = await this.holderOf(secretHash);
    if (holder === undefined) {
      await this.links.countFailure(address);
      throw ended();
    }
    const workspaces = await this.transactions.runAs({ account_id: holder.id }, ownWorkspaces);
    checkNewPassword(password, { ...holder, workspaceNames: workspaces.map(({ name }) => name) });
    const passwordHash = await hashPassword(password);
    const [first] = workspaces;
    const scope = {
      account_id: holder.id,
      ...(first === undefined ? {} : { workspace_id: first.id, clients: 'all' }),
    };
    await this.transactions.runAs(scope, async (manager) => {
      await this.use(manager, secretHash, holder.id, passwordHash);
      if (first === undefined) return;
      const caller: Caller = {
        workspaceId: first.id,
        accountId: holder.id,
        name: holder.name,
        role: first.role,
        clients: null,
      };
      await audit(manager, caller, this.clock.now(), { what: 'password.reset', subject: {} });
    });
    await this.signIns.forget(holder.email);
  }

  private async holderOf(secretHash: Buffer): Promise<Holder | undefined> {
    const scope = { reset_hash: secretHash.toString('hex') };
    const [reset] = await this.transactions.runAs(scope, (manager) =>
      manager.query<{ account_id: string }[]>(
        'select account_id from password_reset where secret_hash = $1 and expires_at > $2',
        [secretHash, this.clock.now()],
      ),
    );
    if (reset === undefined) return undefined;
    const [holder] = await this.transactions.runAs({ account_id: reset.account_id }, (manager) =>
      manager.query<Holder[]>('select id, email, name from account where id = $1', [reset.account_id]),
    );
    return holder;
  }

  /** Of two at once, one finds the link gone. */
  private async use(
    manager: EntityManager,
    secretHash: Buffer,
    accountId: string,
    passwordHash: string,
  ): Promise<void> {
    const [, used] = await manager.query<[unknown, number]>(
      'delete from password_reset where secret_hash = $1',
      [secretHash],
    );
    if (used === 0) throw ended();
    await manager.query('update account set password_hash = $2 where id = $1', [accountId, passwordHash]);
    await manager.query('delete from password_reset where account_id = $1', [accountId]);
    await manager.query('delete from pending_sign_in where account_id = $1', [accountId]);
    await endSessionsOf(manager, accountId);
  }
}

function ended(): Problem {
  return new Problem('reset-link-ended', { detail: 'It works once and for one hour. Ask for a new one' });
}
