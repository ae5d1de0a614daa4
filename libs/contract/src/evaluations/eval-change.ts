import { CHANGE_KINDS, type ChangeKind, VERDICTS, type Verdict } from '@telltale/domain';
import { PageQuery, PageReply } from '../wire/page';
import { DayText, Flag, Id, Instant, Integer, ListOf, Nested, OneOf, Text } from '../wire/property';
import { EvalRunNameReply } from './eval-verdict';

/** A change of what is scored, typed by a person or pushed from CI. */
export class EvalChangeRequest {
  @OneOf(CHANGE_KINDS) kind!: ChangeKind;
  @Text({ min: 1, max: 500 }) what!: string;
  @DayText({ optional: true, description: 'When it went in; today unless said' }) on?: string;
  @Text({ optional: true, max: 64, pattern: /^[0-9a-fA-F]{4,64}$/ }) commit?: string;
  @Text({ optional: true, max: 2_000, format: 'uri', description: 'Where it can be looked at' }) url?: string;
}

export class EvalWithdrawalReply {
  @Instant() at!: string;
  @Text({ nullable: true }) by!: string | null;
}

/** The run that scored a change, with what it said beside the one before it. */
export class EvalScoringRunReply extends EvalRunNameReply {
  @OneOf(VERDICTS) verdict!: Verdict;
}

export class EvalChangeReply {
  @Id() id!: string;
  @OneOf(CHANGE_KINDS) kind!: ChangeKind;
  @Text() what!: string;
  @DayText() on!: string;
  @Text({ nullable: true }) commit!: string | null;
  @Text({ nullable: true }) url!: string | null;
  @Instant() at!: string;
  @Text({ nullable: true }) by!: string | null;
  @Nested(() => EvalScoringRunReply, { nullable: true, description: 'The first run that scored it' })
  scoredBy!: EvalScoringRunReply | null;
  @Flag({ description: 'True where it was taken back' }) isWithdrawn!: boolean;
  @Nested(() => EvalWithdrawalReply, { optional: true, description: 'Where it was taken back' })
  withdrawal?: EvalWithdrawalReply;
}

export class EvalChangeListQuery extends PageQuery {
  @OneOf(['true', 'false'], { optional: true, description: 'Only those that no run has scored' }) unscored?:
    'true' | 'false';
}

export class EvalChangeListReply {
  @ListOf(() => EvalChangeReply) data!: EvalChangeReply[];
  @Integer({ description: 'All that no run has scored' }) unscored!: number;
  @Nested(() => PageReply) page!: PageReply;
}
