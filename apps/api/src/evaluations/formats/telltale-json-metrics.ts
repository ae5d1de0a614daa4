import { countCases, type CanonicalCase, type CanonicalRun, type RunMetric } from '@telltale/domain';
import { caseText } from './case-text';
import type { JsonPart } from './json-part';
import { scoreMetric } from './score-metric';

export const METRIC_KEYS = [
  'name',
  'value',
  'n',
  'standardError',
  'isHigherBetter',
  'unit',
  'metadata',
] as const;

/** The metrics of one run, each name once. */
export function readMetrics(parts: readonly JsonPart[]): readonly RunMetric[] {
  const seen = new Set<string>();
  return parts.map((part) => {
    const name = caseText(part.name('name')) ?? '';
    if (seen.has(name)) throw part.refusal('name', 'is the name of another metric as well');
    seen.add(name);
    if (!part.has('value')) throw part.refusal('value', 'is missing; say null where there is none');
    return {
      name,
      value: part.number('value'),
      n: part.wholeNumber('n', 0),
      standardError: part.number('standardError', 0),
      isHigherBetter: part.boolean('isHigherBetter'),
      unit: caseText(part.text('unit')),
    };
  });
}

/**
 * Counts where at least one case has a verdict; a run of scores alone has none. Its primary metric is the one that the
 * file names, else the only one that there is.
 */
export function runScores(
  cases: readonly CanonicalCase[],
  told: readonly RunMetric[],
  part: JsonPart,
): Pick<CanonicalRun, 'counts' | 'metrics' | 'primaryMetric'> {
  const metrics = withScore(told, cases);
  const hasVerdicts = metrics.length === 0 || cases.some(({ outcome }) => outcome !== 'unscored');
  const named = caseText(part.text('primaryMetric'));
  if (named !== null && !metrics.some(({ name }) => name === named))
    throw part.refusal('primaryMetric', 'is the name of none of the metrics');
  return {
    counts: hasVerdicts ? countCases(cases) : null,
    metrics,
    primaryMetric: named ?? (hasVerdicts ? null : onlyName(metrics)),
  };
}

function withScore(told: readonly RunMetric[], cases: readonly CanonicalCase[]): readonly RunMetric[] {
  const score = told.some(({ name }) => name === 'score') ? null : scoreMetric(cases);
  return score === null ? told : [score, ...told];
}

function onlyName(metrics: readonly RunMetric[]): string | null {
  return metrics.length === 1 ? (metrics[0]?.name ?? null) : null;
}
