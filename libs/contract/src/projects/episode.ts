import {
  FAILURE_MODES,
  type FailureMode,
  SEVERITIES,
  type Severity,
  type Stage,
  STAGES,
} from '@telltale/domain';
import { PageQuery, PageReply } from '../wire/page';
import { DayText, Integer, ListOf, Nested, OneOf, Text } from '../wire/property';
import { TurnReply } from './sign';

/** One stretch in which one sign was lit. Signs that were lit on no evening have none. */
export class EpisodeReply {
  @Text() sign!: string;
  @Text() title!: string;
  @OneOf(FAILURE_MODES) mode!: FailureMode;
  @OneOf(SEVERITIES) severity!: Severity;
  @DayText({ description: 'Since when it has, or had, this severity' }) severityOn!: string;
  @DayText() litOn!: string;
  @Nested(() => TurnReply) litBy!: TurnReply;
  @DayText({ nullable: true }) clearedOn!: string | null;
  @Nested(() => TurnReply, { nullable: true }) clearedBy!: TurnReply | null;
  @DayText({ nullable: true }) waivedUntil!: string | null;
  @Integer({ description: 'Which time this sign was lit: from the second on it was back again' })
  times!: number;
}

/** A move of the stage; the first entry of a log may begin in one. */
export class StageMoveReply {
  @Integer({ description: 'The change of the log' }) seq!: number;
  @OneOf(STAGES, { nullable: true }) from!: Stage | null;
  @OneOf(STAGES) to!: Stage;
  @DayText() on!: string;
  @Text({ nullable: true }) by!: string | null;
  @Text({ nullable: true }) reason!: string | null;
}

export class EpisodeListQuery extends PageQuery {
  @DayText({ optional: true, description: 'As known at the end of that day' }) asOf?: string;
}

/** Episodes newest first, with what else stands on the project's timeline. */
export class EpisodeListReply {
  @ListOf(() => EpisodeReply) data!: EpisodeReply[];
  @Nested(() => PageReply) page!: PageReply;
  @DayText({ description: 'The day on which the project was first recorded' }) recordedOn!: string;
  @ListOf(() => StageMoveReply, { description: 'Oldest first; at most the last 200' })
  stages!: StageMoveReply[];
}
