import {
  CASE_OUTCOMES,
  type CaseOutcome,
  RUN_STATUSES,
  type RunStatus,
  VERDICTS,
  type Verdict,
} from '@telltale/domain';
import { PageQuery, PageReply } from '../wire/page';
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
  Text,
  TextList,
} from '../wire/property';
import { EvalVerdictReply } from './eval-verdict';

const TRUTH = ['true', 'false'] as const;

/** Of a file of results as it is sent, and of what unfolds from it. */
export const EVAL_FILE_BYTES_MOST = 32 * 1024 * 1024;
export const EVAL_UNPACKED_BYTES_MOST = 128 * 1024 * 1024;

/** What is said beside a pushed file. */
export class EvalPushQuery {
  @Text({ optional: true, min: 1, max: 200, description: 'The suite; else the name in the file' })
  suite?: string;
  @Text({ optional: true, max: 40, description: 'auto, or a format by name' }) format?: string;
  @Text({ optional: true, max: 64, pattern: /^[0-9a-fA-F]{4,64}$/ }) commit?: string;
  @Text({ optional: true, min: 1, max: 255 }) branch?: string;
  @Text({
    optional: true,
    max: 40,
    description: 'When it ran, ISO 8601 with zone; else the time in the file',
  })
  runAt?: string;
  @Text({ optional: true, min: 1, max: 200, description: 'Names the one variant of the file' })
  variant?: string;
  @Text({ optional: true, min: 1, max: 100, description: 'The version of the suite' }) version?: string;
  @OneOf(TRUTH, { optional: true, description: 'Says what would be recorded, and records nothing' }) dryRun?:
    'true' | 'false';
  @OneOf(TRUTH, { optional: true, description: 'Keeps the file itself, with all that it holds' }) keepRaw?:
    'true' | 'false';
  @OneOf(['worse'], { optional: true, description: 'Answers 422 after recording a run that is worse' })
  failOn?: 'worse';
  @Text({
    optional: true,
    max: 4_000,
    description: 'Which column holds what, as JSON; for tables of free layout',
  })
  mapping?: string;
}

export class EvalCountsReply {
  @Integer() total!: number;
  @Integer() passed!: number;
  @Integer() failed!: number;
  @Integer() errored!: number;
  @Integer() skipped!: number;
}

export class EvalMetricReply {
  @Text() name!: string;
  @Decimal({ nullable: true }) value!: number | null;
  @Integer({ nullable: true }) n!: number | null;
  @Decimal({ nullable: true }) standardError!: number | null;
  @Flag({ nullable: true }) isHigherBetter!: boolean | null;
  @Text({ nullable: true }) unit!: string | null;
}

/** One variant (prompt × model) of a pushed file. */
export class EvalVariantReply {
  @Text({ description: 'Empty where the file knows of one variant only' }) key!: string;
  @Text({ nullable: true }) label!: string | null;
  @Id({ nullable: true, description: 'Null in a dry run' }) runId!: string | null;
  @Integer({ nullable: true, description: 'Cases of its test set' }) cases!: number | null;
  @Nested(() => EvalCountsReply, { nullable: true }) counts!: EvalCountsReply | null;
  @OneOf(VERDICTS) verdict!: Verdict;
  @Text() because!: string;
  @Id({ nullable: true, description: 'The run that it was compared with' }) previousRunId!: string | null;
  @Decimal({ nullable: true, description: 'Difference of the score in percentage points' }) delta!:
    number | null;
}

/** What a push recorded: enough for a CI job to print. */
export class EvalPushReply {
  @Id({ nullable: true, description: 'The upload; null in a dry run' }) id!: string | null;
  @Text({ description: 'The key of the suite' }) suite!: string;
  @Text() format!: string;
  @Nested(() => EvalCountsReply, {
    nullable: true,
    description: 'Rows of all variants; null where the file has scores alone',
  })
  counts!: EvalCountsReply | null;
  @ListOf(() => EvalVariantReply) variants!: EvalVariantReply[];
  @OneOf(VERDICTS, { description: 'The gravest of the variants' }) verdict!: Verdict;
  @Text() because!: string;
  @Text() url!: string;
  @Flag({ description: 'True where the same file had been recorded before' }) isReplay!: boolean;
  @TextList({ description: 'What was read with a grain of salt' }) notes!: string[];
}

export class EvalRunListQuery extends PageQuery {
  @Text({ optional: true, max: 200 }) suite?: string;
  @Text({ optional: true, max: 400 }) variant?: string;
  @Text({ optional: true, max: 255 }) branch?: string;
}

/** Of the run of the suite (of any suite, where none is named) that ran last. */
export const VERDICT_FORMATS = ['text', 'json'] as const;
export type VerdictFormat = (typeof VERDICT_FORMATS)[number];

