import { Injectable } from '@nestjs/common';
import type { AccountReply, PasswordChangeRequest } from '@telltale/contract';
import { Clock } from '../../clock/clock';
import { audit } from '../../database/audit';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { checkedName } from '../../http/check-name';
import { hashPassword } from '../password';
import { checkNewPassword } from '../password-rule';
import { ownWorkspaces } from '../session.service';
import { callerOf, type SignedIn } from '../signed-in';
import { Confirmation } from './confirmation';
import { WaysIn } from './ways-in';

/** What people change of their own account. */
@Injectable()
export class AccountService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly confirmation: Confirmation,
    private readonly waysIn: WaysIn,
    private readonly clock: Clock,
  ) {}

  async rename(session: SignedIn, newName: string): Promise<AccountReply> {
    const name = checkedName(newName);
    const caller = callerOf(session);
    const { id, email } = session.account;
    await this.transactions.run(caller, async (manager) => {
      await manager.query('update account set name = $2 where id = $1', [id, name]);
      await audit(manager, caller, this.clock.now(), { what: 'account.renamed', subject: {} });
    });
    return { id, email, name };
  }

  /** Gives the token under which this session goes on. */
  async changePassword(
    session: SignedIn,
    address: string,
    { currentPassword, newPassword }: PasswordChangeRequest,
  ): Promise<string> {
    await this.confirmation.checkPassword(session, address, currentPassword, '#/currentPassword');
    const { account } = session;
    const workspaces = await this.transactions.run(callerOf(session), ownWorkspaces);
    const workspaceNames = workspaces.map(({ name }) => name);
    checkNewPassword(newPassword, { ...account, workspaceNames }, '#/newPassword');
    const passwordHash = await hashPassword(newPassword);
    const entry = { what: 'password.changed', subject: {} } as const;
    const { token } = await this.waysIn.change(session, entry, async (manager) => {
      await manager.query('update account set password_hash = $2 where id = $1', [account.id, passwordHash]);
      await manager.query('delete from password_reset where account_id = $1', [account.id]);
      await manager.query('delete from pending_sign_in where account_id = $1', [account.id]);
      return {};
    });
    return token;
  }
}
