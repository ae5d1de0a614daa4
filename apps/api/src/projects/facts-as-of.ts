import {
  type Day,
  dayOfEntry,
  type FactKey,
  type FactSource,
  isFactKey,
  isRegisterKey,
  type RecordedFact,
  type RegisterKey,
  type StoredFacts,
} from '@telltale/domain';
import type { Judgements } from '../signs/judgements';
import type { TargetChange } from './project.mapping';
import { isJudgementField, judgementsAfter } from './judgement-changes';
import { entryIn, factAfter } from './recorded-fact';

/** An entry of the log as it is read for a past day. */
export interface FactChange extends TargetChange {
  readonly seq: number;
  /** The entry that this one takes back. */
  readonly undoes: number | null;
  readonly what: string;
  readonly holdsFrom: Day | null;
  readonly source: FactSource | null;
}

export interface FactsAsOf {
  /** What had been recorded by the end of the day. */
  readonly facts: StoredFacts;
  /** What was recorded after it and holds from then or before. */
  readonly later: StoredFacts;
  readonly judgements: Judgements;
  readonly targetChanges: readonly TargetChange[];
}

/** The record of a past day, as the sum of the changes up to it (oldest first). */
export function factsAsOf(day: Day, changes: readonly FactChange[]): FactsAsOf {
  const known = changes.filter(({ recordedOn }) => recordedOn <= day);
  const later = changes.filter((change) => change.recordedOn > day && holdsOn(day, change));
  return {
    facts: sumOf(known),
    later: sumOf(later),
    judgements: judgementsOf(known),
    targetChanges: standing(known).filter(({ what }) => what === 'target-on'),
  };
}

/**
 * True for what holds from that day or before; an entry of a register does from its own day on. What was taken back
 * altogether never held: it takes away what was recorded later, too.
 */
function holdsOn(day: Day, { what, after, holdsFrom }: FactChange): boolean {
  if (after === null) return true;
  const from = holdsFrom ?? (isRegisterKey(what) ? dayOfLogged(what, after) : null);
  return from !== null && from <= day;
}

function dayOfLogged(register: RegisterKey, logged: unknown): Day | null {
  const entry = entryIn(logged);
  return entry === null ? null : dayOfEntry(register, entry);
}

function judgementsOf(changes: readonly FactChange[]): Judgements {
  return changes.reduce<Judgements>((sum, change) => {
    const { what, recordedOn: on, by } = change;
    return isJudgementField(what) ? judgementsAfter(sum, what, change, { on, by }) : sum;
  }, {});
}

/** What was not taken back by then. */
function standing(changes: readonly FactChange[]): FactChange[] {
  const undone = new Set(changes.map(({ undoes }) => undoes));
  return changes.filter(({ seq, undoes }) => undoes === null && !undone.has(seq));
}

function sumOf(changes: readonly FactChange[]): StoredFacts {
  const facts = new Map<FactKey, RecordedFact>();
  for (const change of changes) {
    if (!isFactKey(change.what)) continue;
    const { what, recordedOn: on, by } = change;
    const answer = factAfter(what, facts.get(what), change, { on, by });
    if (answer === undefined) facts.delete(what);
    else facts.set(what, answer);
  }
  return Object.fromEntries(facts);
}
