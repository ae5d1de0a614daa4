import {
  type Day,
  type FactKey,
  type FactSource,
  isFactKey,
  type RecordedFact,
  type StoredFacts,
} from '@telltale/domain';
import type { TargetChange } from './project.mapping';
import type { LoggedAnswer } from './record-changes';

/** An entry of the log as it is read for a past day. */
export interface FactChange extends TargetChange {
  readonly seq: number;
  /** The entry that this one takes back. */
  readonly undoes: number | null;
  readonly what: string;
  readonly recordedOn: Day;
  readonly holdsFrom: Day | null;
  readonly source: FactSource | null;
}

export interface FactsAsOf {
  /** What had been recorded by the end of the day. */
  readonly facts: StoredFacts;
  /** What was recorded after it and holds from then or before. */
  readonly later: StoredFacts;
  readonly targetChanges: readonly TargetChange[];
}

/** The record of a past day, as the sum of the changes up to it (oldest first). */
export function factsAsOf(day: Day, changes: readonly FactChange[]): FactsAsOf {
  const known = changes.filter(({ recordedOn }) => recordedOn <= day);
  const after = changes.filter(
    ({ recordedOn, holdsFrom }) => recordedOn > day && holdsFrom !== null && holdsFrom <= day,
  );
  return {
    facts: sumOf(known),
    later: sumOf(after),
    targetChanges: standing(known).filter(({ what }) => what === 'target-on'),
  };
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
    const after = change.after as LoggedAnswer | null;
    if (after === null) facts.delete(change.what);
    else facts.set(change.what, factOf(after, change));
  }
  return Object.fromEntries(facts);
}

function factOf(after: LoggedAnswer, { recordedOn, holdsFrom, source, by }: FactChange): RecordedFact {
  return {
    ...after,
    recordedOn,
    ...(holdsFrom === null ? {} : { holdsFrom }),
    source: source ?? { kind: 'person' },
    ...(by === null ? {} : { by }),
  };
}
