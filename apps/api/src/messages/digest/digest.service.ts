import { Injectable } from '@nestjs/common';
import type { DigestReply, DigestRequest } from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import { Clock } from '../../clock/clock';
import { audit } from '../../database/audit';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { instantText } from '../../projects/people.sql';
import { MailSender } from '../mail/mail-sender';

/** What a workspace has before anybody chose: Monday at seven, and off. */
const STARTING = { isOn: false, weekday: 1, hour: 7, sentAt: null };

const DIGEST = `
  select d.is_on as "isOn", d.weekday, d.hour, ${instantText('d.sent_at')} as "sentAt" from digest d where d.workspace_id = $1`;

const READERS = `
  select count(*)::int as readers, coalesce(bool_or(account_id = $2), false) as "isRead" from digest_reader where workspace_id = $1`;

/** When the weekly digest goes out, and who gets it: each member says that for themselves. */
@Injectable()
export class DigestService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly mail: MailSender,
    private readonly clock: Clock,
  ) {}

  async read(caller: Caller): Promise<DigestReply> {
    return await this.transactions.run(caller, (manager) => this.reply(manager, caller));
  }

  async change(caller: Caller, { isOn, weekday, hour }: DigestRequest): Promise<DigestReply> {
    return await this.transactions.run(caller, async (manager) => {
      // One that is moved to an hour that is past today begins with the next week.
      await manager.query(
        `insert into digest (workspace_id, is_on, weekday, hour, sent_at) values ($1, $2, $3, $4, $5)
         on conflict (workspace_id) do update set is_on = $2, weekday = $3, hour = $4, sent_at = $5`,
        [caller.workspaceId, isOn, weekday, hour, this.clock.now()],
      );
      await audit(manager, caller, this.clock.now(), {
        what: 'digest.changed',
        subject: { isOn, weekday, hour },
      });
      return await this.reply(manager, caller);
    });
  }

  async choose(caller: Caller, isRead: boolean): Promise<DigestReply> {
    return await this.transactions.run(caller, async (manager) => {
      const mine = [caller.workspaceId, caller.accountId];
      await manager.query(
        isRead
          ? 'insert into digest_reader (workspace_id, account_id) values ($1, $2) on conflict do nothing'
          : 'delete from digest_reader where workspace_id = $1 and account_id = $2',
        mine,
      );
      return await this.reply(manager, caller);
    });
  }

  private async reply(manager: EntityManager, { workspaceId, accountId }: Caller): Promise<DigestReply> {
    const [digest = STARTING] = await manager.query<
      Omit<DigestReply, 'readers' | 'isRead' | 'isMailSetUp'>[]
    >(DIGEST, [workspaceId]);
    const [readers] = await manager.query<Pick<DigestReply, 'readers' | 'isRead'>[]>(READERS, [
      workspaceId,
      accountId,
    ]);
    return { ...digest, ...(readers ?? { readers: 0, isRead: false }), isMailSetUp: this.mail.isSetUp };
  }
}
