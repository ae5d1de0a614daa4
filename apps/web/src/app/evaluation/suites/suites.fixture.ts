import type { EvalSuiteReply } from '@telltale/contract';
import { aRun } from '../runs/run.fixture';

/** A suite whose latest run is below what its owner set. */
export function aSuite(suite: Partial<EvalSuiteReply> = {}): EvalSuiteReply {
  return {
    id: 'suite-1',
    key: 'triage',
    name: 'Ticket triage',
    rowVersion: 3,
    version: '2',
    fixedSince: '2026-11-01',
    owner: { personId: 'p-dana', name: 'Dana Reyes' },
    passThreshold: 0.875,
    primaryMetric: null,
    mainBranch: 'main',
    cases: 20,
    unanswered: 0,
    runs: 2,
    lastRunOn: '2026-11-22',
    verdict: 'worse',
    because: 'Worse: 18 → 13 of 20, 5 cases newly failing and none fixed.',
    isPassed: false,
    branches: ['main', 'try'],
    variants: [{ key: '', label: null, latest: aRun(), baseline: null }],
    versions: [],
    createdAt: '2026-11-01T10:00:00.000Z',
    ...suite,
  };
}

/** A suite of which nobody has told anything and that no run has reached. */
export function aBareSuite(suite: Partial<EvalSuiteReply> = {}): EvalSuiteReply {
  return aSuite({
    version: null,
    fixedSince: null,
    owner: null,
    passThreshold: null,
    mainBranch: null,
    cases: null,
    unanswered: null,
    runs: 0,
    lastRunOn: null,
    verdict: null,
    because: null,
    isPassed: null,
    branches: [],
    variants: [],
    ...suite,
  });
}
