import type { CanonicalCase, RunMetric } from '@telltale/domain';

/** The mean of the cases' own scores; `null` where none has one, and a case without one does not count as 0. */
export function scoreMetric(cases: readonly CanonicalCase[]): RunMetric | null {
  const scores = cases.flatMap(({ score }) => (score === null ? [] : [score]));
  if (scores.length === 0) return null;
  return meanMetric('score', scores.reduce((sum, score) => sum + score, 0) / scores.length, scores.length);
}

/** A mean over `n` cases of which more is better, as tools give their scores. */
export function meanMetric(name: string, value: number | null, n: number | null): RunMetric {
  return { name, value, n, standardError: null, isHigherBetter: true, unit: null };
}
