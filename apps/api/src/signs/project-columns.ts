import type { NextReply } from '@telltale/contract';
import {
  type Answer,
  type ClaimedStatus,
  countsFrom,
  type Day,
  type DayPrecision,
  type DecisionKind,
  type DecisionNeedKind,
  type FirstMark,
  type KnownDay,
  savingTotals,
  type Stage,
  type Status,
  type StoredFacts,
} from '@telltale/domain';
import { type CountedColumns, countedColumns } from './counted-columns';
import type { Judgements } from './judgements';
import type { ModeColumn } from './mode-codes';
import type { ProjectState } from './project-state';

/** The columns of `project` that follow from the record alone. */
export interface RecordColumns extends CountedColumns {
  readonly id: string;
  readonly client_id: string;
  readonly key: string;
  readonly name: string;
  readonly unit: string | null;
  readonly stage: Stage | null;
  readonly kind: string | null;
  readonly owner_id: string | null;
  readonly owner_answer: Answer;
  readonly started_answer: Answer;
  readonly started_on: Day | null;
  readonly started_precision: DayPrecision | null;
  readonly target_on: Day | null;
  readonly original_target: KnownDay | null;
  readonly original_target_on: Day | null;
  readonly target_moves: number;
  readonly building_since: Day | null;
  readonly shipped_on: Day | null;
  readonly has_shipped: boolean;
  readonly first_mark: FirstMark | null;
  readonly ended_on: Day | null;
  readonly claimed_status: ClaimedStatus | null;
  readonly claimed_on: Day | null;
  /** The latest decision. */
  readonly decided_on: Day | null;
  readonly decision_kind: DecisionKind | null;
  readonly decision_due_on: Day | null;
  /** Minor units of the workspace's currency; null where no line of savings was recorded. */
  readonly claimed_saving: number | null;
  readonly verified_saving: number | null;
  readonly recorded_on: Day;
}

/** The columns that are read from the signs. */
export interface ReadingColumns extends Readonly<Record<ModeColumn, number>> {
  readonly status: Status | null;
  /** The readiness score in percent, the lowest group's; null while no item was answered. */
  readonly readiness: number | null;
  readonly judged: number;
  readonly applying: number;
  readonly lit: number;
  readonly waived: number;
  readonly questions: number;
  readonly gravity: number;
  readonly critical_since: Day | null;
  /** Why a decision is needed, and since when; null while none is. */
  readonly decision_needed: DecisionNeedKind | null;
  readonly decision_needed_since: Day | null;
  readonly next: NextReply | null;
  readonly read_on: Day;
  readonly next_change_on: Day | null;
  readonly settings_version: number;
}

/** Since when the claim differs from what is computed; null while they agree or one says nothing. */
export interface DisagreementColumns {
  readonly disagrees_since: Day | null;
}

/** The columns by which Telltale keeps its books. Instants are ISO 8601, the hash is PostgreSQL's text for bytes. */
export interface BookColumns {
  readonly workspace_id: string;
  readonly client_name: string;
  readonly change_count: number;
  readonly head_hash: string | null;
  readonly import_id: string | null;
  readonly version: number;
  readonly created_at: string;
  readonly updated_at: string;
}

/** What lists are ordered by where the shown column does not do. */
export interface SortColumns {
  readonly sort_name: string;
  readonly sort_client: string;
  /** No target comes last, whichever way the list is turned: `infinity` and `-infinity` are days to PostgreSQL. */
  readonly sort_target: string;
  readonly sort_target_back: string;
}

/** A row of `project`, by the names of its columns: PostgreSQL takes and gives it as JSON. */
export type ProjectColumns = RecordColumns & ReadingColumns & DisagreementColumns & BookColumns & SortColumns;

export function sortColumns({ name, target_on }: RecordColumns, clientName: string): SortColumns {
  return {
    sort_name: sortText(name),
    sort_client: sortText(clientName),
    sort_target: target_on ?? 'infinity',
    sort_target_back: target_on ?? '-infinity',
  };
}

/** More than this an index need not hold of a name to put it in its place. */
const SORTED_CHARACTERS = 100;

/** A name as it is sorted: without capitals and accents, so that a list reads as people expect it on every machine. */
export function sortText(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return Array.from(plain).slice(0, SORTED_CHARACTERS).join('');
}

export function recordColumns(state: ProjectState): RecordColumns {
  const { facts, originalTarget } = state;
  const owner = facts['business-owner'];
  return {
    id: state.id,
    client_id: state.clientId,
    key: state.key,
    name: state.name,
    unit: state.unit,
    stage: state.stage,
    kind: kindColumn(facts.kind),
    owner_id: owner?.value?.personId ?? null,
    owner_answer: owner?.answer ?? 'not-asked',
    ...startColumns(facts['started-on']),
    target_on: lastDayOf(facts['target-on']?.value),
    original_target: originalTarget,
    original_target_on: lastDayOf(originalTarget),
    target_moves: state.targetMoves,
    building_since: state.buildingSince,
    shipped_on: state.shippedOn,
    has_shipped: state.hasShipped,
    first_mark: state.firstMark,
    ended_on: state.endedOn,
    ...judgementColumns(state.judgements),
    ...savingColumns(facts.savings),
    recorded_on: state.recordedOn,
    ...countedColumns(facts),
  };
}

function judgementColumns({ claim, decision }: Judgements) {
  return { ...claimColumns(claim), ...decisionColumns(decision) };
}

function claimColumns(claim: Judgements['claim']) {
  return { claimed_status: claim?.status ?? null, claimed_on: claim?.on ?? null };
}

function decisionColumns(decision: Judgements['decision']) {
  const { on = null, kind = null, dueOn = null } = decision ?? {};
  return { decided_on: on, decision_kind: kind, decision_due_on: dueOn };
}

/** "Nothing saved so far" is an explicit zero, which silence is not. */
function savingColumns(savings: StoredFacts['savings']) {
  if (savings === undefined || savings.answer === 'nobody-can-say')
    return { claimed_saving: null, verified_saving: null };
  const { claimed, verified } = savingTotals(savings.value ?? []);
  return { claimed_saving: claimed, verified_saving: verified };
}

/** "None of these" is an explicit other kind, which silence is not. */
function kindColumn(kind: StoredFacts['kind']): string | null {
  return kind?.answer === 'none' ? 'none' : (kind?.value ?? null);
}

function startColumns(started: StoredFacts['started-on']) {
  return {
    started_answer: started?.answer ?? ('not-asked' as const),
    started_on: started?.value?.on ?? null,
    started_precision: started?.value?.precision ?? null,
  };
}

function lastDayOf(known: KnownDay | null | undefined): Day | null {
  return known === null || known === undefined ? null : countsFrom(known);
}
