import { aPoint, aSeries } from './series.fixture';
import { brokenLine, type ChartPoint, seriesOption, shareAxis } from './series-option';

const COLOURS = { ink: 'i', muted: 'm', line: 'l', surface: 's', brand: 'b', soft: 'o' };
interface Drawn {
  readonly yAxis: { readonly min?: number; readonly max?: number };
  readonly series: readonly {
    readonly data: readonly ChartPoint[];
    readonly symbol: string | ((value: unknown, params: { data: ChartPoint }) => string);
    readonly markLine?: {
      readonly data: readonly { xAxis?: string; yAxis?: number; label: { formatter: string } }[];
    };
  }[];
}
const drawn = (...of: Parameters<typeof aSeries>) =>
  seriesOption(aSeries(...of), COLOURS, undefined) as unknown as Drawn;
const lineOf = ({ series }: Drawn) => series[2]!;

describe('the line', () => {
  it('breaks where the test set changed, and where a run has no score', () => {
    const line = brokenLine([aPoint(9), aPoint(16, { testSet: 2 }), aPoint(22, { testSet: 2, score: null })]);
    expect(line.map(({ value: [, score], runId }) => [score, runId])).toEqual([
      [0.9, 'run-9'],
      [null, undefined],
      [0.9, 'run-16'],
      [null, 'run-22'],
    ]);
  });

  it('begins at a round figure below the lowest interval, and never below nothing', () => {
    expect(shareAxis([aPoint(9, { low: 0.87 })])).toEqual({ min: 0.8, max: 1, interval: 0.05 });
    expect(shareAxis([aPoint(9, { low: 0.5 })])).toEqual({ min: 0.5, max: 1, interval: 0.1 });
    expect(shareAxis([aPoint(9, { low: 0.49 })])).toEqual({ min: 0.4, max: 1, interval: 0.2 });
    expect(shareAxis([aPoint(9, { low: null, score: 0.05 })])).toEqual({ min: 0, max: 1, interval: 0.2 });
    expect(shareAxis([])).toEqual({ min: 0, max: 1, interval: 0.2 });
    expect(drawn({ scoreName: 'faithfulness' }).yAxis.max).toBeUndefined();
  });

  it('gives each verdict a shape, and of many runs only those that say something', () => {
    const shapes = (few: boolean) => {
      const points = Array.from({ length: few ? 3 : 61 }, (_, index) =>
        aPoint(1, { runId: `r${index}`, verdict: index === 1 ? 'worse' : 'no-clear-change' }),
      );
      const { symbol, data } = lineOf(drawn({ points, baselineRunId: 'r2' }));
      if (typeof symbol === 'string') throw new Error('A symbol for each was expected.');
      return data.slice(0, 4).map((point) => symbol(null, { data: point }));
    };
    expect(shapes(true)).toEqual(['circle', 'path://M0 0h10L5 9z', 'circle']);
    expect(shapes(false)).toEqual(['none', 'path://M0 0h10L5 9z', 'circle', 'none']);
  });

  it('is crossed by baseline, threshold, changes and breaks', () => {
    const { markLine } = lineOf(
      drawn({
        baselineRunId: 'run-9',
        passThreshold: 0.85,
        breaks: [{ runId: 'run-16', on: '2026-11-16', added: 3, removed: 1 }],
        marks: [{ on: '2026-11-15', kind: 'prompt', what: 'Shorter answers everywhere' }],
      }),
    );
    expect(markLine?.data.map(({ xAxis, yAxis, label }) => [xAxis ?? yAxis, label.formatter])).toEqual([
      [0.9, 'baseline'],
      [0.85, 'threshold'],
      ['2026-11-16T08:00:00.000Z', 'set +3 −1'],
      ['2026-11-15', 'Prompt: Shorter a…'],
    ]);
  });
});
