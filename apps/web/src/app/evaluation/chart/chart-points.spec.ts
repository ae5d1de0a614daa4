import { bandEdges, linePoints, loneIntervals, partPoints } from './chart-points';
import { aPoint, aSeries } from './series.fixture';

const WORSE = 'path://M0 0h10L5 9z';

describe('the line', () => {
  it('breaks where the test set changed, and where a run has no whole score', () => {
    const points = [
      aPoint(9),
      aPoint(16, { testSet: 2 }),
      aPoint(20, { testSet: 2, score: null }),
      aPoint(21, { testSet: 2, isPartial: true, score: 0.1 }),
      aPoint(22, { testSet: 2 }),
    ];
    expect(linePoints(aSeries({ points })).map(({ value: [, score], runId }) => [score, runId])).toEqual([
      [0.9, 'run-9'],
      [null, undefined],
      [0.9, 'run-16'],
      [null, undefined],
      [null, undefined],
      [0.9, 'run-22'],
    ]);
  });

  it('has parts of runs beside it, and nothing for a part without a score', () => {
    const part = aPoint(21, { isPartial: true, score: 0.1 });
    expect(partPoints([aPoint(9), part, aPoint(22, { isPartial: true, score: null })])).toEqual([
      { value: [part.at, 0.1], runId: 'run-21', symbol: 'emptyRect', symbolSize: 7 },
    ]);
  });

  it('gives each verdict a shape, and of many runs only those that say something', () => {
    const shapes = (count: number) => {
      const points = Array.from({ length: count }, (_, index) =>
        aPoint(1, { runId: `r${index}`, verdict: index === 1 ? 'worse' : 'no-clear-change' }),
      );
      const drawn = linePoints(aSeries({ points, baselineRunId: 'r2' }));
      return drawn.slice(0, 4).map(({ symbol }) => symbol);
    };
    expect(shapes(60)).toEqual(['circle', WORSE, 'circle', 'circle']);
    expect(shapes(61)).toEqual(['none', WORSE, 'circle', 'none']);
  });

  it('marks one of many that nothing joins', () => {
    const points = Array.from({ length: 61 }, (_, index) => aPoint(1, { testSet: index < 60 ? 1 : 2 }));
    expect(linePoints(aSeries({ points })).map(({ symbol }) => symbol)).toEqual([
      ...Array.from({ length: 61 }, () => 'none'),
      'circle',
    ]);
  });
});

describe('the intervals', () => {
  it('are a band with the gaps of the line', () => {
    const { low, width } = bandEdges([
      aPoint(9, { low: 0.5, high: 0.75 }),
      aPoint(16, { testSet: 2, low: null }),
    ]);
    expect(low.map(([, height]) => height)).toEqual([0.5, null, null]);
    expect(width.map(([, height]) => height)).toEqual([0.25, null, null]);
  });

  it('are a bar where one stands alone', () => {
    const heights = (...points: ReturnType<typeof aPoint>[]) =>
      loneIntervals(points).map(([, height]) => height);
    expect(heights(aPoint(9))).toEqual([0.7, 0.97, null]);
    expect(heights(aPoint(9), aPoint(16))).toEqual([]);
    expect(heights(aPoint(9), aPoint(16), aPoint(22, { testSet: 2, low: 0.1 }))).toEqual([0.1, 0.97, null]);
    expect(heights(aPoint(9, { low: null, high: null }))).toEqual([]);
  });
});
