import { PageQuery, PageReply } from '../wire/page';
import { DayText, Instant, Integer, ListOf, Nested, OneOf, Open, Text } from '../wire/property';
import { FactSourceReply } from './fact';

/** A sign that this change lit or cleared. */
export class SignTurnReply {
  @Text() id!: string;
  @OneOf(['lit', 'cleared']) turn!: 'lit' | 'cleared';
}

export class ChangeReply {
  @Integer() seq!: number;
  @Instant() at!: string;
  @DayText({ description: 'The client’s day on which it was recorded' }) recordedOn!: string;
  @DayText({ nullable: true }) holdsFrom!: string | null;
  @Text({ nullable: true }) by!: string | null;
  @Text({ description: 'A fact’s key, or created, name, unit, stage' }) what!: string;
  @Text() label!: string;
  @Open<unknown, object>({}) before!: unknown;
  @Open<unknown, object>({}) after!: unknown;
  @Text({ nullable: true }) reason!: string | null;
  @Nested(() => FactSourceReply, { nullable: true }) source!: FactSourceReply | null;
  @ListOf(() => SignTurnReply) signs!: SignTurnReply[];
}

export class ChangeListQuery extends PageQuery {
  @DayText({ optional: true, description: 'Only what had been recorded by the end of that day' })
  asOf?: string;
}

export class ChangeListReply {
  @ListOf(() => ChangeReply) data!: ChangeReply[];
  @Nested(() => PageReply) page!: PageReply;
}
