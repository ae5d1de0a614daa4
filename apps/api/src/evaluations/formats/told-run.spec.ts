import type { CanonicalCase, CanonicalFile, RunMetric } from '@telltale/domain';
import { toldFile, UNTOLD_RUN } from './told-run';

const metric = (name: string, value: number | null): RunMetric => ({
  name,
  value,
  n: null,
  standardError: null,
  isHigherBetter: null,
  unit: null,
});

const FILE: CanonicalFile = {
  tool: 'Some tool',
  toolVersion: null,
  externalId: null,
  suiteName: null,
  datasetName: null,
  runs: [{ ...UNTOLD_RUN, metrics: [metric('a', 0)] }],
  notes: [],
};

describe('a file as it is handed on', () => {
  it('holds a run of which one figure is 0', () => {
    expect(toldFile(FILE)).toEqual(FILE);
  });

  it('is refused where every figure is missing', () => {
    const runs = [UNTOLD_RUN, { ...UNTOLD_RUN, metrics: [metric('a', null)] }];
    expect(() => toldFile({ ...FILE, runs })).toThrow('This file of Some tool holds no case and no score.');
  });

  it('is refused where it counts no case', () => {
    const counts = { total: 0, passed: 0, failed: 0, errored: 0, skipped: 0 };
    expect(() => toldFile({ ...FILE, runs: [{ ...UNTOLD_RUN, counts }] })).toThrow('no case');
    expect(
      toldFile({ ...FILE, runs: [{ ...UNTOLD_RUN, counts: { ...counts, total: 1 } }] }).runs,
    ).toHaveLength(1);
  });

  it('keeps names of 200 characters, cuts longer ones and digests what has to stay itself', () => {
    const long = 'x'.repeat(201);
    const runs = [
      { ...UNTOLD_RUN, variantKey: long, model: long, metrics: [metric(long, 1)], primaryMetric: long },
    ];
    const told = toldFile({ ...FILE, suiteName: long, externalId: long, datasetName: 'x'.repeat(200), runs });
    expect(told.suiteName).toBe('x'.repeat(200));
    expect(told.datasetName).toBe('x'.repeat(200));
    expect(told.runs[0]?.model).toBe('x'.repeat(200));
    expect(told.externalId).toMatch(/^sha256:/);
    expect(told.runs[0]?.variantKey).toBe(told.externalId);
    expect(told.runs[0]?.metrics[0]?.name).toBe(told.runs[0]?.primaryMetric);
  });

  it('has one metric of a name, the first, in the order of the file', () => {
    const metrics = [metric('b\u0000', 1), metric('a', 2), metric('b', 3)];
    expect(toldFile({ ...FILE, runs: [{ ...UNTOLD_RUN, metrics }] }).runs[0]?.metrics).toEqual([
      metric('b', 1),
      metric('a', 2),
    ]);
  });

  it('takes 5,000 figures, and refuses one more', () => {
    const figures = (count: number) => ({
      ...FILE,
      runs: [{ ...UNTOLD_RUN, metrics: Array.from({ length: count }, (_, index) => metric(`${index}`, 1)) }],
    });
    expect(toldFile(figures(5_000)).runs[0]?.metrics).toHaveLength(5_000);
    expect(() => toldFile(figures(5_001))).toThrow(
      'This file of Some tool holds more than 5,000 figures: send fewer at a time.',
    );
  });

  it('takes 1,000 runs, and refuses one more', () => {
    const runs = Array.from({ length: 1_001 }, () => FILE.runs[0]!);
    expect(toldFile({ ...FILE, runs: runs.slice(1) }).runs).toHaveLength(1_000);
    expect(() => toldFile({ ...FILE, runs })).toThrow('more than 1,000 runs');
  });

  it('takes 100,000 cases, and refuses one more', () => {
    const one: CanonicalCase = {
      key: 'a',
      label: null,
      outcome: 'passed',
      score: null,
      answerDigest: null,
      reason: null,
      durationMs: null,
    };
    const withCases = (count: number) => ({
      ...FILE,
      runs: [{ ...UNTOLD_RUN, cases: Array<CanonicalCase>(count).fill(one) }],
    });
    expect(toldFile(withCases(100_000)).runs[0]?.cases).toHaveLength(100_000);
    expect(() => toldFile(withCases(100_001))).toThrow('more than 100,000 cases');
  });
});
