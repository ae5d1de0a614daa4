import { PageReply } from '../wire/page';
import { Id, Instant, Integer, ListOf, Nested, OneOf, Text } from '../wire/property';

export const WEBHOOK_KINDS = ['standard', 'slack', 'teams'] as const;
export type WebhookKind = (typeof WEBHOOK_KINDS)[number];

export const MESSAGE_STATES = ['queued', 'sending', 'sent', 'failed', 'given-up'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** The weekly digest and closed reviews go to it. */
export class WebhookRequest {
  @Text({ min: 1, max: 200 }) name!: string;
  @OneOf(WEBHOOK_KINDS, {
    description: 'standard: Standard Webhooks; slack, teams: an incoming webhook of a channel',
  })
  kind!: WebhookKind;
  @Text({ max: 2_000, pattern: /^https?:\/\/[^\s]+$/ }) url!: string;
}

export class WebhookReply {
  @Id() id!: string;
  @Text() name!: string;
  @OneOf(WEBHOOK_KINDS) kind!: WebhookKind;
  @Text({ description: 'Scheme and host; the rest of the address is a secret of its receiver' })
  host!: string;
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
  @Text({ description: 'digest, review.closed, test' }) event!: string;
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