export class EvalVerdictQuery {
  @Text({ optional: true, max: 200 }) suite?: string;
  @Text({ optional: true, max: 255 }) branch?: string;
  @OneOf(VERDICT_FORMATS, { optional: true, description: 'text unless said: one line for a log' })
  format?: VerdictFormat;
}

/** What the run that ran last was told, for a program. */
export class LatestVerdictReply {
  @Text() suite!: string;
  @Id() runId!: string;
  @OneOf(VERDICTS) verdict!: Verdict;
  @Text() because!: string;
  @Text({ description: 'The page of the run' }) url!: string;
}

export class EvalCommitReply {
  @Text({ nullable: true }) commit!: string | null;
  @Text({ nullable: true, description: 'The repository that it is of' }) origin!: string | null;
  @Flag({ nullable: true }) isDirty!: boolean | null;
}

export class EvalRunRowReply {
  @Id() id!: string;
  @Id({ description: 'The upload that it came with' }) uploadId!: string;
  @Text({ description: 'The key of its suite' }) suite!: string;
  @Text({ nullable: true }) suiteVersion!: string | null;
  @Text() variant!: string;
  @Text({ nullable: true }) variantLabel!: string | null;
  @Text({ description: 'Empty where none was told' }) branch!: string;
  @Instant() runAt!: string;
  @DayText() on!: string;
  @Instant() receivedAt!: string;
  @OneOf(RUN_STATUSES) status!: RunStatus;
  @Integer({ nullable: true }) plannedCases!: number | null;
  @Nested(() => EvalCountsReply, { nullable: true }) counts!: EvalCountsReply | null;
  @Decimal({ nullable: true, description: 'Share of passed cases, or the deciding score' }) score!:
    number | null;
  @Text({ nullable: true, description: 'The name of the deciding score; null: the share of passed cases' })
  scoreName!: string | null;
  @Text({ nullable: true }) model!: string | null;
  @Text({ nullable: true }) provider!: string | null;
  @Text() tool!: string;
  @Nested(() => EvalCommitReply) git!: EvalCommitReply;
  @OneOf(VERDICTS) verdict!: Verdict;
  @Text() because!: string;
  @OneOf(VERDICTS, { nullable: true, description: 'Null while there is no baseline' })
  baselineVerdict!: Verdict | null;
  @Flag({ description: 'True where it is the baseline' }) isBaseline!: boolean;
}

export class EvalRunListReply {
  @ListOf(() => EvalRunRowReply) data!: EvalRunRowReply[];
  @Nested(() => PageReply) page!: PageReply;
}

/** A run whole, but for the list of its cases. */
/** Who pushed a run. */
export class EvalSenderReply {
  @Text({ nullable: true, description: 'Of the account; a token’s is that of who made it' }) name!:
    string | null;
  @Text({ nullable: true, description: 'The token that it came with; null: somebody was signed in' })
  token!: string | null;
}

export class EvalRunReply extends EvalRunRowReply {
  @ListOf(() => EvalMetricReply) metrics!: EvalMetricReply[];
  @Nested(() => EvalVerdictReply, {
    description: 'Beside the previous comparable run of its branch and variant',
  })
  comparison!: EvalVerdictReply;
  @Nested(() => EvalVerdictReply, { nullable: true }) baselineComparison!: EvalVerdictReply | null;
  @TextList() notes!: string[];
  @Flag({ description: 'True where the file itself is kept' }) hasRaw!: boolean;
  @Text({ nullable: true }) fileName!: string | null;
  @Nested(() => EvalSenderReply) sentBy!: EvalSenderReply;
}

export class EvalCaseListQuery extends PageQuery {
  @OneOf(CASE_OUTCOMES, { optional: true }) outcome?: CaseOutcome;
  @Text({ optional: true, max: 200, description: 'Part of the key or of the name, in capitals or not' })
  q?: string;
  @OneOf(['newly-failing', 'newly-fixed'], { optional: true }) flip?: 'newly-failing' | 'newly-fixed';
}

export class EvalCaseReply {
  @Text() key!: string;
  @Text({ nullable: true }) label!: string | null;
  @OneOf(CASE_OUTCOMES) outcome!: CaseOutcome;
  @Decimal({ nullable: true }) score!: number | null;
  @OneOf(CASE_OUTCOMES, { nullable: true, description: 'In the run that it was compared with' })
  before!: CaseOutcome | null;
}

export class EvalCaseListReply {
  @ListOf(() => EvalCaseReply) data!: EvalCaseReply[];
  @Nested(() => PageReply) page!: PageReply;
}
