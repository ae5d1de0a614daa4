import {
  FAILURE_MODES,
  type FailureMode,
  LONGEST_CHECK_IN_ANSWER,
  MOST_CHECK_IN_QUESTIONS,
} from '@telltale/domain';
import { DayText, Flag, Id, Instant, ListOf, Nested, OneOf, Text } from '../wire/property';

/** Asks the business owner, or somebody else of the client, how a project stands. */
export class CheckInRequest {
  @Id({ optional: true, nullable: true, description: 'A person of the client; absent: the business owner' })
  personId?: string | null;
}

export class CheckInQuestionReply {
  @OneOf(FAILURE_MODES) mode!: FailureMode;
  @Text({ description: 'The sign that it is about' }) sign!: string;
  @Text() question!: string;
}

export class CheckInAnswerRequest {
  @Text({ min: 1, max: 20, description: 'The sign of the question' }) sign!: string;
  @Text({ max: LONGEST_CHECK_IN_ANSWER, description: 'Empty: nobody can say' }) answer!: string;
}

export class CheckInAnswersRequest {
  @ListOf(() => CheckInAnswerRequest, { min: 1, max: MOST_CHECK_IN_QUESTIONS })
  answers!: CheckInAnswerRequest[];
  @Text({ optional: true, max: 200, description: 'Who answers' }) by?: string;
}

export class CheckInAnswerReply extends CheckInQuestionReply {
  @Text({ nullable: true, description: 'Null: nobody can say, or it was left open' }) answer!: string | null;
  @Text({ nullable: true, description: 'The fact that the answer may be recorded in; null: there is none' })
  fact!: string | null;
}

export class CheckInReply {
  @Id() id!: string;
  @DayText() askedOn!: string;
  @Text({ nullable: true }) askedBy!: string | null;
  @Text({ nullable: true, description: 'Of whom' }) askedOf!: string | null;
  @Flag({ description: 'Whether it went out by mail' }) isMailed!: boolean;
  @ListOf(() => CheckInAnswerReply, { description: 'The questions, and what was answered' })
  answers!: CheckInAnswerReply[];
  @Text({ nullable: true }) answeredBy!: string | null;
  @Instant({ nullable: true, description: 'Null: it waits for an answer' }) answeredAt!: string | null;
  @Instant() linkEndsAt!: string;
}

export class CheckInMadeReply extends CheckInReply {
  @Text({ nullable: true, description: 'The path of its link; shown once' }) link!: string | null;
}

/** What whoever has the link sees: no more of the project than its name. */
export class CheckInLinkReply {
  @Text() project!: string;
  @Text() client!: string;
  @Text({ nullable: true }) askedBy!: string | null;
  @Text({ nullable: true }) askedOf!: string | null;
  @ListOf(() => CheckInQuestionReply) questions!: CheckInQuestionReply[];
  @DayText({ description: 'The last day of the link, as the client counts days' }) linkEndsOn!: string;
  @Instant({ nullable: true }) answeredAt!: string | null;
}

export class CheckInListReply {
  @ListOf(() => CheckInReply, { description: 'The newest ten' }) data!: CheckInReply[];
  @Nested(() => CheckInReply, { nullable: true, description: 'The one that waits for an answer' })
  open!: CheckInReply | null;
}
