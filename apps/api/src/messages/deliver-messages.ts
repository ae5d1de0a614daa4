import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { WebhookKind } from '@telltale/contract';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { Jobs } from '../jobs/jobs';
import { telltaleItself } from '../signs/telltale-itself';
import { type Attempt, nextAttemptAt } from './attempt';
import { MailSender } from './mail/mail-sender';
import type { MessageContent } from './message-content';
import { MESSAGE_OPTIONS, type MessageOptions } from './message-options';
import { guardedPost } from './webhooks/guarded-post';
import { webhookBody } from './webhooks/webhook-body';

interface Claimed {
  readonly id: string;
  readonly kind: string;
  readonly to: string;
  readonly subject: string;
  readonly content: MessageContent;
  readonly attempts: number;
  readonly hook: { readonly kind: WebhookKind; readonly secret: string | null } | null;
}

const BATCH = 20;
/** Whoever claimed it longer ago was killed at it. */
const STALE_MS = 5 * 60_000;

const CLAIM = `
  with due as (
    select m.id from message m
    where m.workspace_id = $1 and (m.state = 'queued' and m.next_at <= $2 or m.state = 'sending' and m.claimed_at < $3)
    order by m.next_at limit ${BATCH} for update skip locked
  ), claimed as (
    update message m set state = 'sending', attempts = m.attempts + 1, claimed_at = $2
    from due where m.workspace_id = $1 and m.id = due.id
    returning m.id, m.kind, m.to_address, m.subject, m.content, m.attempts, m.webhook_id
  )
  select c.id, c.kind, c.to_address as to, c.subject, c.content, c.attempts, (
    select json_build_object('kind', w.kind, 'secret', w.secret) from webhook w
    where w.workspace_id = $1 and w.id = c.webhook_id) as hook
  from claimed c`;

/** What a mail said is not kept once it left: it may hold a link that is somebody’s alone. */
const NOTE = `
  update message set state = $3, answer = $4, next_at = coalesce($5, next_at), sent_at = case when $3 = 'sent' then $6::timestamptz end,
    claimed_at = null, content = case when webhook_id is null and $3 <> 'queued' then '{}' else content end
  where workspace_id = $1 and id = $2`;

/**
 * Sends what is due, in every workspace. A message is claimed in one transaction and noted in another, and sent in between:
 * nothing is held while a server takes its time, and what was claimed by a process that was killed is taken up again.
 */
@Injectable()
export class DeliverMessages implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly dataSource: DataSource,
    private readonly transactions: WorkspaceTransaction,
    private readonly mail: MailSender,
    private readonly clock: Clock,
    @Inject(MESSAGE_OPTIONS) private readonly options: MessageOptions,
  ) {}

  onModuleInit(): void {
    this.jobs.handleAt('deliver-messages', '* * * * *', () => this.run());
  }

  async run(): Promise<void> {
    const rows = await this.dataSource.query<{ workspace_id: string }[]>(
      'select * from workspaces_with_messages($1, $2)',
      [this.clock.now(), this.staleSince()],
    );
    for (const { workspace_id } of rows) await this.deliver(workspace_id);
  }

  private async deliver(workspaceId: string): Promise<void> {
    const caller = telltaleItself(workspaceId);
    let claimed: Claimed[];
    do {
      claimed = await this.transactions.run(caller, (manager) =>
        manager.query<Claimed[]>(CLAIM, [workspaceId, this.clock.now(), this.staleSince()]),
      );
      for (const message of claimed) await this.note(workspaceId, message, await this.send(message));
    } while (claimed.length === BATCH);
  }

  private async send({ id, kind, to, subject, content, hook }: Claimed): Promise<Attempt> {
    if (hook === null) return await this.mail.send({ id, to, subject, content });
    const outgoing = { id, event: kind, subject, content, at: this.clock.now() };
    const { body, headers } = webhookBody(hook.kind, hook.secret, outgoing);
    return await guardedPost({
      url: to,
      body,
      headers,
      allowsPrivate: this.options.allowsPrivateWebhooks === true,
    });
  }

  private async note(
    workspaceId: string,
    { id, attempts }: Claimed,
    { outcome, answer }: Attempt,
  ): Promise<void> {
    const now = this.clock.now();
    const again = outcome === 'retry' ? nextAttemptAt(attempts, now) : null;
    const state = outcome === 'retry' ? (again === null ? 'given-up' : 'queued') : outcome;
    await this.transactions.run(telltaleItself(workspaceId), (manager) =>
      manager.query(NOTE, [workspaceId, id, state, answer, again, now]),
    );
  }

  private staleSince(): Date {
    return new Date(this.clock.now().getTime() - STALE_MS);
  }
}
