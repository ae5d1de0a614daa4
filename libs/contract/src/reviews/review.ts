import { ClientNameReply } from '../projects/project-row';
import { PageQuery, PageReply } from '../wire/page';
import { DayText, Id, Instant, Integer, ListOf, Nested, OneOf, Text } from '../wire/property';
import { AgendaProjectReply, FollowUpReply, ReviewDecisionReply, StandingOfClientReply } from './agenda';
import { CheckInReply } from './check-in';

export const REVIEW_STATES = ['open', 'closed'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

export const MOST_ATTENDEES = 50;

export class ReviewCreateRequest {
  @Id({ optional: true, description: 'Absent: all clients that you may see' }) clientId?: string;
  @DayText({ optional: true, description: 'The day of the meeting; absent: today' }) on?: string;
}

/** Somebody who was there: a person of a client, or a name. */
export class AttendeeRequest {
  @Id({ optional: true, nullable: true }) personId?: string | null;
  @Text({ min: 1, max: 200 }) name!: string;
}

export class ReviewPatchRequest {
  @DayText({ optional: true }) on?: string;
  @ListOf(() => AttendeeRequest, { optional: true, max: MOST_ATTENDEES }) attendees?: AttendeeRequest[];
}

export class ReviewCloseRequest {
  @ListOf(() => AttendeeRequest, { optional: true, max: MOST_ATTENDEES, description: 'Who was there' })
  attendees?: AttendeeRequest[];
}

export class ReviewNoteRequest {
  @Id({ optional: true, nullable: true, description: 'Absent: it is about the whole' }) projectId?:
    string | null;
  @Text({ min: 1, max: 10_000 }) text!: string;
}

export class ReviewAdditionRequest {
  @Text({ min: 1, max: 10_000 }) text!: string;
}

export class ReviewListQuery extends PageQuery {
  @Id({ optional: true, description: 'Reviews of this client alone' }) client?: string;
  @OneOf(REVIEW_STATES, { optional: true }) state?: ReviewState;
}

export class AttendeeReply {
  @Id({ nullable: true }) personId!: string | null;
  @Text() name!: string;
}

export class ReviewNoteReply {
  @Id() id!: string;
  @Id({ nullable: true }) projectId!: string | null;
  @Text() text!: string;
  @Instant() at!: string;
  @Instant({ nullable: true, description: 'When its author last changed it' }) editedAt!: string | null;
  @Text({ nullable: true }) by!: string | null;
  @Id({ nullable: true, description: 'The account that wrote it' }) accountId!: string | null;
}

/** A correction of minutes that are closed: they stay as they are, and it stands below them. */
export class ReviewAdditionReply {
  @Id() id!: string;
  @Text() text!: string;
  @Instant() at!: string;
  @Text({ nullable: true }) by!: string | null;
}

/** The review since whose end this one tells what changed. */
export class ReviewBeforeReply {
  @Id() id!: string;
  @DayText() on!: string;
}

export class ReviewRowReply {
  @Id() id!: string;
  @DayText() on!: string;
  @OneOf(REVIEW_STATES) state!: ReviewState;
  @ListOf(() => ClientNameReply, { nullable: true, description: 'Null: every client of the workspace' })
  clients!: ClientNameReply[] | null;
  @Nested(() => ReviewBeforeReply, { nullable: true, description: 'Null: it is the first' })
  before!: ReviewBeforeReply | null;
  @DayText({ description: 'What changed is told from this day on' }) sinceOn!: string;
  @Instant() openedAt!: string;
  @Text({ nullable: true }) openedBy!: string | null;
  @Instant({ nullable: true }) closedAt!: string | null;
  @Text({ nullable: true }) closedBy!: string | null;
  @Text({ nullable: true, description: 'SHA-256 of the minutes, in hexadecimal; null while it is open' })
  minutesHash!: string | null;
}

export class ReviewListReply {
  @ListOf(() => ReviewRowReply) data!: ReviewRowReply[];
  @Nested(() => PageReply) page!: PageReply;
}

/** What a review is about. While it is open this is how things stand; from its close on it never changes. */
export class ReviewContentReply {
  @ListOf(() => AgendaProjectReply, { description: 'At most 200, the most pressing first' })
  agenda!: AgendaProjectReply[];
  @Integer({ description: 'Projects with something new, in all' }) agendaOf!: number;
  @Integer({ description: 'Projects that run and of which nothing is new' }) quiet!: number;
  @ListOf(() => FollowUpReply) followUps!: FollowUpReply[];
  @ListOf(() => ReviewDecisionReply) decisions!: ReviewDecisionReply[];
  @ListOf(() => ReviewNoteReply) notes!: ReviewNoteReply[];
  @ListOf(() => AttendeeReply) attendees!: AttendeeReply[];
  @ListOf(() => StandingOfClientReply) portfolio!: StandingOfClientReply[];
}

/** The last time that somebody was asked how a project stands. */
export class LastCheckInReply {
  @Id() projectId!: string;
  @Nested(() => CheckInReply) checkIn!: CheckInReply;
}

export class ReviewReply extends ReviewRowReply {
  @Text({
    nullable: true,
    description: 'Where the logo of its one client is read; null: none, or several clients',
  })
  logo!: string | null;
  @Nested(() => ReviewContentReply) content!: ReviewContentReply;
  @ListOf(() => LastCheckInReply, {
    description: 'Of the projects on the agenda while it is open; a closed one has none',
  })
  checkIns!: LastCheckInReply[];
  @ListOf(() => ReviewAdditionReply) additions!: ReviewAdditionReply[];
}

export const MINUTES_FORMATS = ['json', 'markdown'] as const;
export type MinutesFormat = (typeof MINUTES_FORMATS)[number];

export class MinutesQuery {
  @OneOf(MINUTES_FORMATS, { optional: true, description: 'json unless said' }) format?: MinutesFormat;
}

/** The frozen record: the same bytes for ever. */
export class MinutesReply {
  @Text({ description: 'telltale-minutes/1' }) format!: string;
  @Nested(() => ReviewRowReply) review!: ReviewRowReply;
  @Nested(() => ReviewContentReply) content!: ReviewContentReply;
}
