import { VERDICTS } from '@telltale/domain';
import { linePoints, markPoints, partPoints } from './chart-points';
import { aPoint, aSeries } from './series.fixture';

describe('the line', () => {
  it('breaks where the test set changed, and where a run has no whole score', () => {
    const points = [
      aPoint(9),
      aPoint(16, { testSet: 2 }),
      aPoint(20, { testSet: 2, score: null }),
      aPoint(21, { testSet: 2, isPartial: true, score: 0.1 }),
      aPoint(22, { testSet: 2 }),
    ];
    expect(linePoints(points).map(([, score, runId]) => [score, runId])).toEqual([
      [0.9, 'run-9'],
      [null, null],
      [0.9, 'run-16'],
      [null, 'run-20'],
      [null, 'run-21'],
      [0.9, 'run-22'],
    ]);
  });

  it('has parts of runs beside it, and nothing for a part without a score', () => {
    const part = aPoint(21, { isPartial: true, score: 0.1 });
    expect(partPoints([aPoint(9), part, aPoint(22, { isPartial: true, score: null })])).toMatchObject([
      { value: [Date.parse(part.at), 0.1], symbol: 'rect', itemStyle: { color: 'var(--surface)' } },
    ]);
    expect(markPoints(aSeries({ points: [part] }))).toEqual([]);
  });

  it('gives each verdict a shape of its own', () => {
    const points = VERDICTS.map((verdict, index) => aPoint(9 + index, { verdict }));
    const looks = markPoints(aSeries({ points })).map(
      ({ symbol, itemStyle }) => `${symbol} ${itemStyle.color}`,
    );
    expect(new Set(looks).size).toBe(VERDICTS.length);
  });

  it('marks of many runs only those that say something', () => {
    const marked = (count: number) => {
      const points = Array.from({ length: count }, (_, index) =>
        aPoint(1, {
          at: new Date(index).toISOString(),
          runId: `r${index}`,
          verdict: index === 1 ? 'worse' : 'no-clear-change',
          testSet: index < count - 1 ? 1 : 2,
        }),
      );
      return markPoints(aSeries({ points, baselineRunId: 'r2' })).map(({ value: [at] }) => at);
    };
    expect(marked(60)).toHaveLength(60);
    // Worse, the baseline, and one that nothing joins.
    expect(marked(61)).toEqual([1, 2, 60]);
  });
});
