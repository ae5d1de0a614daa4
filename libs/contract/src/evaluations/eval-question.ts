import { ANSWER_KINDS, type AnswerKind } from '@telltale/domain';
import { PageReply } from '../wire/page';
import { DayText, Id, Instant, Integer, ListOf, Nested, OneOf, Text } from '../wire/property';
import { EvalRunNameReply } from './eval-verdict';

/** Asks the team: is it better or worse than last week? */
export class EvalQuestionRequest {
  @Id({ optional: true, nullable: true, description: 'A person of the client' }) personId?: string | null;
  @Text({ optional: true, max: 500 }) note?: string;
}

export class EvalAnswerRequest {
  @OneOf(ANSWER_KINDS) kind!: AnswerKind;
  @Text({ optional: true, max: 1_000, description: 'Needed with sentence' }) sentence?: string;
  @Id({ optional: true, description: 'With run: which one; the latest unless said' }) runId?: string;
  @Text({ optional: true, max: 200, description: 'Who answers, from a link without an account' }) by?: string;
}

export class EvalAnswerReply {
  @OneOf(ANSWER_KINDS) kind!: AnswerKind;
  @Text({ nullable: true }) sentence!: string | null;
  @Nested(() => EvalRunNameReply, { nullable: true }) run!: EvalRunNameReply | null;
  @Text({ nullable: true }) by!: string | null;
  @Instant() at!: string;
  @DayText() on!: string;
}

export const QUESTION_ENDS = ['withdrawn', 'replaced'] as const;
export type QuestionEnd = (typeof QUESTION_ENDS)[number];

/** How a question ended that nobody answered. */
export class EvalQuestionEndReply {
  @OneOf(QUESTION_ENDS, { description: 'Taken back, or asked anew after its due day' }) why!: QuestionEnd;
  @Instant() at!: string;
  @DayText() on!: string;
  @Text({ nullable: true }) by!: string | null;
}

export class EvalQuestionReply {
  @Id() id!: string;
  @DayText() askedOn!: string;
  @Instant() askedAt!: string;
  @Text({ nullable: true }) askedBy!: string | null;
  @Text({ nullable: true, description: 'Of whom' }) askedOf!: string | null;
  @Text({ nullable: true }) note!: string | null;
  @DayText({ description: 'The second working day after it was asked, unless the workspace says otherwise' })
  dueOn!: string;
  @Integer({ description: 'Days of silence, until the answer, its end or today' }) silentDays!: number;
  @Nested(() => EvalAnswerReply, { nullable: true }) answer!: EvalAnswerReply | null;
  @Instant({ nullable: true, description: 'When the link to answer by ends; null: it was used or has ended' })
  linkEndsAt!: string | null;
  @Nested(() => EvalQuestionEndReply, { optional: true, description: 'Where it ended without an answer' })
  end?: EvalQuestionEndReply;
}

/** The question with the link that answers it, which is told once. */
export class EvalQuestionAskedReply extends EvalQuestionReply {
  @Text({
    nullable: true,
    description: 'For the person who is asked: needs no account. Null when an idempotency key is sent again',
  })
  link!: string | null;
}

export class EvalQuestionListReply {
  @ListOf(() => EvalQuestionReply) data!: EvalQuestionReply[];
  @Nested(() => PageReply) page!: PageReply;
}

/** What the asked person sees: no more of the project than its name. */
export class EvalLinkReply {
  @Text() project!: string;
  @Text() client!: string;
  @Text({ nullable: true }) askedBy!: string | null;
  @Text({ nullable: true }) askedOf!: string | null;
  @Text({ nullable: true }) note!: string | null;
  @DayText() askedOn!: string;
  @DayText({ description: 'The last day of the link, as the client counts days' }) linkEndsOn!: string;
  @Nested(() => EvalRunNameReply, { nullable: true, description: 'The latest run, to point at' })
  latestRun!: EvalRunNameReply | null;
  @Text({ nullable: true, description: 'What that run says' }) latestBecause!: string | null;
  @Nested(() => EvalAnswerReply, { nullable: true }) answer!: EvalAnswerReply | null;
}
