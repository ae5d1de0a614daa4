import { VERDICT_METHODS, VERDICTS, type Verdict, type VerdictMethod } from '@telltale/domain';
import { DayText, Decimal, Id, Integer, ListOf, Nested, OneOf, Text } from '../wire/property';

/** A case as people find it again: by its key, and by its label where the file has one. */
export class EvalCaseNameReply {
  @Text() key!: string;
  @Text({ nullable: true }) label!: string | null;
}

export class EvalRunNameReply {
  @Id() runId!: string;
  @DayText() on!: string;
}

export class EvalIntervalReply {
  @Decimal({ description: 'In percentage points, or in the unit of the score' }) low!: number;
  @Decimal() high!: number;
}

/** A verdict with the figures behind it. At most 200 cases are named in each list; the counts are of all. */
export class EvalVerdictReply {
  @OneOf(VERDICTS) verdict!: Verdict;
  @Text({ description: 'One plain sentence' }) because!: string;
  @OneOf(VERDICT_METHODS, { nullable: true }) method!: VerdictMethod | null;
  @Nested(() => EvalRunNameReply, { nullable: true }) comparedWith!: EvalRunNameReply | null;
  @Integer({ nullable: true, description: 'Cases compared' }) n!: number | null;
  @Integer({ nullable: true }) passedBefore!: number | null;
  @Integer({ nullable: true }) passedAfter!: number | null;
  @Integer({ description: 'Cases that the test set gained' }) added!: number;
  @Integer({ description: 'Cases that the test set lost' }) removed!: number;
  @Decimal({ nullable: true, description: 'One-sided, in the direction of worse' }) pWorse!: number | null;
  @Decimal({ nullable: true, description: 'One-sided, in the direction of better' }) pBetter!: number | null;
  @Nested(() => EvalIntervalReply, { nullable: true, description: '90 % interval of the difference' })
  interval!: EvalIntervalReply | null;
  @Integer() newlyFailingCount!: number;
  @ListOf(() => EvalCaseNameReply) newlyFailing!: EvalCaseNameReply[];
  @Integer() newlyFixedCount!: number;
  @ListOf(() => EvalCaseNameReply) newlyFixed!: EvalCaseNameReply[];
}
