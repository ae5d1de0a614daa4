import type { EvalCaseReply, EvalRunReply, EvalRunRowReply, EvalVerdictReply } from '@telltale/contract';

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

export function aVerdict(verdict: Partial<EvalVerdictReply> = {}): EvalVerdictReply {
  return {
    verdict: 'worse',
    because: 'Worse: 18 → 13 of 20, 5 cases newly failing and none fixed.',
    method: 'paired',
    comparedWith: { runId: 'run-0', on: '2026-11-15' },
    n: 20,
    passedBefore: 18,
    passedAfter: 13,
    added: 0,
    removed: 0,
    pWorse: 0.03,
    pBetter: 1,
    interval: null,
    newlyFailingCount: 0,
    newlyFailing: [],
    newlyFixedCount: 0,
    newlyFixed: [],
    ...verdict,
  };
}

const SENT_BY = { name: 'Ada Okafor', token: 'CI' };

/** A run whole. */
export function aWholeRun(run: Partial<EvalRunReply> = {}): EvalRunReply {
  const rest = { metrics: [], comparison: aVerdict(), baselineComparison: null };
  return Object.assign(aRun(), { ...rest, notes: [], hasRaw: false, fileName: null, sentBy: SENT_BY }, run);
}

export function aCase(one: Partial<EvalCaseReply> = {}): EvalCaseReply {
  return { key: 'T01', label: null, outcome: 'passed', score: null, before: 'passed', ...one };
}
