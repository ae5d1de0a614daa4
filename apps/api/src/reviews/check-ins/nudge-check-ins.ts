import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { NUDGE_AFTER_DAYS } from '@telltale/domain';
import { DataSource } from 'typeorm';
import { hashOfSecret, newLinkSecret } from '../../access/links/link-secret';
import { Clock } from '../../clock/clock';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { Jobs } from '../../jobs/jobs';
import { MESSAGE_OPTIONS, type MessageOptions } from '../../messages/message-options';
import { queueMessages } from '../../messages/queue-messages';
import { telltaleItself } from '../../signs/telltale-itself';
import { checkInMail } from './check-in-mail';

interface Waiting {
  readonly id: string;
  readonly clientId: string;
  readonly project: string;
  readonly to: string;
  readonly askedBy: string | null;
  readonly questions: number;
  readonly endsAt: Date;
  readonly timeZone: string;
}

const TAKE = `
  update check_in c set nudged_at = $2
  from project p
  join client k on k.workspace_id = p.workspace_id and k.id = p.client_id
  join workspace w on w.workspace_id = p.workspace_id
  where c.workspace_id = $1 and p.workspace_id = c.workspace_id and p.id = c.project_id and c.answered_at is null
    and c.nudged_at is null and c.mailed_to is not null and c.asked_at <= $3 and c.link_ends_at > $2
  returning c.id, c.client_id as "clientId", p.name as project, c.mailed_to as to, c.asked_by as "askedBy",
    jsonb_array_length(c.questions) as questions, c.link_ends_at as "endsAt",
    coalesce(k.time_zone, w.time_zone) as "timeZone"`;

const LINK =
  'insert into check_in_link (link_hash, workspace_id, client_id, check_in_id) values ($1, $2, $3, $4)';

/** Reminds, once, those who were asked by mail and have not answered for some days. */
@Injectable()
export class NudgeCheckIns implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly dataSource: DataSource,
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
    @Inject(MESSAGE_OPTIONS) private readonly options: MessageOptions,
  ) {}

  onModuleInit(): void {
    this.jobs.handleAt('nudge-check-ins', '20 * * * *', () => this.run());
  }

  async run(): Promise<void> {
    // Without an address of its own a reminder could not say where to go.
    if (this.options.publicUrl === undefined) return;
    const askedBefore = new Date(this.clock.now().getTime() - NUDGE_AFTER_DAYS * 86_400_000);
    const rows = await this.dataSource.query<{ workspace_id: string }[]>(
      'select * from workspaces_to_nudge($1)',
      [askedBefore],
    );
    for (const { workspace_id } of rows) await this.nudge(workspace_id, askedBefore, this.options.publicUrl);
  }

  private async nudge(workspaceId: string, askedBefore: Date, publicUrl: string): Promise<void> {
    const caller = telltaleItself(workspaceId);
    await this.transactions.run(caller, async (manager) => {
      const now = this.clock.now();
      const [waiting] = await manager.query<[Waiting[], number]>(TAKE, [workspaceId, now, askedBefore]);
      for (const { id, clientId, endsAt, timeZone, ...mail } of waiting) {
        const secret = newLinkSecret();
        await manager.query(LINK, [hashOfSecret(secret), workspaceId, clientId, id]);
        const link = `${publicUrl}/check-in/${secret}`;
        await queueMessages(manager, caller, now, [
          checkInMail({
            ...mail,
            clientId,
            link,
            endsOn: this.clock.dayOf(endsAt, timeZone),
            isReminder: true,
          }),
        ]);
      }
    });
  }
}
