import type { Day } from '../days/day';
import {
  type CanonicalCase,
  CASE_OUTCOMES,
  type RunCounts,
  type RunMetric,
  type RunStatus,
} from './canonical-run';
import { caseIdentity } from './case-identity';

/** The cases of a run as a comparison reads them: identities in order, and beside each what became of the case. */
export interface SortedCases {
  /** `caseIdentity` of each case, in the order of `<`. Empty where the file carries no cases. */
  readonly keys: readonly string[];
  /** As long as `keys`: the place in `CASE_OUTCOMES`. Stored runs hold these numbers, so that list may only grow at its end. */
  readonly outcomes: Uint8Array;
}

/** What the verdict needs to know of a run: little enough to be kept with each. */
export interface ComparableRun extends SortedCases {
  readonly on: Day;
  readonly status: RunStatus;
  /** What people call the state of the test set; asked only where single cases are not known. */
  readonly suiteVersion: string | null;
  readonly fingerprint: string | null;
  readonly counts: RunCounts | null;
  /** The one that decides where there is no passed or failed case. */
  readonly metric: Omit<RunMetric, 'unit'> | null;
  readonly plannedCases: number | null;
}

/** Cases of one identity, as when each is asked several times, keep the order of the file and are paired in it. */
export function sortCases(
  cases: readonly Pick<CanonicalCase, 'key' | 'answerDigest' | 'outcome'>[],
): SortedCases {
  const rows = cases.map(({ key, answerDigest, outcome }) => ({
    key: caseIdentity(key, answerDigest),
    outcome: CASE_OUTCOMES.indexOf(outcome),
  }));
  rows.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  return { keys: rows.map(({ key }) => key), outcomes: Uint8Array.from(rows, ({ outcome }) => outcome) };
}
