import type { EvalPointReply, EvalSeriesReply } from '@telltale/contract';

export const aPoint = (day: number, changes: Partial<EvalPointReply> = {}): EvalPointReply => {
  const on = `2026-11-${String(day).padStart(2, '0')}`;
  return {
    runId: `run-${day}`,
    at: `${on}T08:00:00.000Z`,
    on,
    score: 0.9,
    low: 0.7,
    high: 0.97,
    passed: 18,
    n: 20,
    verdict: 'no-clear-change',
    model: null,
    commit: null,
    suiteVersion: null,
    isPartial: false,
    testSet: 1,
    ...changes,
  };
};

export const aSeries = (changes: Partial<EvalSeriesReply> = {}): EvalSeriesReply => ({
  suite: 'triage',
  variant: '',
  branch: 'main',
  scoreName: null,
  passThreshold: null,
  baselineRunId: null,
  points: [
    aPoint(9),
    aPoint(16),
    aPoint(22, { score: 0.65, passed: 13, low: 0.43, high: 0.82, verdict: 'worse' }),
  ],
  breaks: [],
  marks: [],
  older: 0,
  ...changes,
});
