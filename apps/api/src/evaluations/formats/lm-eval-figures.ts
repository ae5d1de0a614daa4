import type { RunMetric } from '@telltale/domain';
import type { ColumnMapping } from './eval-format';
import { FormatRefusal } from './format-refusal';
import { figureOf, figuresIn, NO_FILTER, type SampleRecord } from './lm-eval-records';
import { MAIN_METRICS } from './lm-eval-rows';
import { knownDirection } from './metric-directions';
import { meanOf } from './told-cases';
import { checkCount, FIGURES_MOST } from './told-run';

/** One metric through one filter, with its value for each record of that filter. */
export interface SampleFigure {
  readonly name: string;
  readonly metric: string;
  readonly filter: string;
  readonly values: readonly (number | null)[];
}

/** All figures of the file, in its order. What is no number for any record, as lists are, is none. */
export function sampleFigures(records: readonly SampleRecord[]): readonly SampleFigure[] {
  const filters = Map.groupBy(records, ({ filter }) => filter);
  return [...filters].flatMap(([filter, own]) => {
    const metrics = new Set(own.flatMap(({ told }) => figuresIn(told)));
    checkCount(metrics.size, FIGURES_MOST, 'figures', 'lm-evaluation-harness');
    return [...metrics].flatMap((metric) => {
      const values = own.map(({ told }) => figureOf(told, metric));
      if (values.every((value) => value === null)) return [];
      return [{ name: nameOf(metric, filter), metric, filter, values }];
    });
  });
}

/** As in the file of results: without the filter where the task has none. */
function nameOf(metric: string, filter: string): string {
  return filter === NO_FILTER ? metric : `${metric},${filter}`;
}

/**
 * The figure that decides on the cases: the one that the sender names, else `acc`, `exact_match` or `pass@1`, else the first of
 * which more is better beyond doubt, else the only one. Of several filters the first. None where all that leaves several.
 */
export function decidingFigure(
  figures: readonly SampleFigure[],
  { passed, passScore }: ColumnMapping,
): SampleFigure | null {
  const asked = passed ?? passScore?.column;
  if (asked !== undefined) return askedFigure(figures, asked);
  const main = MAIN_METRICS.map((name) => figures.find(({ metric }) => metric === name)).find(
    (figure) => figure !== undefined,
  );
  const only = figures.length === 1 ? figures[0] : undefined;
  return main ?? figures.find(({ metric }) => directionOf(metric) === true) ?? only ?? null;
}

function askedFigure(figures: readonly SampleFigure[], asked: string): SampleFigure {
  const found = figures.find(({ name }) => name === asked) ?? figures.find(({ metric }) => metric === asked);
  if (found !== undefined) return found;
  const names = figures.map(({ name }) => name).join(', ');
  throw new FormatRefusal('mapping-needed', `The samples have no figure "${asked}". They have: ${names}.`);
}

export function sampleMetric({ name, metric, values }: SampleFigure): RunMetric {
  const { value, n } = meanOf(values);
  return {
    ...{ name, value, n },
    standardError: value === null ? null : errorOfMean(values, value, n),
    isHigherBetter: directionOf(metric),
    unit: null,
  };
}

/** Of a mean of `n` cases, from how far they lie apart. */
function errorOfMean(values: readonly (number | null)[], mean: number, n: number): number | null {
  if (n < 2) return null;
  const squares = values.reduce<number>(
    (sum, value) => (value === null ? sum : sum + (value - mean) ** 2),
    0,
  );
  return Math.sqrt(squares / (n - 1) / n);
}

/** Tasks call their shares of right answers `…_acc`. */
function directionOf(metric: string): boolean | null {
  return metric.endsWith('_acc') ? true : knownDirection(metric);
}
