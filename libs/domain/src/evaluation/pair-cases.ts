import { CASE_OUTCOMES } from './canonical-run';
import { caseKeyOf } from './case-identity';
import type { SortedCases } from './comparable-run';

const PASSED = CASE_OUTCOMES.indexOf('passed');
const FAILED = CASE_OUTCOMES.indexOf('failed');
const SKIPPED = CASE_OUTCOMES.indexOf('skipped');

/** Two runs laid side by side. Names are the keys of cases, without the digest of their answer. */
export interface CasePairs {
  /** Cases of both runs, of the later alone, of the earlier alone. */
  readonly shared: number;
  readonly added: number;
  readonly removed: number;
  /** Shared cases that passed or failed in both runs. */
  readonly answered: number;
  readonly passedBefore: number;
  readonly passedAfter: number;
  readonly newlyFailing: readonly string[];
  readonly newlyFixed: readonly string[];
  /** Passed before, and without an answer to judge now. */
  readonly newlyErrored: readonly string[];
}

/** What a run holds, whatever the other one does. */
export interface CaseTally {
  readonly answered: number;
  readonly skipped: number;
}

/** One walk along two sorted lists: each case is looked at once. */
export function pairCases(earlier: SortedCases, later: SortedCases): CasePairs {
  const pairs = {
    ...{ shared: 0, added: 0, removed: 0, answered: 0, passedBefore: 0, passedAfter: 0 },
    ...{ newlyFailing: [] as string[], newlyFixed: [] as string[], newlyErrored: [] as string[] },
  };
  let before = 0;
  let after = 0;
  for (;;) {
    const old = earlier.keys[before];
    const key = later.keys[after];
    if (old === undefined || key === undefined) break;
    if (old === key) {
      notePair(pairs, key, earlier.outcomes[before], later.outcomes[after]);
      pairs.shared += 1;
      before += 1;
      after += 1;
    } else if (old < key) before += 1;
    else after += 1;
  }
  pairs.added = later.keys.length - pairs.shared;
  pairs.removed = earlier.keys.length - pairs.shared;
  return pairs;
}

interface GrowingPairs {
  answered: number;
  passedBefore: number;
  passedAfter: number;
  readonly newlyFailing: string[];
  readonly newlyFixed: string[];
  readonly newlyErrored: string[];
}

function notePair(pairs: GrowingPairs, identity: string, before?: number, after?: number): void {
  if (!isAnswered(before)) return;
  if (!isAnswered(after)) {
    if (before === PASSED && after !== SKIPPED) pairs.newlyErrored.push(caseKeyOf(identity));
    return;
  }
  pairs.answered += 1;
  if (before === PASSED) pairs.passedBefore += 1;
  if (after === PASSED) pairs.passedAfter += 1;
  if (before === after) return;
  (after === PASSED ? pairs.newlyFixed : pairs.newlyFailing).push(caseKeyOf(identity));
}

export function tallyCases({ outcomes }: SortedCases): CaseTally {
  let answered = 0;
  let skipped = 0;
  for (const outcome of outcomes) {
    if (isAnswered(outcome)) answered += 1;
    if (outcome === SKIPPED) skipped += 1;
  }
  return { answered, skipped };
}

function isAnswered(outcome: number | undefined): boolean {
  return outcome === PASSED || outcome === FAILED;
}
