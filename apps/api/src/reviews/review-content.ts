import type { ReviewContentReply, ReviewDecisionReply, StandingOfClientReply } from '@telltale/contract';
import type { Day } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { queryByName } from '../database/query-by-name';
import { type Agenda, readAgenda } from './agenda/agenda-reader';
import { DECISIONS_SINCE, FOLLOW_UPS } from './agenda/decisions.sql';
import { followUpReply, type FoundFollowUp } from './agenda/follow-ups';
import { PORTFOLIO_STANDING } from './agenda/portfolio-standing.sql';
import { notesOf, type StoredReview } from './review-rows';

export interface ReviewContent {
  readonly content: ReviewContentReply;
  /** Keys of the agenda's last days, for the review after it. */
  readonly told: Agenda['told'];
}

/** What an open review is about, as things stand at `at`; `today` is the workspace's day. */
export async function readContent(
  manager: EntityManager,
  caller: Caller,
  review: StoredReview,
  { at, today }: { readonly at: Date; readonly today: Day },
): Promise<ReviewContent> {
  const { row, clientIds: clients, sinceOn, sinceAt, openedAt, toldBefore, attendees } = review;
  const scope = { clients, sinceOn, hasBefore: row.before !== null, toldBefore, at, today };
  const { told, agenda, agendaOf, quiet } = await readAgenda(manager, caller, scope);
  const values = [caller.workspaceId, clients, sinceAt, at, openedAt];
  const [{ decisions } = NONE] = await queryByName<{ decisions: ReviewDecisionReply[] }>(manager, {
    name: 'decisions of a review',
    text: DECISIONS_SINCE,
    values,
  });
  const [{ followUps } = NONE] = await queryByName<{ followUps: FoundFollowUp[] }>(manager, {
    name: 'follow-ups of a review',
    text: FOLLOW_UPS,
    values,
  });
  const [{ portfolio } = NONE] = await queryByName<{ portfolio: StandingOfClientReply[] }>(manager, {
    name: 'portfolio of a review',
    text: PORTFOLIO_STANDING,
    values: values.slice(0, 2),
  });
  const notes = await notesOf(manager, caller, row.id);
  const content = {
    ...{ agenda, agendaOf, quiet },
    followUps: followUps.map(followUpReply),
    decisions,
    notes,
    attendees,
    portfolio,
  };
  return { content, told };
}

const NONE = { decisions: [], followUps: [], portfolio: [] };
