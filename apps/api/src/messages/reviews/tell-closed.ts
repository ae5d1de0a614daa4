import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { MinutesReply } from '@telltale/contract';
import { spokenCount, spokenDay } from '@telltale/domain';
import { v5 } from 'uuid';
import { Clock } from '../../clock/clock';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { Jobs } from '../../jobs/jobs';
import { findReview, type StoredReview } from '../../reviews/review-rows';
import { telltaleItself } from '../../signs/telltale-itself';
import { addressOf, asCaller, type DigestReader, digestReaders } from '../digest/digest-readers';
import type { MessageContent } from '../message-content';
import { MESSAGE_OPTIONS, type MessageOptions } from '../message-options';
import { type NewMessage, queueMessages } from '../queue-messages';
import { type Hook, hooksFor } from '../webhooks/hooks-for';

export interface ClosedReview {
  readonly workspaceId: string;
  readonly reviewId: string;
}

/**
 * Tells of a closed review: its minutes by mail, and that there are some to the webhooks. The job came with the closing's own
 * transaction; where it is done twice, its messages are the same, by their ids, and there once.
 */
@Injectable()
export class TellClosedReview implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
    @Inject(MESSAGE_OPTIONS) private readonly options: MessageOptions,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('tell-closed-review', (data) => this.run(data as ClosedReview));
  }

  async run({ workspaceId, reviewId }: ClosedReview): Promise<void> {
    const caller = telltaleItself(workspaceId);
    const found = await this.transactions.run(caller, async (manager) => {
      const review = await findReview(manager, caller, reviewId);
      if (review === undefined || review.minutes === null) return null;
      const hooks = await hooksFor(manager, caller, 'review.closed');
      return { review, hooks, readers: await digestReaders(manager, caller, review.clientIds) };
    });
    if (found === null) return;
    const addresses = await this.addresses(workspaceId, found.readers);
    const messages = [...this.mails(found.review, addresses), ...this.posts(found.review, found.hooks)];
    const known = messages.map((message) => ({ ...message, id: v5(message.to, reviewId) }));
    await this.transactions.run(caller, (manager) => queueMessages(manager, caller, this.clock.now(), known));
  }

  private async addresses(workspaceId: string, readers: readonly DigestReader[]): Promise<string[]> {
    const found: string[] = [];
    for (const reader of readers) {
      const caller = asCaller(workspaceId, reader);
      const to = await this.transactions.run(caller, (manager) => addressOf(manager, caller));
      if (to !== null) found.push(to);
    }
    return found;
  }

  private mails(review: StoredReview, addresses: readonly string[]): NewMessage[] {
    const message = {
      kind: 'minutes',
      clientId: null,
      subject: subjectOf(review),
      content: this.minutesContent(review),
    };
    return addresses.map((to) => ({ ...message, to }));
  }

  private posts(review: StoredReview, hooks: readonly Hook[]): NewMessage[] {
    const message = {
      kind: 'review.closed',
      clientId: null,
      subject: subjectOf(review),
      content: this.shortContent(review),
    };
    return hooks.map(({ id, url }) => ({ ...message, to: url, webhookId: id }));
  }

  private minutesContent({ markdown, row }: StoredReview): MessageContent {
    return { blocks: [{ kind: 'text', text: markdown ?? '' }, ...this.link(row.id)] };
  }

  private shortContent({ minutes, row }: StoredReview): MessageContent {
    const { content } = JSON.parse(minutes ?? '{}') as MinutesReply;
    const decided = spokenCount(content.decisions.length, 'decision');
    const text = `${decided}; ${spokenCount(content.agendaOf, 'project')} on the agenda.`;
    const data = {
      reviewId: row.id,
      on: row.on,
      decisions: content.decisions.length,
      minutesHash: row.minutesHash,
    };
    return { blocks: [{ kind: 'text', text }, ...this.link(row.id)], data };
  }

  private link(id: string): MessageContent['blocks'] {
    const { publicUrl } = this.options;
    return publicUrl === undefined
      ? []
      : [{ kind: 'link', text: 'Read the minutes', href: `${publicUrl}/review/${id}` }];
  }
}

function subjectOf({ row: { on, clients } }: StoredReview): string {
  const whose = clients === null ? 'all clients' : clients.map(({ name }) => name).join(', ');
  return `Minutes of ${spokenDay(on)}: ${whose}`;
}
