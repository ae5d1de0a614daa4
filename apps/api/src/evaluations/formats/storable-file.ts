import type { CanonicalCase, CanonicalFile, CanonicalRun, RunCounts, RunMetric } from '@telltale/domain';
import { reasonOf } from './told-cases';

/** What a column of whole numbers holds. */
const COUNT_MOST = 2_147_483_647;
/** Years of four digits, from where computers count on: an absent time is often written as the year 1. */
const INSTANT = /^(?:19[7-9]\d|[2-9]\d{3})-/;
const DROPPED_NOTE =
  'Some numbers or times in the file are out of the range of any evaluation: they are taken as missing.';

/** The file without what no column could hold and nobody could compare: each such number or time is missing, and a note says so. */
export function storableFile(file: CanonicalFile): CanonicalFile {
  const runs = file.runs.map(storableRun);
  const isWhole = file.runs.every((run, index) => numbersOf(run) === numbersOf(runs[index]));
  return {
    ...file,
    runs,
    // Names that the file chose stand in some of them.
    notes: [...file.notes, ...(isWhole ? [] : [DROPPED_NOTE])].flatMap((note) => reasonOf(note) ?? []),
  };
}

function storableRun(run: CanonicalRun): CanonicalRun {
  return {
    ...run,
    startedAt: instant(run.startedAt),
    finishedAt: instant(run.finishedAt),
    plannedCases: count(run.plannedCases),
    counts: counts(run.counts),
    metrics: run.metrics.map(storableMetric),
    cases: run.cases.map(storableCase),
  };
}

function storableMetric(metric: RunMetric): RunMetric {
  const { value, n, standardError } = metric;
  return { ...metric, value: figure(value), n: count(n), standardError: positive(standardError) };
}

function storableCase(one: CanonicalCase): CanonicalCase {
  return { ...one, score: score(one.score), durationMs: positive(one.durationMs) };
}

function instant(at: string | null): string | null {
  return at !== null && INSTANT.test(at) ? at : null;
}

function figure(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}

function positive(value: number | null): number | null {
  return value !== null && value >= 0 ? figure(value) : null;
}

function count(value: number | null): number | null {
  return value !== null && Number.isInteger(value) && value >= 0 && value <= COUNT_MOST ? value : null;
}

function counts(told: RunCounts | null): RunCounts | null {
  return told !== null && Object.values(told).every((one: number) => count(one) !== null) ? told : null;
}

/** The scores of cases are kept with half the digits: what is too large for that is missing, what is too small is 0. */
function score(value: number | null): number | null {
  if (value === null) return null;
  const kept = Math.fround(value);
  if (!Number.isFinite(kept)) return null;
  return kept === 0 ? 0 : value;
}

/** How many numbers and times there are. */
function numbersOf(run: CanonicalRun | undefined): number {
  if (run === undefined) return 0;
  const { startedAt, finishedAt, plannedCases, counts: told, metrics, cases } = run;
  const values = [
    ...[startedAt, finishedAt, plannedCases, told],
    ...metrics.flatMap(({ value, n, standardError }) => [value, n, standardError]),
  ];
  const ofCases = cases.reduce(
    (sum, one) => sum + Number(one.score !== null) + Number(one.durationMs !== null),
    0,
  );
  return ofCases + values.filter((value) => value !== null).length;
}
