import type { AgendaProjectReply, ProjectRowReply } from '@telltale/contract';
import { addDays, type Day, isDecisionNeed } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import { queryByName } from '../../database/query-by-name';
import { keptSigns, type StoredSign } from '../../signs/stored-signs';
import { AGENDA } from './agenda.sql';
import type { FoundItem } from './agenda-item';
import { agendaItem } from './agenda-words';
import { proofsTogether } from './proofs-together';

/** What an agenda is asked for: whose projects, since when, and what was told already. */
export interface AgendaScope {
  /** Null: all that are in sight. */
  readonly clients: readonly string[] | null;
  readonly sinceOn: Day;
  readonly hasBefore: boolean;
  readonly toldBefore: readonly string[];
  readonly at: Date;
  /** The workspace's day. */
  readonly today: Day;
}

export interface Agenda {
  readonly agenda: AgendaProjectReply[];
  readonly agendaOf: number;
  /** How many of them need a decision, listed or not. */
  readonly inNeed: number;
  readonly quiet: number;
  /** Keys of its last days, for the review after it. */
  readonly told: readonly string[];
}

interface FoundProject {
  readonly project: ProjectRowReply;
  readonly items: readonly FoundItem[];
  readonly today: Day;
  readonly targetMoves: number;
  readonly signs: readonly StoredSign[] | null;
}

interface Found {
  readonly of: number;
  readonly inNeed: number;
  readonly quiet: number;
  readonly told: readonly string[];
  readonly agenda: readonly FoundProject[];
}

/**
 * What is new since a day, project by project: one statement. Days are the clients', and clients live in other time zones
 * than their workspace: a day before is looked through too, without what was told already.
 */
export async function readAgenda(
  manager: EntityManager,
  { workspaceId }: Caller,
  { clients, sinceOn, hasBefore, toldBefore, at, today }: AgendaScope,
): Promise<Agenda> {
  const from = hasBefore ? addDays(sinceOn, -1) : sinceOn;
  const values = [workspaceId, clients, from, at, toldBefore, addDays(today, -1)];
  const [found] = await queryByName<Found>(manager, { name: 'agenda of a review', text: AGENDA, values });
  if (found === undefined) throw new Error('A select without a table gives one row.');
  return {
    agenda: found.agenda.map(projectReply),
    agendaOf: found.of,
    inNeed: found.inNeed,
    quiet: found.quiet,
    told: found.told,
  };
}

function projectReply({ project, items, today, targetMoves, signs }: FoundProject): AgendaProjectReply {
  const kept = new Map(keptSigns(signs ?? []).map((sign) => [sign.id, sign]));
  const of = { row: project, today, targetMoves, signs: kept };
  const replies = proofsTogether(items.map((item) => agendaItem(item, of)));
  const first = replies.find(({ kind }) => isDecisionNeed(kind));
  return {
    project,
    needs: first === undefined ? null : (first.kind as AgendaProjectReply['needs']),
    items: replies,
  };
}
