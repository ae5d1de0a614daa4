import { DayText, Flag, Id, Instant, ListOf, Nested, OneOf, Text, TextList } from '../wire/property';
import { PageReply } from '../wire/page';

/** What a token may do. A token has at least one of these, and never more than whoever made it. */
export const TOKEN_SCOPES = ['evals:write'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** `suspended`: whoever made it has left, or may no longer record on its project. */
export const TOKEN_STATES = ['active', 'suspended', 'expired', 'revoked'] as const;
export type TokenState = (typeof TOKEN_STATES)[number];

export const TOKEN_NAME_LENGTH_MOST = 80;

/** How long a token lasts where nothing is said, and at most. */
export const TOKEN_MONTHS_DEFAULT = 12;
export const TOKEN_MONTHS_MOST = 24;

export class TokenProjectReply {
  @Id() id!: string;
  @Text() key!: string;
  @Text() name!: string;
}

/** A token without its secret, which nobody can read again. */
export class TokenReply {
  @Id() id!: string;
  @Text() name!: string;
  @Text({ description: 'How its secret begins' }) prefix!: string;
  @TextList({ values: TOKEN_SCOPES }) scopes!: TokenScope[];
  @Nested(() => TokenProjectReply) project!: TokenProjectReply;
  @OneOf(TOKEN_STATES) state!: TokenState;
  @Text({ description: 'Who made it' }) madeBy!: string;
  @Flag({ description: 'The caller’s own' }) isMine!: boolean;
  @Instant() createdAt!: string;
  @DayText({ description: 'The last day on which it is taken' }) expiresOn!: string;
  @Instant({ nullable: true, description: 'To the minute; null where it was never used' })
  lastUsedAt!: string | null;
  @Instant({ nullable: true }) revokedAt!: string | null;
}

export class TokenListReply {
  @ListOf(() => TokenReply) data!: TokenReply[];
  @Nested(() => PageReply) page!: PageReply;
}

export class TokenCreateRequest {
  @Text({ min: 1, max: TOKEN_NAME_LENGTH_MOST }) name!: string;
  @TextList({ values: TOKEN_SCOPES, min: 1, max: 20 }) scopes!: TokenScope[];
  @Id({ optional: true, description: 'Needed for evals:write, which reaches one project' })
  projectId?: string;
  @DayText({ optional: true, description: 'The last day; one year ahead unless said, at most two' })
  expiresOn?: string;
}

export class TokenMadeReply extends TokenReply {
  @Text({
    nullable: true,
    description: 'Shown this once; null where the same Idempotency-Key is sent again',
  })
  secret!: string | null;
}

/** What a token is told of itself. */
export class OwnTokenReply {
  @Text() name!: string;
  @TextList({ values: TOKEN_SCOPES }) scopes!: TokenScope[];
  @Nested(() => TokenProjectReply) project!: TokenProjectReply;
  @DayText({ description: 'The last day on which it is taken' }) expiresOn!: string;
}
