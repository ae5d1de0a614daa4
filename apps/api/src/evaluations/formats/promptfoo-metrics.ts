import type { CanonicalCase, RunMetric } from '@telltale/domain';
import { caseText } from './case-text';
import { numberAt, valuesOf, type Values } from './loose-values';
import { assertionsOf } from './promptfoo-answer';
import { meanMetric, scoreMetric } from './score-metric';

/** The mean score and each named score of a variant. `sums` are promptfoo's own, where the file has them. */
export function promptfooMetrics(
  rows: readonly Values[],
  cases: readonly CanonicalCase[],
  sums: Values,
): readonly RunMetric[] {
  const score = scoreMetric(cases);
  const names = Object.keys(valuesOf(sums['namedScores']));
  const named =
    names.length > 0
      ? names.map((name) => metric(name, meanOfSums(name, rows, sums), rows))
      : namesIn(rows).map((name) => metric(name, meanOfRows(name, rows), rows));
  return [...(score === null ? [] : [score]), ...named.filter(({ name }) => name !== score?.name)];
}

function metric(name: string, mean: number | null, rows: readonly Values[]): RunMetric {
  const n = rows.filter((row) => namedScore(row, name) !== null).length;
  return meanMetric(caseText(name) ?? name.slice(0, 1), mean, n > 0 ? n : null);
}

/**
 * promptfoo sums named scores and multiplies each by the weight of its assertion: 20 cases of weight 2 come to 40. So
 * the sum is divided by the weights, which older versions leave to be added up.
 */
function meanOfSums(name: string, rows: readonly Values[], sums: Values): number | null {
  const sum = numberAt(valuesOf(sums['namedScores']), name);
  const divisor =
    numberAt(valuesOf(sums['namedScoreWeights']), name) ??
    weightIn(rows, name) ??
    numberAt(valuesOf(sums['namedScoresCount']), name);
  return sum === null || divisor === null || divisor === 0 ? null : sum / divisor;
}

/** The weights of the assertions that made a named score, over all rows that have it; `null` where none is told. */
function weightIn(rows: readonly Values[], name: string): number | null {
  const weights = rows
    .filter((row) => namedScore(row, name) !== null)
    .flatMap((row) => assertionsOf(valuesOf(row['testCase'])))
    .filter((assertion) => assertion['metric'] === name)
    .map((assertion) => numberAt(assertion, 'weight') ?? 1);
  return weights.length === 0 ? null : weights.reduce((sum, weight) => sum + weight, 0);
}

/** Where there are rows alone: each has a mean of its own, which weighs as much as its assertions. */
function meanOfRows(name: string, rows: readonly Values[]): number | null {
  let sum = 0;
  let weights = 0;
  for (const row of rows) {
    const score = namedScore(row, name);
    if (score === null) continue;
    const weight = numberAt(valuesOf(valuesOf(row['gradingResult'])['namedScoreWeights']), name) ?? 1;
    sum += score * weight;
    weights += weight;
  }
  return weights === 0 ? null : sum / weights;
}

function namedScore(row: Values, name: string): number | null {
  return numberAt(valuesOf(row['namedScores']), name);
}

function namesIn(rows: readonly Values[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(valuesOf(row['namedScores']))))];
}
