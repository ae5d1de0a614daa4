import {
  type EvaluationStanding,
  type EvaluationTrend,
  RUN_DAYS_KEPT,
  type SuiteStanding,
} from '@telltale/domain';
import type { StandingRows } from './standing-rows';
import { suiteStanding } from './suite-standing';

const SUITES_MOST = 20;
const MODELS_MOST = 10;

/**
 * The standing after a write: what the tables say now, and of what they were not asked again what was known before. `trend` is
 * that of the suite that was written to.
 */
export function standingOf(
  rows: StandingRows,
  earlier: EvaluationStanding | null,
  trend: EvaluationTrend | null,
): EvaluationStanding | null {
  const suites = suitesOf(rows, earlier);
  const isOfLast = rows.suites.some(({ key }) => key === suites[0]?.key);
  const standing = {
    suites,
    changes: changesOf(rows),
    question: rows.question,
    models: modelsOf(rows, earlier),
    runDays: daysOf(rows, earlier),
    trend: isOfLast ? trend : (earlier?.trend ?? null),
  };
  const isEmpty = standing.suites.length === 0 && standing.changes === null && standing.question === null;
  return isEmpty ? null : standing;
}

function suitesOf({ suites }: StandingRows, earlier: EvaluationStanding | null): SuiteStanding[] {
  const before = new Map((earlier?.suites ?? []).map((suite) => [suite.key, suite]));
  const read = suites.map((rows) => suiteStanding(rows, before.get(rows.key)));
  const keys = new Set(read.map(({ key }) => key));
  const others = (earlier?.suites ?? []).filter(({ key }) => !keys.has(key));
  return [...read, ...others].sort(newestFirst).slice(0, SUITES_MOST);
}

function newestFirst(a: SuiteStanding, b: SuiteStanding): number {
  if (a.lastRunOn === b.lastRunOn) return 0;
  if (a.lastRunOn === null) return 1;
  return b.lastRunOn === null || a.lastRunOn > b.lastRunOn ? -1 : 1;
}

function changesOf({ latestChange, unscored, oldestUnscored, unscoredModel }: StandingRows) {
  return latestChange === null ? null : { latest: latestChange, unscored, oldestUnscored, unscoredModel };
}

function modelsOf({ models }: StandingRows, earlier: EvaluationStanding | null) {
  const names = new Set(models.map(({ model }) => model));
  const older = (earlier?.models ?? []).filter(({ model }) => !names.has(model));
  return [...models, ...older].slice(0, MODELS_MOST);
}

/** The oldest day that was looked at may be cut: it stays as it was told before. */
function daysOf({ runDays, oldestSeen }: StandingRows, earlier: EvaluationStanding | null) {
  if (oldestSeen === null) return runDays.slice(0, RUN_DAYS_KEPT);
  const older = (earlier?.runDays ?? []).filter(({ on }) => on <= oldestSeen);
  const [first] = older;
  const whole = first?.on === oldestSeen ? runDays.filter(({ on }) => on > oldestSeen) : runDays;
  return [...whole, ...older].slice(0, RUN_DAYS_KEPT);
}
