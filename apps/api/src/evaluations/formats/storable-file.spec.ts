import type { CanonicalFile, CanonicalRun } from '@telltale/domain';
import { storableFile } from './storable-file';
import { UNTOLD_RUN } from './told-run';

const METRIC = { name: 'f1', value: 0.5, n: 3, standardError: 0.1, isHigherBetter: true, unit: null };
const CASE = { key: 'a', label: null, outcome: 'passed', answerDigest: null, reason: null } as const;

const file = (run: Partial<CanonicalRun>): CanonicalFile => ({
  ...{ tool: 'x', toolVersion: null, externalId: null, suiteName: null, datasetName: null, notes: [] },
  runs: [{ ...UNTOLD_RUN, ...run }],
});
const kept = (run: Partial<CanonicalRun>) => storableFile(file(run)).runs[0]!;
const isNoted = (run: Partial<CanonicalRun>) => storableFile(file(run)).notes.length > 0;

describe('a file as it can be kept', () => {
  it.each([
    ['1970-01-01T00:00:00.000Z', true],
    ['9999-12-31T23:59:59.999Z', true],
    ['1969-12-31T23:59:59.999Z', false],
    ['0001-01-01T00:00:00.000Z', false],
    ['+010000-01-01T00:00:00.000Z', false],
  ])('has the time %s: %s', (at, isKept) => {
    expect(kept({ startedAt: at }).startedAt).toBe(isKept ? at : null);
    expect(isNoted({ finishedAt: at })).toBe(!isKept);
  });

  it.each([
    [0, 0],
    [2_147_483_647, 2_147_483_647],
    [2_147_483_648, null],
    [-1, null],
    [1.5, null],
  ])('has %d planned cases as %s', (plannedCases, told) => {
    expect(kept({ plannedCases }).plannedCases).toBe(told);
    expect(kept({ metrics: [{ ...METRIC, n: plannedCases }] }).metrics[0]?.n).toBe(told);
  });

  it.each([
    [3.4e38, 3.4e38],
    [3.5e38, null],
    [1e-46, 0],
    [0.1, 0.1],
    [-0.1, -0.1],
  ])('has the score %d of a case as %s', (score, told) => {
    expect(kept({ cases: [{ ...CASE, score, durationMs: null }] }).cases[0]?.score).toBe(told);
  });

  it('has no figure that is none, no negative error and no negative duration', () => {
    const metrics = [{ ...METRIC, value: Infinity, standardError: -1 }];
    const run = kept({ metrics, cases: [{ ...CASE, score: 1, durationMs: Infinity }] });
    expect(run.metrics).toMatchObject([{ value: null, n: 3, standardError: null }]);
    expect(run.cases).toMatchObject([{ score: 1, durationMs: null }]);
  });

  it('says nothing where nothing was left out', () => {
    expect(
      isNoted({ metrics: [METRIC], plannedCases: 3, cases: [{ ...CASE, score: 1, durationMs: 2 }] }),
    ).toBe(false);
  });
});
