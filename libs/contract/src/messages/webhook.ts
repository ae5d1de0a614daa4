import { PageReply } from '../wire/page';
import { Id, Instant, Integer, ListOf, Nested, OneOf, Text, TextList } from '../wire/property';

export const WEBHOOK_KINDS = ['standard', 'slack', 'teams'] as const;
export type WebhookKind = (typeof WEBHOOK_KINDS)[number];

/** `digest`: once a week. `decision.recorded`, `run.worse`: at once, of any project. */
export const WEBHOOK_EVENTS = ['digest', 'review.closed', 'decision.recorded', 'run.worse'] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

export const MESSAGE_STATES = ['queued', 'sending', 'sent', 'failed', 'given-up'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** A place that hears of events: a channel of a chat, or a program. */
export class WebhookRequest {
  @Text({ min: 1, max: 200 }) name!: string;
  @OneOf(WEBHOOK_KINDS, {
    description: 'standard: Standard Webhooks; slack, teams: an incoming webhook of a channel',
  })
  kind!: WebhookKind;
  @Text({ max: 2_000, pattern: /^https?:\/\/[^\s]+$/ }) url!: string;
  @TextList({
    values: WEBHOOK_EVENTS,
    optional: true,
    min: 1,
    description: 'digest and review.closed unless said',
  })
  events?: WebhookEvent[];
}

export class WebhookReply {
  @Id() id!: string;
  @Text() name!: string;
  @OneOf(WEBHOOK_KINDS) kind!: WebhookKind;
  @Text({ description: 'Scheme and host; the rest of the address is a secret of its receiver' })
  host!: string;
  @TextList({ values: WEBHOOK_EVENTS }) events!: WebhookEvent[];
  @Instant() madeAt!: string;
  @Text({ nullable: true }) madeBy!: string | null;
}

export class WebhookMadeReply extends WebhookReply {
  @Text({ nullable: true, description: 'Of kind standard: what its signatures are checked with; shown once' })
  secret!: string | null;
}

export class WebhookListReply {
  @ListOf(() => WebhookReply) data!: WebhookReply[];
}

/** One message to a webhook, with its last answer. Its id is `webhook-id` at each attempt. */
export class DeliveryReply {
  @Id() id!: string;
  @Text({ description: `${WEBHOOK_EVENTS.join(', ')}, test` }) event!: string;
  @OneOf(MESSAGE_STATES) state!: MessageState;
  @Integer() attempts!: number;
  @Instant() madeAt!: string;
  @Instant({ nullable: true, description: 'When it is tried again' }) nextAt!: string | null;
  @Instant({ nullable: true }) sentAt!: string | null;
  @Text({ nullable: true, description: 'What the receiver said last' }) answer!: string | null;
}

export class DeliveryListReply {
  @ListOf(() => DeliveryReply) data!: DeliveryReply[];
  @Nested(() => PageReply) page!: PageReply;
}
