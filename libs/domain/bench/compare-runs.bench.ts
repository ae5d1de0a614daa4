import { type ComparableRun, compareRuns, sortCases } from '../src/index';
import { randomFrom, TODAY } from './portfolios';

const CASES = 5_000;
const VERDICTS_A_ROUND = 50;
const ROUNDS = 15;

/** How long one core takes for the verdict on two runs of 5,000 cases. */
export interface CompareRunsTime {
  readonly what: string;
  /** CPU milliseconds a verdict: the median round, with the fastest and the slowest. */
  readonly median: number;
  readonly fastest: number;
  readonly slowest: number;
}

export function benchCompareRuns(): readonly CompareRunsTime[] {
  const random = randomFrom(2026);
  const made = (passing: number, first = 0) => makeRun(random, passing, first);
  return [
    timesOf('one in fifty flipped', made(0.99), made(0.99)),
    timesOf('half of them flipped', made(0.5), made(0.5)),
    timesOf('a tenth of the test set changed', made(0.9), made(0.9, CASES / 10)),
  ];
}

/** Read from text, as runs come from a database: the keys of two runs are never the same strings in memory. */
function makeRun(random: () => number, passing: number, first: number): ComparableRun {
  const cases = Array.from({ length: CASES }, (_, index) => ({
    key: `triage::ticket ${String(first + index).padStart(6, '0')}`,
    answerDigest: 'f0'.repeat(16),
    outcome: random() < passing ? ('passed' as const) : ('failed' as const),
  }));
  const { keys, outcomes } = sortCases(cases);
  const unknown = { suiteVersion: null, fingerprint: null, counts: null, metric: null, plannedCases: CASES };
  const stored = JSON.parse(JSON.stringify(keys)) as readonly string[];
  return { on: TODAY, status: 'success', keys: stored, outcomes, ...unknown };
}

function timesOf(what: string, earlier: ComparableRun, later: ComparableRun): CompareRunsTime {
  const times = Array.from({ length: ROUNDS }, () => timeOf(earlier, later)).sort((a, b) => a - b);
  const at = (index: number) => times.at(index) ?? 0;
  return { what, median: at(ROUNDS >> 1), fastest: at(0), slowest: at(-1) };
}

function timeOf(earlier: ComparableRun, later: ComparableRun): number {
  const before = process.cpuUsage();
  for (let verdict = 0; verdict < VERDICTS_A_ROUND; verdict += 1) compareRuns(earlier, later);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / VERDICTS_A_ROUND;
}
