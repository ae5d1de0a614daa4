import {
  CLAIMED_STATUSES,
  type ClaimedStatus,
  DECISION_KINDS,
  type DecisionKind,
  OVERRIDE_KINDS,
  type OverrideKind,
} from '@telltale/domain';
import { DayText, Id, Integer, OneOf, Text } from '../wire/property';

/** What a person claims of a project, beside what is computed. */
export class ClaimReply {
  @OneOf(CLAIMED_STATUSES) status!: ClaimedStatus;
  @Text() sentence!: string;
  @DayText() on!: string;
  @Text({ nullable: true }) by!: string | null;
  @Integer({
    nullable: true,
    description: 'Steps that the claim is rosier than the computed status; null: no telling',
  })
  stepsApart!: number | null;
  @DayText({ nullable: true, description: 'Since when the two differ' }) apartSince!: string | null;
}

/** The latest decision on a project. */
export class LatestDecisionReply {
  @Id() id!: string;
  @OneOf(DECISION_KINDS) kind!: DecisionKind;
  @DayText() on!: string;
  @DayText({ nullable: true }) dueOn!: string | null;
  @Text({ nullable: true, description: 'Who decided' }) by!: string | null;
}

/** A guard that was passed, and why. */
export class OverrideReply {
  @OneOf(OVERRIDE_KINDS) kind!: OverrideKind;
  @Text({ description: 'What stood in the way' }) because!: string;
  @Text({ nullable: true, description: 'Null while nobody has given one' }) reason!: string | null;
  @DayText() on!: string;
  @Text({ nullable: true }) by!: string | null;
}
