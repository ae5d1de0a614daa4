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
  readonly what: string;
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
  const later = changes.filter((change) => change.recordedOn > day && bearsOn(day, change));
  return {
    facts: sumOf(known),
    later: sumOf(later),
    targetChanges: known.filter(({ what }) => what === 'target-on'),
  };
}

/** True for an answer that holds from then or before; one that was taken back altogether never did. */
function bearsOn(day: Day, { holdsFrom, after }: FactChange): boolean {
  return after === null || (holdsFrom !== null && holdsFrom <= day);
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
