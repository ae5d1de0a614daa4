import { VERDICTS, type Verdict } from '@telltale/domain';
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
import { EvalRunRowReply } from './eval-run';

const SHARE = { min: 0, max: 1 } as const;

export class EvalSuiteRequest {
  @Text({ min: 1, max: 200 }) name!: string;
  @Text({ optional: true, nullable: true, max: 100 }) version?: string | null;
  @DayText({ optional: true, nullable: true }) fixedSince?: string | null;
  @Id({ optional: true, nullable: true, description: 'A person of the client' }) ownerId?: string | null;
  @Decimal({
    ...SHARE,
    optional: true,
    nullable: true,
    description: 'Share of passed cases, set by the business owner',
  })
  passThreshold?: number | null;
  @Text({ optional: true, nullable: true, max: 200 }) primaryMetric?: string | null;
  @Text({
    optional: true,
    nullable: true,
    max: 255,
    description: 'The branch that is charted and read by the signs',
  })
  mainBranch?: string | null;
  @Integer({ optional: true, nullable: true, min: 0, description: 'Cases without a known right answer' })
  unanswered?: number | null;
}

export class EvalSuitePatchRequest {
  @Text({ optional: true, min: 1, max: 200 }) name?: string;
  @Text({ optional: true, nullable: true, max: 100 }) version?: string | null;
  @DayText({ optional: true, nullable: true }) fixedSince?: string | null;
  @Id({ optional: true, nullable: true }) ownerId?: string | null;
  @Decimal({ ...SHARE, optional: true, nullable: true }) passThreshold?: number | null;
  @Text({ optional: true, nullable: true, max: 200 }) primaryMetric?: string | null;
  @Text({ optional: true, nullable: true, max: 255 }) mainBranch?: string | null;
  @Integer({ optional: true, nullable: true, min: 0 }) unanswered?: number | null;
}

export class EvalSuiteOwnerReply {
  @Id() personId!: string;
  @Text() name!: string;
}

export class EvalSuiteVersionReply {
  @Text({ nullable: true }) version!: string | null;
  @DayText({ nullable: true }) fixedSince!: string | null;
  @Integer({ nullable: true }) cases!: number | null;
  @DayText() recordedOn!: string;
  @Text({ nullable: true }) by!: string | null;
}

/** The latest run of one variant on the suite's main branch. */
export class EvalSuiteVariantReply {
  @Text() key!: string;
  @Text({ nullable: true }) label!: string | null;
  @Nested(() => EvalRunRowReply) latest!: EvalRunRowReply;
  @Nested(() => EvalRunRowReply, { nullable: true }) baseline!: EvalRunRowReply | null;
}

export class EvalSuiteReply {
  @Id() id!: string;
  @Text() key!: string;
  @Text() name!: string;
  @Integer({ description: 'The version that If-Match names' }) rowVersion!: number;
  @Text({ nullable: true }) version!: string | null;
  @DayText({ nullable: true }) fixedSince!: string | null;
  @Nested(() => EvalSuiteOwnerReply, { nullable: true }) owner!: EvalSuiteOwnerReply | null;
  @Decimal({ nullable: true }) passThreshold!: number | null;
  @Text({ nullable: true }) primaryMetric!: string | null;
  @Text({ nullable: true }) mainBranch!: string | null;
  @Integer({ nullable: true }) cases!: number | null;
  @Integer({ nullable: true }) unanswered!: number | null;
  @Integer() runs!: number;
  @DayText({ nullable: true }) lastRunOn!: string | null;
  @OneOf(VERDICTS, { nullable: true, description: 'The gravest of its variants; null before the first run' })
  verdict!: Verdict | null;
  @Text({ nullable: true }) because!: string | null;
  @Flag({ nullable: true, description: 'Whether the latest run reached the threshold' }) isPassed!:
    boolean | null;
  @TextList({ description: 'Branches that have runs' }) branches!: string[];
  @ListOf(() => EvalSuiteVariantReply) variants!: EvalSuiteVariantReply[];
  @ListOf(() => EvalSuiteVersionReply) versions!: EvalSuiteVersionReply[];
  @Instant() createdAt!: string;
}

export class EvalSuiteListReply {
  @ListOf(() => EvalSuiteReply) data!: EvalSuiteReply[];
}

export class EvalBaselineRequest {
  @Id({ nullable: true, description: 'The run of the suite to hold later ones against; null: none' }) runId!:
    string | null;
  @Text({ optional: true, max: 400, description: 'With null: of which variant' }) variant?: string;
}
