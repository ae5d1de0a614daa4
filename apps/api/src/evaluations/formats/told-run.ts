import type { CanonicalFile, CanonicalRun, RunMetric } from '@telltale/domain';
import { spokenNumber } from '@telltale/domain';
import { FormatRefusal } from './format-refusal';
import { nameKeyOf, shortNameOf } from './told-cases';

/** What is stored with every run, far above any test set and any list of figures that somebody reads. */
const CASES_MOST = 100_000;
export const FIGURES_MOST = 5_000;
const RUNS_MOST = 1_000;

/** A run of which a file tells nothing yet; formats add what theirs carries. */
export const UNTOLD_RUN: CanonicalRun = {
  variantKey: '',
  variantLabel: null,
  model: null,
  provider: null,
  startedAt: null,
  finishedAt: null,
  status: 'success',
  plannedCases: null,
  counts: null,
  metrics: [],
  primaryMetric: null,
  cases: [],
  commit: null,
};

/**
 * The file with names of a length that can be kept, and without runs that hold nothing to compare: an empty run would look
 * like a run.
 */
export function toldFile(file: CanonicalFile): CanonicalFile {
  checkCounts(file);
  const runs = file.runs.filter((run) => !isEmpty(run)).map(keepable);
  if (runs.length === 0)
    throw new FormatRefusal('no-cases', `This file of ${file.tool} holds no case and no score.`);
  return {
    ...file,
    toolVersion: shortNameOf(file.toolVersion),
    externalId: file.externalId === null ? null : nameKeyOf(file.externalId),
    suiteName: shortNameOf(file.suiteName),
    datasetName: shortNameOf(file.datasetName),
    runs,
  };
}

function checkCounts({ tool, runs }: CanonicalFile): void {
  checkCount(runs.length, RUNS_MOST, 'runs', tool);
  for (const { cases, metrics } of runs) {
    checkCount(cases.length, CASES_MOST, 'cases', tool);
    checkCount(metrics.length, FIGURES_MOST, 'figures', tool);
  }
}

/** Refuses a file with more of something than a run may hold. */
export function checkCount(count: number, most: number, ofWhat: string, tool: string): void {
  if (count <= most) return;
  throw new FormatRefusal(
    'file-too-large',
    `This file of ${tool} holds more than ${spokenNumber(most)} ${ofWhat}: send fewer at a time.`,
  );
}

function isEmpty({ cases, counts, metrics }: CanonicalRun): boolean {
  return (
    cases.length === 0 &&
    (counts === null || counts.total === 0) &&
    metrics.every(({ value }) => value === null)
  );
}

function keepable(run: CanonicalRun): CanonicalRun {
  return {
    ...run,
    variantKey: nameKeyOf(run.variantKey),
    variantLabel: shortNameOf(run.variantLabel),
    model: shortNameOf(run.model),
    provider: shortNameOf(run.provider),
    metrics: distinctMetrics(run.metrics),
    primaryMetric: run.primaryMetric === null ? null : nameKeyOf(run.primaryMetric),
  };
}

/** The first of each name: a table may have a column twice. */
function distinctMetrics(metrics: readonly RunMetric[]): readonly RunMetric[] {
  const named = Map.groupBy(metrics, ({ name }) => nameKeyOf(name));
  return [...named].flatMap(([name, [first]]) => (first === undefined ? [] : [{ ...first, name }]));
}
