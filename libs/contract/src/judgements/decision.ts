import {
  ACTIVE_STAGES,
  CONDITION_COMPARISONS,
  CONDITION_KINDS,
  CONDITION_STATES,
  type ConditionComparison,
  type ConditionKind,
  type ConditionState,
  type ConditionValue,
  DECISION_KINDS,
  type DecisionKind,
  MOST_CONDITIONS,
  SAID_STATES,
  type SaidState,
  type Stage,
} from '@telltale/domain';
import { OverrideRequest } from '../projects/project-writes';
import { PageReply } from '../wire/page';
import { DayText, Id, Instant, ListOf, Nested, OneOf, Open, Text, TextList } from '../wire/property';

const VALUE_SCHEMA = { type: ['number', 'string', 'boolean'] };
type ActiveStage = Exclude<Stage, 'stopped' | 'retired'>;

/** What has to come true: words, or a fact or score that can be watched. */
export class ConditionRequest {
  @OneOf(CONDITION_KINDS, { optional: true, description: 'text unless said' }) kind?: ConditionKind;
  @Text({ optional: true, description: 'Of kind text' }) text?: string;
  @Text({ optional: true, description: 'Of kind fact: its key' }) fact?: string;
  @Text({ optional: true, description: 'Of kind score: the name of the suite' }) suite?: string;
  @OneOf(CONDITION_COMPARISONS, { optional: true }) comparison?: ConditionComparison;
  @Open<unknown, { optional: true }>(VALUE_SCHEMA, { optional: true })
  value?: unknown;
  @DayText({ optional: true, description: 'Needed but for words' }) by?: string;
}

export class DecisionRequest {
  @OneOf(DECISION_KINDS) kind!: DecisionKind;
  @Text({ min: 1, max: 2_000 }) reason!: string;
  @ListOf(() => ConditionRequest, { optional: true, max: MOST_CONDITIONS }) conditions?: ConditionRequest[];
  @DayText({ optional: true, nullable: true }) dueOn?: string | null;
  @Id({ optional: true, nullable: true, description: 'A person of the client; absent: who sends this' })
  decidedBy?: string | null;
  @OneOf(ACTIVE_STAGES, { optional: true, description: 'With continue: where an ended project goes on' })
  stage?: ActiveStage;
  @Nested(() => OverrideRequest, { optional: true, description: 'Passes a guard that would refuse this' })
  override?: OverrideRequest;
}

export class ConditionReply {
  @OneOf(CONDITION_KINDS) kind!: ConditionKind;
  @Text({ optional: true }) text?: string;
  @Text({ optional: true }) fact?: string;
  @Text({ optional: true }) suite?: string;
  @OneOf(CONDITION_COMPARISONS, { optional: true }) comparison?: ConditionComparison;
  @Open<ConditionValue | undefined, { optional: true }>(VALUE_SCHEMA, { optional: true })
  value?: ConditionValue;
  @DayText({ optional: true }) by?: string;
  @OneOf(CONDITION_STATES, { description: 'Those of a decision that is not the latest stay as they ended' })
  state!: ConditionState;
  @Text({ nullable: true, description: 'How it stands, with figures' }) because!: string | null;
  @DayText({ nullable: true, description: 'Null while it waits' }) turnedOn!: string | null;
}

/** What somebody says of a condition in words. */
export class ConditionTurnRequest {
  @OneOf(SAID_STATES) state!: SaidState;
  @Text({ optional: true, min: 1, max: 2_000, description: 'How that is known' }) note?: string;
}

export class DeciderReply {
  @Id({ nullable: true, description: 'Null: who recorded it decided' }) personId!: string | null;
  @Text({ nullable: true }) name!: string | null;
}

export class DecisionReply {
  @Id() id!: string;
  @OneOf(DECISION_KINDS) kind!: DecisionKind;
  @Text() reason!: string;
  @ListOf(() => ConditionReply) conditions!: ConditionReply[];
  @Nested(() => DeciderReply) decidedBy!: DeciderReply;
  @DayText() on!: string;
  @DayText({ nullable: true }) dueOn!: string | null;
  @TextList({ description: 'The critical signs that were lit then' }) covers!: string[];
  @Instant() at!: string;
  @Text({ nullable: true, description: 'Who recorded it' }) by!: string | null;
}

export class DecisionListReply {
  @ListOf(() => DecisionReply) data!: DecisionReply[];
  @Nested(() => PageReply) page!: PageReply;
}
