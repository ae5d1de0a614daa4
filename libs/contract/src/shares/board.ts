import { ClientNameReply, ProjectRowReply } from '../projects/project-row';
import { type ModeCounts, MODE_COUNTS_SCHEMA } from '../portfolio/summary';
import { AgendaProjectReply, ReviewDecisionReply, StandingOfClientReply } from '../reviews/agenda';
import { DayText, Id, Integer, ListOf, Nested, Open, Text } from '../wire/property';

export class BoardQuery {
  @Id({ optional: true, description: 'Absent: all clients that you may see' }) client?: string;
  @DayText({ optional: true, description: 'What changed is told from this day on; absent: 28 days back' })
  since?: string;
}

/** What the board can do: a decision that waits, and of whom. */
export class BoardAskReply {
  @Id() projectId!: string;
  @Text() project!: string;
  @Nested(() => ClientNameReply) client!: ClientNameReply;
  @Text({ nullable: true }) owner!: string | null;
  @Text() title!: string;
  @Text() because!: string;
}

/** Until when a page is shared, and by whom. */
export class BoardSharedReply {
  @Text({ nullable: true }) by!: string | null;
  @DayText() expiresOn!: string;
}

/** One page for a board: the headline, the lights, what changed in the period, what was decided, what is asked. */
export class BoardReply {
  @Text() workspace!: string;
  @Text({ description: 'ISO 4217; amounts are in its minor units' }) currency!: string;
  @ListOf(() => ClientNameReply, { nullable: true, description: 'Null: every client of the workspace' })
  clients!: ClientNameReply[] | null;
  @Text({
    nullable: true,
    description: 'Where the logo of its one client is read; null: none, or several clients',
  })
  logo!: string | null;
  @DayText() on!: string;
  @DayText() since!: string;
  @ListOf(() => StandingOfClientReply) portfolio!: StandingOfClientReply[];
  @Open<ModeCounts, object>(MODE_COUNTS_SCHEMA) lights!: ModeCounts;
  @ListOf(() => ProjectRowReply, { description: 'Projects that run, the gravest first; at most 60' })
  projects!: ProjectRowReply[];
  @ListOf(() => AgendaProjectReply, { description: 'What changed in the period; at most 200' })
  changed!: AgendaProjectReply[];
  @Integer({ description: 'Projects with something new, in all' }) changedOf!: number;
  @Integer({ description: 'Projects that run and of which nothing is new' }) quiet!: number;
  @ListOf(() => ReviewDecisionReply) decisions!: ReviewDecisionReply[];
  @ListOf(() => BoardAskReply, { description: 'What needs a decision, the most pressing first; at most 200' })
  asks!: BoardAskReply[];
  @Integer({ description: 'Projects that need a decision, in all' }) asksOf!: number;
  @Nested(() => BoardSharedReply, { nullable: true, description: 'Null: it is not seen by a link' })
  shared!: BoardSharedReply | null;
}
