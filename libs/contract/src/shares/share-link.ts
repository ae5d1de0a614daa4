import { ClientNameReply } from '../projects/project-row';
import { PageReply } from '../wire/page';
import { DayText, Id, Instant, Integer, ListOf, Nested, OneOf, Text } from '../wire/property';

export const SHARE_KINDS = ['board', 'calendar', 'audit'] as const;
export type ShareKind = (typeof SHARE_KINDS)[number];

export const SHARE_STATES = ['active', 'suspended', 'expired', 'revoked'] as const;
export type ShareState = (typeof SHARE_STATES)[number];

export const LONGEST_SHARE_DAYS = 366;

export class ShareLinkRequest {
  @OneOf(SHARE_KINDS) kind!: ShareKind;
  @Text({ min: 1, max: 200, description: 'For whom it is' }) name!: string;
  @Id({ optional: true, nullable: true, description: 'Absent: all clients that you may see' }) clientId?:
    string | null;
  @Integer({
    optional: true,
    min: 1,
    max: LONGEST_SHARE_DAYS,
    description: 'Of a board: how many days back it tells; 28 unless said',
  })
  days?: number;
  @DayText({
    optional: true,
    description:
      'Its last day. A board and the audit log have one: 30 days ahead unless said, at most 366. A calendar need not end',
  })
  expiresOn?: string;
}

export class ShareLinkReply {
  @Id() id!: string;
  @OneOf(SHARE_KINDS) kind!: ShareKind;
  @Text() name!: string;
  @ListOf(() => ClientNameReply, { nullable: true, description: 'Null: every client of the workspace' })
  clients!: ClientNameReply[] | null;
  @Integer({ nullable: true, description: 'Of a board' }) days!: number | null;
  @DayText({ nullable: true }) expiresOn!: string | null;
  @OneOf(SHARE_STATES, { description: 'suspended: its maker is no member any more, or sees less' })
  state!: ShareState;
  @Instant() madeAt!: string;
  @Text({ nullable: true }) madeBy!: string | null;
  @Instant({ nullable: true }) revokedAt!: string | null;
  @Integer({ description: 'How often it was opened' }) views!: number;
  @Instant({ nullable: true }) lastViewedAt!: string | null;
}

export class ShareLinkMadeReply extends ShareLinkReply {
  @Text({ nullable: true, description: 'The path behind your own address; shown once' }) link!: string | null;
}

export class ShareLinkListReply {
  @ListOf(() => ShareLinkReply) data!: ShareLinkReply[];
  @Nested(() => PageReply) page!: PageReply;
}
