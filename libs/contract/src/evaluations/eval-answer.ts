import { VERDICTS, type Verdict } from '@telltale/domain';
import { PageQuery, PageReply } from '../wire/page';
import { ClientNameReply } from '../projects/project-row';
import {
  DayText,
  Decimal,
  Flag,
  Id,
  Instant,
  Integer,
  ListOf,
  Nested,
  OneOf,
  Open,
  Text,
} from '../wire/property';
import { EvalTrendReply } from './eval-trend';
import { EvalCaseNameReply, EvalRunNameReply, EvalVerdictReply } from './eval-verdict';

export class EvaluationQuery {
  @Text({ optional: true, pattern: /^[1-9]\d{0,2}d$/, description: 'How far back: 7d unless said' })
  since?: string;
  @Text({ optional: true, max: 200 }) suite?: string;
  @Text({ optional: true, max: 255 }) branch?: string;
}

export class EvaluationRunsReply {
  @Nested(() => EvalRunNameReply, { nullable: true }) latest!: EvalRunNameReply | null;
  @Nested(() => EvalRunNameReply, { nullable: true }) earlier!: EvalRunNameReply | null;
}

export class EvaluationCasesReply {
  @ListOf(() => EvalCaseNameReply) newlyFailing!: EvalCaseNameReply[];
  @ListOf(() => EvalCaseNameReply) newlyFixed!: EvalCaseNameReply[];
}

export class SuiteAnswerReply {
  @Text() suite!: string;
  @Text() variant!: string;
  @Nested(() => EvalVerdictReply) comparison!: EvalVerdictReply;
}

/** "Is it better or worse than last week?" */
export class EvaluationReply {
  @OneOf(VERDICTS, { description: 'The gravest of its suites' }) answer!: Verdict;
  @Text({ description: 'One plain sentence' }) because!: string;
  @DayText({ description: 'The day with which is compared' }) since!: string;
  @Nested(() => EvaluationRunsReply) runs!: EvaluationRunsReply;
  @Nested(() => EvaluationCasesReply) cases!: EvaluationCasesReply;
  @ListOf(() => SuiteAnswerReply) suites!: SuiteAnswerReply[];
}

export class EvalSeriesQuery {
  @Text({ optional: true, max: 400 }) variant?: string;
  @Text({ optional: true, max: 255 }) branch?: string;
  @DayText({ optional: true }) from?: string;
}

/** One run on the line. */
export class EvalPointReply {
  @Id() runId!: string;
  @Instant() at!: string;
  @DayText() on!: string;
  @Decimal({ nullable: true }) score!: number | null;
  @Decimal({ nullable: true }) low!: number | null;
  @Decimal({ nullable: true }) high!: number | null;
  @Integer({ nullable: true }) passed!: number | null;
  @Integer({ nullable: true, description: 'Cases that count: passed, failed and errored' }) n!: number | null;
  @OneOf(VERDICTS) verdict!: Verdict;
  @Text({ nullable: true }) model!: string | null;
  @Text({ nullable: true }) commit!: string | null;
  @Text({ nullable: true }) suiteVersion!: string | null;
  @Flag({ description: 'True where it is only part of a run' }) isPartial!: boolean;
  @Integer({ description: 'Its test set, numbered from 1 in the order of their first runs' })
  testSet!: number;
}

/** Where the test set changed: the line breaks there. */
export class EvalBreakReply {
  @Id({ description: 'The first run on the new set' }) runId!: string;
  @DayText() on!: string;
  @Integer() added!: number;
  @Integer() removed!: number;
}

export class EvalMarkReply {
  @DayText() on!: string;
  @OneOf(['prompt', 'model', 'data', 'code', 'release']) kind!:
    'prompt' | 'model' | 'data' | 'code' | 'release';
  @Text() what!: string;
}

/** Score over time of one variant on one branch; the oldest first. */
export class EvalSeriesReply {
  @Text() suite!: string;
  @Text() variant!: string;
  @Text() branch!: string;
  @Text({ nullable: true, description: 'Null: the share of passed cases, 0 to 1' }) scoreName!: string | null;
  @Decimal({ nullable: true }) passThreshold!: number | null;
  @Id({ nullable: true }) baselineRunId!: string | null;
  @ListOf(() => EvalPointReply) points!: EvalPointReply[];
  @ListOf(() => EvalBreakReply) breaks!: EvalBreakReply[];
  @ListOf(() => EvalMarkReply) marks!: EvalMarkReply[];
  @Integer({ description: 'Older runs that are not here' }) older!: number;
}

export class EvalOverviewQuery extends PageQuery {
  @Text({ optional: true, max: 4_000, description: 'Client ids' }) client?: string;
  @OneOf(VERDICTS, { optional: true }) verdict?: Verdict;
}

export class EvalProjectNameReply {
  @Id() id!: string;
  @Text() key!: string;
  @Text() name!: string;
  @Nested(() => ClientNameReply) client!: ClientNameReply;
}

/** A suite of any project; the worst verdict and the longest silence first. */
export class EvalOverviewRowReply {
  @Nested(() => EvalProjectNameReply) project!: EvalProjectNameReply;
  @Text() suite!: string;
  @Text() name!: string;
  @Text({ nullable: true }) version!: string | null;
  @Integer({ nullable: true }) cases!: number | null;
  @OneOf(VERDICTS, { nullable: true }) verdict!: Verdict | null;
  @Text({ nullable: true }) because!: string | null;
  @OneOf(VERDICTS, { nullable: true }) baselineVerdict!: Verdict | null;
  @DayText({ nullable: true }) lastRunOn!: string | null;
  @Integer({ nullable: true }) silentDays!: number | null;
  @Decimal({ nullable: true }) score!: number | null;
  @Nested(() => EvalTrendReply, { nullable: true }) trend!: EvalTrendReply | null;
}

export class EvalOverviewCountsReply {
  @Integer({ description: 'Projects from Building to Production' }) projects!: number;
  @Integer({ description: 'Of them, those that can answer week over week today' }) canAnswer!: number;
  @Integer({ description: 'Nobody was asked' }) notKnown!: number;
  @Open<{ [V in Verdict]: number }, object>({ type: 'object', additionalProperties: { type: 'integer' } })
  verdicts!: { [V in Verdict]: number };
}

export class EvalOverviewReply {
  @ListOf(() => EvalOverviewRowReply) data!: EvalOverviewRowReply[];
  @Nested(() => EvalOverviewCountsReply) counts!: EvalOverviewCountsReply;
  @Nested(() => PageReply) page!: PageReply;
}
