import { type CaseOutcome, countCases } from './canonical-run';
import { type ComparableRun, sortCases } from './comparable-run';

const LETTERS: Readonly<Record<string, CaseOutcome>> = {
  P: 'passed',
  F: 'failed',
  E: 'errored',
  S: 'skipped',
  U: 'unscored',
};

/** A run that knows of nothing but what a test is about. */
export function bareRun(parts: Partial<ComparableRun>): ComparableRun {
  const on = '2026-11-23';
  const unknown = { suiteVersion: null, fingerprint: null, counts: null, metric: null, plannedCases: null };
  return { on, status: 'success', keys: [], outcomes: new Uint8Array(), ...unknown, ...parts };
}

/** One letter a case: `PPFE`; keys `T01`, `T02` … from `first` on. */
export function caseRun(letters: string, { first = 1, ...parts }: CaseRunParts = {}): ComparableRun {
  const cases = Array.from(letters, String).map((letter, index) => ({
    key: `T${String(first + index).padStart(2, '0')}`,
    outcome: LETTERS[letter] ?? 'unscored',
    ...{ label: null, score: null, answerDigest: null, reason: null, durationMs: null },
  }));
  return bareRun({ ...sortCases(cases), counts: countCases(cases), plannedCases: cases.length, ...parts });
}

type CaseRunParts = Partial<ComparableRun> & { readonly first?: number };

export function countRun(
  passed: number,
  failed: number,
  parts: Partial<ComparableRun> & Ended = {},
): ComparableRun {
  const { errored = 0, skipped = 0, ...others } = parts;
  const counts = { total: passed + failed + errored + skipped, passed, failed, errored, skipped };
  return bareRun({ counts, ...others });
}

interface Ended {
  readonly errored?: number;
  readonly skipped?: number;
}

/** A run that carries an accuracy and no cases. */
export function scoreRun(
  value: number | null,
  metric: Partial<NonNullable<ComparableRun['metric']>> = {},
  parts: Partial<ComparableRun> = {},
): ComparableRun {
  const unknown = { n: null, standardError: null, isHigherBetter: true };
  return bareRun({ metric: { name: 'accuracy', value, ...unknown, ...metric }, ...parts });
}
