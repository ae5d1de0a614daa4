import { caseRun, scoreRun } from './run.fixture';
import { trendOf } from './trend';

const passing = (passed: number, parts = {}) => caseRun('P'.repeat(passed) + 'F'.repeat(20 - passed), parts);

describe('the trend of eight weeks', () => {
  it('is the verdict on the newest run beside the oldest', () => {
    const weeks = [passing(20), passing(18), null, passing(15)];
    expect(trendOf(weeks)).toMatchObject({
      word: 'worse',
      verdict: { because: 'Worse: 20 → 15 of 20, 5 cases newly failing and none fixed.' },
      points: [{ score: 1 }, { score: 0.9 }, null, { score: 0.75 }],
    });
    expect(trendOf([...weeks].reverse()).word).toBe('better');
    expect(trendOf([passing(20), passing(16)]).word).toBe('steady');
  });

  it('looks back eight weeks and no further', () => {
    const quiet = Array.from({ length: 6 }, () => passing(20));
    expect(trendOf([passing(15), ...quiet, passing(20)]).word).toBe('better');
    expect(trendOf([passing(15), ...quiet, passing(20), passing(20)])).toMatchObject({ word: 'steady' });
    expect(trendOf([passing(15), ...quiet, passing(20), passing(20)]).points).toHaveLength(8);
  });

  it('passes over runs on another test set', () => {
    const weeks = [passing(20, { first: 101 }), passing(20), passing(15)];
    expect(trendOf(weeks)).toMatchObject({ word: 'worse', verdict: { passedBefore: 20, added: 0 } });
  });

  it('is not known with one run, or with none that can be compared', () => {
    expect(trendOf([null, passing(20)])).toMatchObject({ word: 'not-known', verdict: null });
    expect(trendOf([passing(20, { first: 101 }), passing(15)])).toMatchObject({
      word: 'not-known',
      verdict: null,
    });
    expect(trendOf([scoreRun(0.9), scoreRun(0.8)])).toMatchObject({ word: 'not-known', verdict: null });
  });

  it('says that there are no runs', () => {
    expect(trendOf([null, null])).toEqual({ word: 'no-runs', verdict: null, points: [null, null] });
    expect(trendOf([])).toEqual({ word: 'no-runs', verdict: null, points: [] });
  });

  it('draws a score as it is, and none for a run that did not end', () => {
    const stopped = passing(20, { status: 'partial', on: '2026-11-09' });
    expect(trendOf([stopped, scoreRun(3.5), scoreRun(null)]).points).toEqual([
      { on: '2026-11-09', score: null },
      { on: '2026-11-23', score: 3.5 },
      { on: '2026-11-23', score: null },
    ]);
  });
});
