import {
  ANSWERS,
  type Answer,
  EVIDENCE_KINDS,
  type EvidenceKind,
  FAILURE_MODES,
  type FailureMode,
  READINGS,
  type Reading,
  SEVERITIES,
  type Severity,
} from '@telltale/domain';
import { DayText, Instant, Integer, ListOf, Nested, OneOf, Open, Text, TextList } from '../wire/property';

export class EvidenceSourceReply {
  @Text() fact!: string;
  @DayText() recordedOn!: string;
  @Text({ nullable: true }) by!: string | null;
}

export class EvidenceReply {
  @OneOf(EVIDENCE_KINDS) kind!: EvidenceKind;
  @Text() label!: string;
  @Open<unknown, object>({
    description:
      'text, link: string; date: {on, precision}; days, percent: number; money: {amount, currency}; person: {personId, name, title}',
  })
  value!: unknown;
  @Nested(() => EvidenceSourceReply, { nullable: true }) source!: EvidenceSourceReply | null;
}

/** What lit or cleared a sign: a change of the project, time alone, or a change around it. */
export class TurnReply {
  @Text({ description: 'In words that follow “by”: the change of the stage by L. Brandt; time alone' })
  words!: string;
  @Integer({
    nullable: true,
    description: 'The change of the log; null where none of the project’s own did it',
  })
  seq!: number | null;
  @Text({ nullable: true, description: 'A fact’s key, or created, stage' }) what!: string | null;
  @Text({ nullable: true }) label!: string | null;
  @Text({ nullable: true }) by!: string | null;
  @Instant({ nullable: true }) at!: string | null;
  @Text({ nullable: true }) reason!: string | null;
}

export class WaiverReply {
  @DayText() until!: string;
  @Text() by!: string;
  @DayText() on!: string;
  @Text() reason!: string;
}

/** What the owner answers to a sign; it stays on the record, and the sign as it is. */
export class DisputeReply {
  @DayText() on!: string;
  @Text({ nullable: true }) by!: string | null;
  @Text({ nullable: true, description: 'The owner in whose name it was recorded' }) inNameOf!: string | null;
  @Text() reason!: string;
}

export class SignReply {
  @Text() id!: string;
  @OneOf(FAILURE_MODES) mode!: FailureMode;
  @Text() title!: string;
  @OneOf(READINGS) reading!: Reading;
  @OneOf(SEVERITIES, { nullable: true }) severity!: Severity | null;
  @DayText({ nullable: true }) litSince!: string | null;
  @Nested(() => TurnReply, { nullable: true }) litBy!: TurnReply | null;
  @Integer({ nullable: true, description: 'Which time it is lit: from the second on it is back again' })
  times!: number | null;
  @Text({ nullable: true, description: 'Why it is lit, or why it does not apply' }) because!: string | null;
  @ListOf(() => EvidenceReply) evidence!: EvidenceReply[];
  @Text({ nullable: true }) clearsWhen!: string | null;
  @Nested(() => WaiverReply, { nullable: true }) waiver!: WaiverReply | null;
  @Nested(() => DisputeReply, { nullable: true }) dispute!: DisputeReply | null;
}

/** A question whose answer would let signs be read. */
export class QuestionReply {
  @Text({ description: 'The fact to record, or `stage`' }) fact!: string;
  @Text() question!: string;
  @TextList() signs!: string[];
  @OneOf(ANSWERS) answer!: Answer;
  @Text({ nullable: true, description: 'Who was asked, where nobody could say' }) asked!: string | null;
  @DayText({ nullable: true }) askedOn!: string | null;
}
