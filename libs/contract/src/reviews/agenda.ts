import {
  AGENDA_KINDS,
  type AgendaKind,
  DECISION_KINDS,
  DECISION_NEEDS,
  type DecisionKind,
  type DecisionNeedKind,
  FAILURE_MODES,
  type FailureMode,
  SEVERITIES,
  type Severity,
} from '@telltale/domain';
import { ProjectRowReply, ClientNameReply } from '../projects/project-row';
import { ConditionReply, DeciderReply } from '../judgements/decision';
import { DayText, Flag, Id, Instant, Integer, ListOf, Nested, OneOf, Text } from '../wire/property';

/** One thing to speak about. */
export class AgendaItemReply {
  @OneOf(AGENDA_KINDS) kind!: AgendaKind;
  @Text({ description: 'What it is called: new, worse, moved' }) word!: string;
  @Text() title!: string;
  @Text({ description: 'One sentence with its figures' }) because!: string;
  @DayText({ description: 'The client’s day on which it came to be' }) on!: string;
  @Text({ nullable: true, description: 'The sign, suite, or item of the checklist' }) subject!: string | null;
  @OneOf(FAILURE_MODES, { nullable: true, description: 'Of a sign' }) mode!: FailureMode | null;
  @OneOf(SEVERITIES, { nullable: true, description: 'Of a sign that is lit' }) severity!: Severity | null;
  @Text({ nullable: true, description: 'What clears a sign that is lit' }) clearsWhen!: string | null;
}

/** A project with what is new of it. */
export class AgendaProjectReply {
  @Nested(() => ProjectRowReply) project!: ProjectRowReply;
  @OneOf(DECISION_NEEDS, { nullable: true, description: 'Why it needs a decision; null: it needs none' })
  needs!: DecisionNeedKind | null;
  @ListOf(() => AgendaItemReply) items!: AgendaItemReply[];
}

/** What was decided since the review before, in the meeting or beside it. */
export class ReviewDecisionReply {
  @Id() id!: string;
  @Id() projectId!: string;
  @Text() project!: string;
  @Nested(() => ClientNameReply) client!: ClientNameReply;
  @OneOf(DECISION_KINDS) kind!: DecisionKind;
  @Text() reason!: string;
  @ListOf(() => ConditionReply) conditions!: ConditionReply[];
  @Nested(() => DeciderReply) decidedBy!: DeciderReply;
  @DayText() on!: string;
  @DayText({ nullable: true }) dueOn!: string | null;
  @Instant() at!: string;
  @Flag({ description: 'Taken while the review was open' }) isOfReview!: boolean;
}

export const FOLLOW_UP_STATES = ['open', 'due', 'overdue', 'met', 'missed', 'followed'] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

/** A promise of an earlier decision: what was to be done by when, and where it stands. */
export class FollowUpReply {
  @Nested(() => ReviewDecisionReply) decision!: ReviewDecisionReply;
  @OneOf(FOLLOW_UP_STATES, {
    description: 'missed, met: a condition is, all are; followed: a later decision took its place',
  })
  state!: FollowUpState;
  @Text({ description: 'Where it stands, in words' }) because!: string;
}

/** How the portfolio of a client stands. */
export class StandingOfClientReply {
  @Nested(() => ClientNameReply) client!: ClientNameReply;
  @Integer() projects!: number;
  @Integer({ description: 'Projects that have not ended' }) active!: number;
  @Integer() shipped!: number;
  @Integer() stopped!: number;
  @Integer() onTrack!: number;
  @Integer() atRisk!: number;
  @Integer() offTrack!: number;
  @Integer() notKnown!: number;
  @Integer({ description: 'Active projects with a critical sign that waits for a decision' })
  waiting!: number;
  @Integer({ description: 'Minor units a year; of all projects' }) claimedSaving!: number;
  @Integer({ description: 'Minor units a year, verified by a named person' }) verifiedSaving!: number;
  @Text({ optional: true, description: 'ISO 4217; absent in older minutes: the workspace’s' })
  currency?: string;
}
