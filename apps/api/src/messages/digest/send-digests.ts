import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, FIRST_REVIEW_DAYS } from '@telltale/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import { Clock } from '../../clock/clock';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { Jobs } from '../../jobs/jobs';
import { readAgenda } from '../../reviews/agenda/agenda-reader';
import { telltaleItself } from '../../signs/telltale-itself';
import { MESSAGE_OPTIONS, type MessageOptions } from '../message-options';
import { type NewMessage, queueMessages } from '../queue-messages';
import { hooksFor } from '../webhooks/hooks-for';
import { type Digest, digestOf } from './digest-content';
import { addressOf, asCaller, type DigestReader, digestReaders } from './digest-readers';
import { type DigestTime, isDigestDue, lastSlot } from './digest-slot';
import { ownReviewDays } from './own-review-days';

interface StoredDigest extends DigestTime {
  readonly timeZone: string;
  readonly sentAt: Date | null;
}

/** The row is locked: of two processes at this job one finds it sent. */
const TAKE = `
  select d.weekday, d.hour, d.sent_at as "sentAt", w.time_zone as "timeZone"
  from digest d join workspace w on w.workspace_id = d.workspace_id
  where d.workspace_id = $1 and d.is_on for update of d skip locked`;

/** Puts the week's digest down for those who read it, each of the clients that they see, and for the webhooks. */
@Injectable()
export class SendDigests implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly dataSource: DataSource,
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
    @Inject(MESSAGE_OPTIONS) private readonly options: MessageOptions,
  ) {}

  onModuleInit(): void {
    this.jobs.handleAt('send-digests', '*/5 * * * *', () => this.run());
  }

  async run(): Promise<void> {
    const rows = await this.dataSource.query<{ workspace_id: string }[]>(
      'select * from workspaces_with_digest()',
    );
    for (const { workspace_id } of rows) await this.sendOf(workspace_id);
  }

  private async sendOf(workspaceId: string): Promise<void> {
    const caller = telltaleItself(workspaceId);
    const readers = await this.due(caller);
    if (readers === null) return;
    // Each reader's words are made with the reader's own sight, and only then put down together.
    const messages: NewMessage[] = [];
    for (const reader of readers) messages.push(...(await this.mailTo(workspaceId, reader)));
    await this.transactions.run(caller, async (manager) => {
      const stored = await take(manager, workspaceId);
      if (stored === undefined || !this.isDue(stored)) return;
      const hooks = await this.toWebhooks(manager, caller);
      await queueMessages(manager, caller, this.clock.now(), [...messages, ...hooks]);
      await manager.query('update digest set sent_at = $2 where workspace_id = $1', [
        workspaceId,
        this.clock.now(),
      ]);
    });
  }

  /** Null: it is not due now. */
  private async due(caller: Caller): Promise<readonly DigestReader[] | null> {
    return await this.transactions.run(caller, async (manager) => {
      const stored = await take(manager, caller.workspaceId);
      if (stored === undefined || !this.isDue(stored)) return null;
      return await digestReaders(manager, caller);
    });
  }

  private isDue({ timeZone, sentAt, ...time }: StoredDigest): boolean {
    const now = this.clock.now();
    return isDigestDue(now, lastSlot(now, timeZone, time), sentAt);
  }

  private async mailTo(workspaceId: string, reader: DigestReader): Promise<NewMessage[]> {
    const caller = asCaller(workspaceId, reader);
    return await this.transactions.run(caller, async (manager) => {
      const to = await addressOf(manager, caller);
      if (to === null) return [];
      return [{ kind: 'digest', clientId: null, to, ...(await this.digest(manager, caller)) }];
    });
  }

  private async toWebhooks(manager: EntityManager, caller: Caller): Promise<NewMessage[]> {
    const hooks = await hooksFor(manager, caller, 'digest');
    if (hooks.length === 0) return [];
    const { subject, content } = await this.digest(manager, caller);
    return hooks.map(({ id, url }) => ({
      kind: 'digest',
      clientId: null,
      to: url,
      webhookId: id,
      subject,
      content,
    }));
  }

  private async digest(manager: EntityManager, caller: Caller): Promise<Digest> {
    const [zone] = await manager.query<{ time_zone: string }[]>(
      'select time_zone from workspace where workspace_id = $1',
      [caller.workspaceId],
    );
    const today = this.clock.today(zone?.time_zone ?? 'UTC');
    const sinceOn = addDays(today, -FIRST_REVIEW_DAYS);
    const week = {
      clients: caller.clients,
      sinceOn,
      hasBefore: false,
      toldBefore: [],
      at: this.clock.now(),
      today,
    };
    const agenda = await readAgenda(manager, caller, week);
    const nextReviews = await ownReviewDays(manager, caller, week.at);
    return digestOf(agenda, nextReviews, this.options.publicUrl);
  }
}

async function take(manager: EntityManager, workspaceId: string): Promise<StoredDigest | undefined> {
  const [stored] = await manager.query<StoredDigest[]>(TAKE, [workspaceId]);
  return stored;
}
