import type { Day } from '../days/day';
import type { ComparableRun } from './comparable-run';
import { passRate } from './pass-rate';
import type { Verdict } from './eval-words';
import type { RunVerdict } from './run-verdict';
import type { TrendWord } from './standing';
import { compareRuns } from './verdict';

/** How many weeks a trend looks back. */
export const TREND_WEEKS = 8;

export interface TrendPoint {
  readonly on: Day;
  /** Passed share from 0 to 1, else the score in its own unit; `null` where the run did not end or tells neither. */
  readonly score: number | null;
}

export interface Trend {
  readonly word: TrendWord | 'no-runs';
  /** What the word rests on; `null` without two runs that can be compared. */
  readonly verdict: RunVerdict | null;
  /** One a week, the oldest first; `null` is a week without a run. */
  readonly points: readonly (TrendPoint | null)[];
}

const WORD_OF: Readonly<Record<Verdict, TrendWord>> = {
  better: 'better',
  worse: 'worse',
  'no-clear-change': 'steady',
  'not-comparable': 'not-known',
  'not-known': 'not-known',
};

/**
 * The newest run beside the oldest one on the same test set. `weeks` holds the last run of each week, the oldest week first;
 * only the last eight are looked at. One comparison gives the word: a line drawn through eight points would see trends in noise.
 */
export function trendOf(weeks: readonly (ComparableRun | null)[]): Trend {
  const window = weeks.slice(-TREND_WEEKS);
  const runs = window.filter((run) => run !== null);
  const points = window.map((run) => (run === null ? null : { on: run.on, score: scoreOf(run) }));
  const newest = runs.at(-1);
  if (newest === undefined) return { word: 'no-runs', verdict: null, points };
  for (const run of runs.slice(0, -1)) {
    const verdict = compareRuns(run, newest);
    const word = WORD_OF[verdict.verdict];
    if (word !== 'not-known') return { word, verdict, points };
  }
  return { word: 'not-known', verdict: null, points };
}

function scoreOf({ status, counts, metric }: ComparableRun): number | null {
  if (status !== 'success') return null;
  const hasAnswers = counts !== null && counts.passed + counts.failed > 0;
  return (hasAnswers ? passRate(counts)?.share : metric?.value) ?? null;
}
