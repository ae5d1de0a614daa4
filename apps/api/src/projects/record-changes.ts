import {
  countsFrom,
  type Day,
  type FactKey,
  type FactSource,
  isEnded,
  isFactKey,
  type KnownDay,
  type Stage,
  type StoredFacts,
} from '@telltale/domain';
import type { ProjectState } from '../signs/project-state';
import { isJudgementField, JUDGEMENT_FIELDS, judgementsAfter } from './judgement-changes';
import { factAfter, type LoggedAnswer, type Recorded } from './recorded-fact';

/** What an entry of the log is about beside facts. */
export const FIELDS = ['created', 'name', 'unit', 'stage', 'first-mark', ...JUDGEMENT_FIELDS] as const;
export type Field = (typeof FIELDS)[number];

/** One entry of a project's log, before it is chained. The record is the sum of them. */
export interface ChangeEntry {
  readonly what: FactKey | Field;
  /** A fact's answer with its value, or null where it was not asked; the plain value of a field. */
  readonly before: unknown;
  readonly after: unknown;
  readonly holdsFrom: Day | null;
  readonly reason: string | null;
  readonly source: FactSource | null;
  /** The place in the log of an entry that this one takes back: it then counts as if it had never been. */
  readonly undoes?: number;
}

/** What the first entry of each project says. */
export interface Created {
  readonly key: string;
  readonly name: string;
  readonly unit: string | null;
  readonly stage: Stage | null;
}

/** The state after the first entry of a log. */
export function firstState(
  { id, clientId }: { readonly id: string; readonly clientId: string },
  created: Created,
  { on }: Recorded,
): ProjectState {
  const blank: ProjectState = {
    id,
    clientId,
    ...created,
    stage: null,
    facts: {},
    judgements: {},
    recordedOn: on,
    originalTarget: null,
    targetMoves: 0,
    buildingSince: null,
    hasShipped: false,
    shippedOn: null,
    firstMark: null,
    endedOn: null,
  };
  return created.stage === null ? blank : begunIn(blank, created.stage, on);
}

/** When it shipped or ended before Telltale knew it is for a fact to tell. */
function begunIn(blank: ProjectState, stage: Stage, on: Day): ProjectState {
  return {
    ...blank,
    stage,
    buildingSince: stage === 'building' ? on : null,
    hasShipped: stage === 'production',
  };
}

/** The state after one more entry. */
export function applyEntry(state: ProjectState, entry: ChangeEntry, recorded: Recorded): ProjectState {
  const { what, after } = entry;
  if (isFactKey(what)) return applyFact(state, what, entry, recorded);
  if (what === 'name') return { ...state, name: after as string };
  if (what === 'unit') return { ...state, unit: after as string | null };
  if (what === 'first-mark') return { ...state, firstMark: after as ProjectState['firstMark'] };
  if (what === 'stage' && entry.undoes !== undefined) return returnToStage(state, entry);
  if (what === 'stage') return enterStage(state, after as Stage, recorded.on);
  if (isJudgementField(what))
    return { ...state, judgements: judgementsAfter(state.judgements, what, entry, recorded) };
  throw new Error(`A log has one entry '${what}', its first.`);
}

function enterStage(state: ProjectState, stage: Stage, on: Day): ProjectState {
  const entered = { ...state, stage, buildingSince: stage === 'building' ? on : state.buildingSince };
  if (stage === 'production') {
    const shippedOn = state.shippedOn ?? toldDay(state.facts, 'entered-production-on', stage) ?? on;
    return { ...entered, hasShipped: true, shippedOn, endedOn: null };
  }
  return { ...entered, endedOn: isEnded(stage) ? (toldDay(state.facts, 'retired-on', stage) ?? on) : null };
}

/** The move that is taken back has not ended or shipped anything; the day of Building is the one before it. */
function returnToStage(state: ProjectState, { after, holdsFrom }: ChangeEntry): ProjectState {
  return { ...state, stage: after as Stage | null, buildingSince: holdsFrom };
}

function applyFact(state: ProjectState, key: FactKey, entry: ChangeEntry, recorded: Recorded): ProjectState {
  const { [key]: current, ...others } = state.facts;
  const answer = factAfter(key, current, entry, recorded);
  const facts: StoredFacts = answer === undefined ? others : { ...others, [key]: answer };
  const next = { ...state, facts };
  if (key === 'target-on') return moveTarget(next, entry);
  if (key === 'entered-production-on') return shipAsTold(next);
  if (key === 'retired-on') return { ...next, endedOn: toldDay(facts, key, state.stage) ?? state.endedOn };
  return next;
}

/** The original stays for ever; each target that was given up counts as one move. */
function moveTarget(state: ProjectState, entry: ChangeEntry): ProjectState {
  if (entry.undoes !== undefined) return takeBackTarget(state, entry);
  const set = targetIn(entry.after);
  return {
    ...state,
    originalTarget: state.originalTarget ?? set,
    targetMoves: state.targetMoves + (isTargetMove(entry) ? 1 : 0),
  };
}

/** A move that is taken back was none, and a target that was the first is no original. */
function takeBackTarget(state: ProjectState, { before, after }: ChangeEntry): ProjectState {
  const wasMove = isTargetMove({ before: after, after: before });
  const targetMoves = state.targetMoves - (wasMove ? 1 : 0);
  const hasTarget = targetMoves > 0 || targetIn(after) !== null;
  return { ...state, targetMoves, originalTarget: hasTarget ? state.originalTarget : null };
}

/** True where a target that had been set was changed to another day or taken away. */
export function isTargetMove({ before, after }: Pick<ChangeEntry, 'before' | 'after'>): boolean {
  const [from, to] = [targetIn(before), targetIn(after)];
  return from !== null && (to === null || countsFrom(from) !== countsFrom(to));
}

export function targetIn(logged: unknown): KnownDay | null {
  const answer = logged as LoggedAnswer | null;
  return answer?.answer === 'known' ? (answer.value as KnownDay) : null;
}

/** A project that is in Production or behind it shipped on the day that the record tells. */
function shipAsTold(state: ProjectState): ProjectState {
  const { facts, stage } = state;
  const told = toldDay(facts, 'entered-production-on', stage);
  return told === null ? state : { ...state, hasShipped: true, shippedOn: told };
}

/** In which stages a day that somebody told says when the project shipped or was retired. */
const TOLD_IN: Readonly<Record<'entered-production-on' | 'retired-on', readonly (Stage | null)[]>> = {
  'entered-production-on': ['production', 'retired'],
  'retired-on': ['retired'],
};

function toldDay(facts: StoredFacts, key: keyof typeof TOLD_IN, stage: Stage | null): Day | null {
  const told = facts[key];
  return told?.value === undefined || !TOLD_IN[key].includes(stage) ? null : countsFrom(told.value);
}
