import { DayText, Flag, Id, Instant, Integer, ListOf, Nested, Open, Text } from '../wire/property';
import { schemaReference } from '../wire/wire-schema';
import { ClosingReply } from '../judgements/closing-list';
import { FactReply, type FactReplies } from './fact';
import { ClaimReply, LatestDecisionReply, OverrideReply } from './judgement';
import { ProjectRowReply } from './project-row';
import { QuestionReply, SignReply } from './sign';

export class TargetMoveReply {
  @Integer({ description: 'The change of the log that moved it' }) seq!: number;
  @DayText({ nullable: true }) from!: string | null;
  @DayText({ nullable: true }) to!: string | null;
  @Instant() at!: string;
  @DayText({ description: 'The client’s day on which it was recorded' }) on!: string;
  @Text({ nullable: true }) by!: string | null;
  @Text({ nullable: true }) reason!: string | null;
}

/** With asOf: facts that were recorded after that day but hold from then or before. */
export class LaterFactsReply {
  @Open<FactReplies, object>(() => ({ type: 'object', additionalProperties: schemaReference(FactReply) }))
  facts!: FactReplies;
}

/** A project whole: its row, its record, its signs, its questions, its target moves. */
export class ProjectReply extends ProjectRowReply {
  @Integer({ description: 'The version that If-Match names' }) override version!: number;
  @Flag({ description: 'True where it is read as of a past day' }) isPast!: boolean;
  @Instant() createdAt!: string;
  @Integer({ description: 'The version of the sign settings that its signs were read with' })
  settingsVersion!: number;
  @Text({ description: 'ISO 4217: in which its amounts are, the client’s own or the workspace’s' })
  currency!: string;
  @DayText({ description: 'The client’s day on which it was first recorded' }) recordedOn!: string;
  @Open<FactReplies, object>(() => ({ type: 'object', additionalProperties: schemaReference(FactReply) }))
  facts!: FactReplies;
  @ListOf(() => SignReply) signs!: SignReply[];
  @ListOf(() => QuestionReply) openQuestions!: QuestionReply[];
  @ListOf(() => TargetMoveReply) moves!: TargetMoveReply[];
  @Nested(() => ClaimReply, { nullable: true }) claim!: ClaimReply | null;
  @Nested(() => LatestDecisionReply, { nullable: true }) decision!: LatestDecisionReply | null;
  @Nested(() => ClosingReply, { nullable: true, description: 'Of a project that a decision has stopped' })
  closing!: ClosingReply | null;
  @ListOf(() => OverrideReply) overrides!: OverrideReply[];
  @Nested(() => LaterFactsReply, { nullable: true }) later!: LaterFactsReply | null;
}

/** The project after an entry was added to one of its registers. */
export class EntryAddedReply extends ProjectReply {
  @Id({ description: 'The entry that was added: it names it in its own address' }) entryId!: string;
}
