import {
  ANSWERS,
  type Answer,
  DECISION_NEEDS,
  type DecisionNeedKind,
  FAILURE_MODES,
  type FailureMode,
  PERSON_FUNCTIONS,
  PERSON_LEVELS,
  type PersonFunction,
  type PersonLevel,
  READINGS,
  type Reading,
  SEVERITIES,
  type Severity,
  type Stage,
  STAGES,
  type Status,
  STATUSES,
} from '@telltale/domain';
import { EvalTrendReply } from '../evaluations/eval-trend';
import { PageReply } from '../wire/page';
import { DayText, Id, Instant, Integer, ListOf, Nested, OneOf, Open, Text } from '../wire/property';
import { schemaReference } from '../wire/wire-schema';

export class ClientNameReply {
  @Id() id!: string;
  @Text() name!: string;
}

export class OwnerReply {
  @Text() name!: string;
  @Text({ nullable: true }) title!: string | null;
  @OneOf(PERSON_FUNCTIONS, { nullable: true }) function!: PersonFunction | null;
  @OneOf(PERSON_LEVELS, { nullable: true }) level!: PersonLevel | null;
}

export class ModeReadingReply {
  @OneOf(READINGS) reading!: Reading;
  @OneOf(SEVERITIES, { nullable: true }) severity!: Severity | null;
}

export class StatusReply {
  @OneOf(STATUSES, { nullable: true }) computed!: Status | null;
  @OneOf(STATUSES, { nullable: true, description: 'What a person claims; null while nobody has' })
  claimed!: Status | null;
  @DayText({ nullable: true, description: 'Since when the two differ' }) disagreesSince!: string | null;
}

export class CoverageReply {
  @Integer() judged!: number;
  @Integer({ description: 'Modes that apply' }) of!: number;
}

/** What to do next: what needs a decision, else the gravest lit sign's clear-fact, else the questions to ask. */
export class NextReply {
  @OneOf(['decide', 'clear', 'ask']) kind!: 'decide' | 'clear' | 'ask';
  @Text({ nullable: true, description: 'The sign it comes from' }) sign!: string | null;
  @Text() text!: string;
}

/** Why a decision is needed: the first reason of those that there are. */
export class DecisionNeedReply {
  @OneOf(DECISION_NEEDS) why!: DecisionNeedKind;
  @DayText() since!: string;
}

export type ModeReadings = { [Mode in FailureMode]: ModeReadingReply };

const MODES_SCHEMA = () => ({
  type: 'object',
  properties: Object.fromEntries(FAILURE_MODES.map((mode) => [mode, schemaReference(ModeReadingReply)])),
  required: [...FAILURE_MODES],
  additionalProperties: false,
});

/** A project as lists show it: no second request is needed for a row. */
export class ProjectRowReply {
  @Id() id!: string;
  @Text({ description: 'Readable and unique in the workspace: DOE-17' }) key!: string;
  @Nested(() => ClientNameReply) client!: ClientNameReply;
  @Integer({ nullable: true, description: 'The version that a change names; null on a past day' })
  version!: number | null;
  @Text({ nullable: true }) unit!: string | null;
  @Text() name!: string;
  @OneOf(STAGES, { nullable: true }) stage!: Stage | null;
  @Nested(() => OwnerReply, { nullable: true }) owner!: OwnerReply | null;
  @OneOf(ANSWERS) ownerAnswer!: Answer;
  @DayText({ nullable: true }) startedOn!: string | null;
  @DayText({ nullable: true }) targetOn!: string | null;
  @DayText({ nullable: true }) originalTargetOn!: string | null;
  @DayText({ nullable: true }) shippedOn!: string | null;
  @Instant() updatedAt!: string;
  @Nested(() => StatusReply) status!: StatusReply;
  @Nested(() => CoverageReply) coverage!: CoverageReply;
  @Integer({
    nullable: true,
    description: 'Readiness in percent, the lowest group’s; null while no item is answered',
  })
  readiness!: number | null;
  @Open<ModeReadings, object>(MODES_SCHEMA) modes!: ModeReadings;
  @Integer() litSigns!: number;
  @Integer() waived!: number;
  @Integer() questions!: number;
  @DayText({
    nullable: true,
    description: 'The plug clock: first day of a critical sign without a decision, or of a missed condition',
  })
  criticalSince!: string | null;
  @Nested(() => DecisionNeedReply, { nullable: true }) decisionNeeded!: DecisionNeedReply | null;
  @Nested(() => NextReply, { nullable: true }) next!: NextReply | null;
  @Nested(() => EvalTrendReply, { nullable: true, description: 'Null without a run, and on a past day' })
  evaluation!: EvalTrendReply | null;
}

export class ProjectListReply {
  @ListOf(() => ProjectRowReply) data!: ProjectRowReply[];
  @Nested(() => PageReply) page!: PageReply;
}
