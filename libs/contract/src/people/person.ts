import { PERSON_FUNCTIONS, PERSON_LEVELS, type PersonFunction, type PersonLevel } from '@telltale/domain';
import { Id, Instant, ListOf, Nested, OneOf, Text } from '../wire/property';
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
