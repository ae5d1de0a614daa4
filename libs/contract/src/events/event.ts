import { Id, Instant, OneOf, Text } from '../wire/property';

export const EVENT_TOPICS = [
  'project',
  'client',
  'person',
  'import',
  'portfolio',
  'review',
  'settings',
  'view',
  'member',
] as const;
export type EventTopic = (typeof EVENT_TOPICS)[number];

/** The data of one server-sent event; its `id` is the position to resume from (`Last-Event-ID`). */
export class EventReply {
  @OneOf(EVENT_TOPICS) topic!: EventTopic;
  @Id({
    nullable: true,
    description: 'The project, client, person, import, view, member (an account) or invitation',
  })
  subjectId!: string | null;
  @Id({ nullable: true }) clientId!: string | null;
  @Text({ nullable: true, description: 'The account that changed it; null for Telltale itself' }) by!:
    string | null;
  @Instant() at!: string;
}
