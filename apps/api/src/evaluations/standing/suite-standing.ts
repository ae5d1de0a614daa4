import type { EvalVerdictReply } from '@telltale/contract';
import {
  addDays,
  type BaselineStanding,
  GRAVEST_FIRST,
  type SuiteStanding,
  type UnversionedChange,
} from '@telltale/domain';
import type { StandingLine, StandingRun, SuiteRows } from './standing-rows';
import { RUNS_OF_LINE } from './standing-rows.sql';

/** A variant that has not run for so many days before the suite's last run was given up: it says nothing of today. */
const GIVEN_UP_AFTER = 28;

const NAMES_MOST = 5;

/** How a suite stands by its runs; `earlier` knows of those that are no longer looked at. */
export function suiteStanding(rows: SuiteRows, earlier: SuiteStanding | undefined): SuiteStanding {
  const { key, name, version, fixedSince, cases, unanswered, passThreshold } = rows;
  const lastRunOn = lastOf(rows.lines);
  const lines = linesInUse(rows);
  return {
    ...{ key, name, version, fixedSince, cases, unanswered, passThreshold, lastRunOn },
    isPassed: isPassed(lines, passThreshold),
    lastScores: lastScores(lines),
    baseline: worstBaseline(lines),
    unversionedChange: changeOf(lines, version) ?? kept(lines, version, earlier),
  };
}

/** Of the variants that are still run. */
export function linesInUse({ lines }: SuiteRows): readonly StandingLine[] {
  const lastRunOn = lastOf(lines);
  if (lastRunOn === null) return [];
  const since = addDays(lastRunOn, -GIVEN_UP_AFTER);
  return lines.filter(({ runs: [newest] }) => newest !== undefined && newest.on >= since);
}

function lastOf(lines: readonly StandingLine[]): string | null {
  return (
    lines
      .flatMap(({ runs: [newest] }) => newest?.on ?? [])
      .sort()
      .at(-1) ?? null
  );
}

/** Whether each variant reached the threshold; one that missed it outweighs one that tells nothing. */
function isPassed(lines: readonly StandingLine[], threshold: number | null): boolean | null {
  if (threshold === null || lines.length === 0) return null;
  const shares = lines.map(({ runs: [newest] }) => newest?.share ?? null);
  if (shares.some((share) => share !== null && share < threshold)) return false;
  return shares.includes(null) ? null : true;
}

/** The lowest and the highest of its variants; nothing where one of them tells none. */
function lastScores(lines: readonly StandingLine[]): SuiteStanding['lastScores'] {
  const scores = lines.map(({ newest }) => newest?.score ?? null);
  if (scores.length === 0 || scores.includes(null)) return null;
  const told = scores as readonly number[];
  return { low: Math.min(...told), high: Math.max(...told) };
}

function worstBaseline(lines: readonly StandingLine[]): BaselineStanding | null {
  const held = lines.flatMap((line) => baselineOf(line) ?? []);
  const rank = ({ verdict }: BaselineStanding) => GRAVEST_FIRST.indexOf(verdict);
  return held.sort((a, b) => rank(a) - rank(b) || b.worseInARow - a.worseInARow)[0] ?? null;
}

function baselineOf({ runs, comparison }: StandingLine): BaselineStanding | null {
  const [newest] = runs;
  if (newest === undefined || newest.baselineId === null) return null;
  if (newest.baselineId === newest.id) return itself(newest);
  if (comparison === null) return null;
  const firstNotWorse = runs.findIndex(({ baselineVerdict }) => baselineVerdict !== 'worse');
  return {
    verdict: comparison.verdict,
    because: comparison.because,
    on: comparison.comparedWith?.on ?? newest.on,
    newlyFailing: namesOf(comparison),
    newlyFailingCount: comparison.newlyFailingCount,
    worseInARow: firstNotWorse < 0 ? runs.length : firstNotWorse,
  };
}

/** Nothing came after the baseline: it is as good as itself. */
function itself({ on }: StandingRun): BaselineStanding {
  const because = 'No clear change: the latest run is the baseline itself.';
  const none = { newlyFailing: [], newlyFailingCount: 0, worseInARow: 0 };
  return { verdict: 'no-clear-change', because, on, ...none };
}

function namesOf({ newlyFailing }: EvalVerdictReply): readonly string[] {
  return newlyFailing.slice(0, NAMES_MOST).map(({ key, label }) => label ?? key);
}

/** The latest change of cases among the runs that carry the version which the suite has now. */
function changeOf(lines: readonly StandingLine[], version: string | null): UnversionedChange | null {
  const changes = lines.flatMap(({ runs }) => {
    const same = runs.filter((run) => run.version === version && run.testSet !== null);
    const at = same.findIndex((run, place) => hasOtherCases(run, same[place + 1]));
    const run = same[at];
    if (run === undefined) return [];
    return [{ on: run.on, added: run.added ?? 0, removed: run.removed ?? 0, version }];
  });
  return changes.sort((a, b) => (a.on < b.on ? 1 : -1))[0] ?? null;
}

function hasOtherCases(run: StandingRun, before: StandingRun | undefined): boolean {
  if (before === undefined || run.testSet === before.testSet) return false;
  return (run.added ?? 0) + (run.removed ?? 0) > 0;
}

/** What was seen once stays so until the suite gets another version, though its runs are long ago. */
function kept(
  lines: readonly StandingLine[],
  version: string | null,
  earlier: SuiteStanding | undefined,
): UnversionedChange | null {
  const change = earlier?.unversionedChange ?? null;
  const isAllSeen = lines.every(({ runs }) => runs.length < RUNS_OF_LINE);
  return change === null || isAllSeen || change.version !== version ? null : change;
}
