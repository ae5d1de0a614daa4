import type { CanonicalFile } from '@telltale/domain';
import { digestOf } from './case-text';
import { promptfoo } from './promptfoo';
import { promptfooWeek } from './promptfoo.fixture';
import { sent } from './refusal.fixture';

const read = (week: 1 | 2 | 3) => promptfoo.read(sent(promptfooWeek(week, 'json')), {}) as CanonicalFile;
const runOf = (week: 1 | 2 | 3) => read(week).runs[0]!;
const notPassed = (week: 1 | 2 | 3) =>
  runOf(week).cases.flatMap(({ key, outcome }) => (outcome === 'passed' ? [] : [key]));

describe('three weeks of one test set, as promptfoo wrote them', () => {
  // Counted by hand: "success": true stands 17, 18 and 13 times, and results.stats says the same.
  it.each([
    [1, 17, 3, 'triage-r1', '1f0c9b2', 'eval-qBi-2026-11-23T19:06:38'],
    [2, 18, 2, 'triage-r2', '77aa0e1', 'eval-Wbt-2026-11-23T19:06:43'],
    [3, 13, 7, 'triage-r3', 'c3d9e55', 'eval-nHP-2026-11-23T19:06:48'],
  ] as const)(
    'counts week %i as %i passed and %i failed of 20',
    (week, passed, failed, label, commit, externalId) => {
      const { runs, ...file } = read(week);
      expect(file).toEqual({
        tool: 'promptfoo',
        toolVersion: '0.121.20',
        externalId,
        suiteName: 'support-triage regression suite',
        datasetName: null,
        notes: [],
      });
      expect(runs).toHaveLength(1);
      expect(runs[0]).toMatchObject({
        variantLabel: label,
        model: null,
        provider: 'file://provider.js',
        status: 'success',
        plannedCases: 20,
        counts: { total: 20, passed, failed, errored: 0, skipped: 0 },
        commit: { commit, branch: 'main', origin: null, isDirty: null },
      });
    },
  );

  it('takes labels triage-r1, r2 and r3 as one variant: prompt and provider', () => {
    const key = '97d0d4f2c2da5abe1f14d8e7c64fcd5006e443995c17f5bb898c903e0991b813 file://provider.js';
    expect([runOf(1), runOf(2), runOf(3)].map(({ variantKey }) => variantKey)).toEqual([key, key, key]);
  });

  it('holds the same cases with the same answers in each week', () => {
    const testSet = (week: 1 | 2 | 3) =>
      runOf(week).cases.map(({ key, answerDigest }) => [key, answerDigest]);
    expect(testSet(2)).toEqual(testSet(1));
    expect(testSet(3)).toEqual(testSet(1));
    expect(
      testSet(1)
        .map(([key]) => key)
        .slice(0, 3),
    ).toEqual(['T01', 'T02', 'T03']);
    expect(testSet(1)[0]![1]).toBe(digestOf([digestOf({ type: 'equals', value: 'billing' })]));
  });

  it('finds the five cases that pass in week 2 and not in week 3, and the one of week 1 that week 2 mends', () => {
    expect(notPassed(1)).toEqual(['T07', 'T18', 'T19']);
    expect(notPassed(2)).toEqual(['T18', 'T19']);
    expect(notPassed(3)).toEqual(['T01', 'T04', 'T08', 'T10', 'T12', 'T18', 'T19']);
    expect(notPassed(3).filter((key) => !notPassed(2).includes(key))).toHaveLength(5);
  });

  it('reads a case whole', () => {
    expect(runOf(1).cases[6]).toEqual({
      key: 'T07',
      label: 'case 07',
      outcome: 'failed',
      score: 0.5,
      answerDigest: digestOf([digestOf({ type: 'equals', value: 'account' })]),
      reason: 'Expected output "other" to equal "account"',
      durationMs: 6,
    });
  });

  it('gives scores as means: 17 of 20 labels right, 18.5 points on 20 cases', () => {
    expect(runOf(1).metrics).toEqual([
      { name: 'score', value: 0.925, n: 20, standardError: null, isHigherBetter: true, unit: null },
      { name: 'label-accuracy', value: 0.85, n: 20, standardError: null, isHigherBetter: true, unit: null },
      { name: 'short', value: 1, n: 20, standardError: null, isHigherBetter: true, unit: null },
    ]);
    expect(runOf(3).metrics.map(({ value }) => value)).toEqual([0.825, 0.65, 1]);
  });

  it('starts when promptfoo says, and ends 392 milliseconds later', () => {
    expect([runOf(1).startedAt, runOf(1).finishedAt]).toEqual([
      '2026-11-23T19:06:38.548Z',
      '2026-11-23T19:06:38.940Z',
    ]);
  });

  it('keeps nothing of the tickets and the answers but what the tool gives as its reason', () => {
    expect(JSON.stringify(read(1))).not.toMatch(/refund|Lost my 2FA device|output\.length/);
  });
});
