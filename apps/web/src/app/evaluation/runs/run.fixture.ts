import type { EvalRunRowReply } from '@telltale/contract';

export function aRun(run: Partial<EvalRunRowReply> = {}): EvalRunRowReply {
  return {
    id: 'run-1',
    uploadId: 'up-1',
    suite: 'triage',
    suiteVersion: null,
    variant: '',
    variantLabel: null,
    branch: 'main',
    runAt: '2026-11-22T10:00:00.000Z',
    on: '2026-11-22',
    receivedAt: '2026-11-22T10:00:01.000Z',
    status: 'success',
    plannedCases: 20,
    counts: { total: 20, passed: 13, failed: 7, errored: 0, skipped: 0 },
    score: 0.65,
    scoreName: null,
    model: 'small-model',
    provider: null,
    tool: 'promptfoo',
    git: { commit: 'c3d9e55aa', origin: null, isDirty: null },
    verdict: 'worse',
    because: 'Worse: 18 → 13 of 20, 5 cases newly failing and none fixed.',
    baselineVerdict: null,
    isBaseline: false,
    ...run,
  };
}
