import { PERSON_FUNCTIONS, PERSON_LEVELS, type PersonFunction, type PersonLevel } from '@telltale/domain';
import { Id, Instant, Integer, ListOf, Nested, OneOf, Open, Text } from '../wire/property';
import { PageQuery, PageReply } from '../wire/page';

export class PersonReply {
  @Id() id!: string;
  @Id() clientId!: string;
  @Text() name!: string;
  @Text({ nullable: true }) title!: string | null;
  @OneOf(PERSON_FUNCTIONS, { nullable: true }) function!: PersonFunction | null;
  @OneOf(PERSON_LEVELS, { nullable: true }) level!: PersonLevel | null;
  @Id({ nullable: true, description: 'The account of this person, where there is one' }) accountId!:
    string | null;
  @Text({ nullable: true, description: 'A member who accepts an invitation to it is this person' }) email!:
    string | null;
  @Instant() updatedAt!: string;
}

export class PersonListReply {
  @ListOf(() => PersonReply) data!: PersonReply[];
  @Nested(() => PageReply) page!: PageReply;
}

export class PersonListQuery extends PageQuery {
  @Id({ optional: true }) client?: string;
  @Text({ optional: true, max: 200 }) q?: string;
}

export class PersonCreateRequest {
  @Id() clientId!: string;
  @Text({ min: 1, max: 200 }) name!: string;
  @Text({ optional: true, nullable: true, max: 200 }) title?: string | null;
  @OneOf(PERSON_FUNCTIONS, { optional: true, nullable: true }) function?: PersonFunction | null;
  @OneOf(PERSON_LEVELS, { optional: true, nullable: true }) level?: PersonLevel | null;
  @Id({ optional: true, nullable: true }) accountId?: string | null;
  @Text({ optional: true, nullable: true, max: 320, pattern: /^[^\s@]+@[^\s@]+$/ }) email?: string | null;
}

export class PersonPatchRequest {
  @Text({ optional: true, min: 1, max: 200 }) name?: string;
  @Text({ optional: true, nullable: true, max: 200 }) title?: string | null;
  @OneOf(PERSON_FUNCTIONS, { optional: true, nullable: true }) function?: PersonFunction | null;
  @OneOf(PERSON_LEVELS, { optional: true, nullable: true }) level?: PersonLevel | null;
  @Id({ optional: true, nullable: true }) accountId?: string | null;
  @Text({ optional: true, nullable: true, max: 320, pattern: /^[^\s@]+@[^\s@]+$/ }) email?: string | null;
}

const ROWS = { type: 'array', items: { type: 'object', additionalProperties: true } };
type Rows = readonly Readonly<Record<string, unknown>>[];
const ROW = { type: 'object', additionalProperties: true };
type Row = Readonly<Record<string, unknown>>;

/** What is kept about one person. */
export class PersonDataReply {
  @Nested(() => PersonReply) person!: PersonReply;
  @Open<Row | null, { nullable: true; description: string }>(ROW, {
    nullable: true,
    description: 'E-mail and name',
  })
  account!: Row | null;
  @Open<Row | null, { nullable: true; description: string }>(ROW, {
    nullable: true,
    description: 'Role and clients',
  })
  membership!: Row | null;
  @Open<Rows, object>(ROWS, { description: 'Projects whose record names the person, and in which facts' })
  namedIn!: Rows;
  @Open<Rows, object>(ROWS, { description: 'What the account recorded' }) changes!: Rows;
  @Open<Rows, object>(ROWS) decisions!: Rows;
  @Open<Rows, object>(ROWS) checkIns!: Rows;
  @Open<Rows, object>(ROWS) questions!: Rows;
  @Open<Rows, object>(ROWS) notes!: Rows;
  @Open<Rows, object>(ROWS) tokens!: Rows;
  @Open<Rows, object>(ROWS, { description: 'To the address of the account or of the record' })
  invitations!: Rows;
  @Open<Rows, object>(ROWS) views!: Rows;
  @Open<Rows, object>(ROWS) auditEntries!: Rows;
}

export const ACCOUNT_ENDS = ['deleted', 'left', 'none'] as const;
export type AccountEnd = (typeof ACCOUNT_ENDS)[number];

export class ErasureReply {
  @Id() personId!: string;
  @Instant() erasedAt!: string;
  @Integer({ description: 'Entries of project logs from which the name was taken' }) changes!: number;
  @Integer({ description: 'Entries of the audit log from which name and address were taken' })
  auditEntries!: number;
  @OneOf(ACCOUNT_ENDS, {
    description:
      'left: it belongs to another workspace too, and is no member of this one any more; none: there was none',
  })
  account!: AccountEnd;
}
