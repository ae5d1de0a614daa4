import { createHash } from 'node:crypto';
import { CASE_OUTCOMES, type CanonicalCase, caseIdentity } from '@telltale/domain';
import { bytesOf } from '../stored/outcome-bytes';

/** The cases of a run as they are stored: the test set in one list, and beside it what became of each case. */
export interface CaseTable {
  /** Identities of the cases, in the order of `<`. */
  readonly keys: readonly string[];
  /** `null` where no case has one. */
  readonly labels: readonly (string | null)[] | null;
  /** SHA-256 over the sorted identities. */
  readonly fingerprint: Buffer;
  readonly outcomes: Buffer;
  readonly scores: readonly (number | null)[] | null;
}

/** `null` where a file tells no single case. Cases of one identity keep the order of the file. */
export function caseTable(cases: readonly CanonicalCase[]): CaseTable | null {
  if (cases.length === 0) return null;
  const rows = cases.map(({ key, answerDigest, ...one }) => ({
    ...one,
    key: caseIdentity(key, answerDigest),
  }));
  rows.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  const keys = rows.map(({ key }) => key);
  const labels = rows.map(({ label }) => label);
  const scores = rows.map(({ score }) => score);
  return {
    keys,
    labels: labels.every((label) => label === null) ? null : labels,
    fingerprint: createHash('sha256').update(keys.join('\n')).digest(),
    outcomes: bytesOf(Uint8Array.from(rows, ({ outcome }) => CASE_OUTCOMES.indexOf(outcome))),
    scores: scores.every((score) => score === null) ? null : scores,
  };
}
