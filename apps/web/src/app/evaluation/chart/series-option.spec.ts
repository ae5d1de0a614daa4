import { aPoint, aSeries } from './series.fixture';
import { seriesOption, shareAxis } from './series-option';

interface Drawn {
  readonly animation: boolean;
  readonly yAxis: { readonly max?: number };
  readonly tooltip: {
    readonly renderMode: string;
    readonly formatter: (near: readonly { data?: unknown }[]) => string;
  };
}
const drawn = (...of: Parameters<typeof aSeries>) => seriesOption(aSeries(...of), 800) as unknown as Drawn;

describe('the picture', () => {
  it('begins at a round figure below the lowest interval, and never below nothing', () => {
    expect(shareAxis([aPoint(9, { low: 0.8 })])).toEqual({ min: 0.8, max: 1, interval: 0.05 });
    expect(shareAxis([aPoint(9, { low: 0.79 })])).toEqual({ min: 0.7, max: 1, interval: 0.1 });
    expect(shareAxis([aPoint(9, { low: 0.5 })])).toEqual({ min: 0.5, max: 1, interval: 0.1 });
    expect(shareAxis([aPoint(9, { low: 0.49 })])).toEqual({ min: 0.4, max: 1, interval: 0.2 });
    expect(shareAxis([aPoint(9, { low: null, score: 0.05 })])).toEqual({ min: 0, max: 1, interval: 0.2 });
    expect(shareAxis([])).toEqual({ min: 0, max: 1, interval: 0.2 });
  });

  it('gives a score of another kind its own axis', () => {
    expect(drawn().yAxis.max).toBe(1);
    expect(drawn({ scoreName: 'faithfulness' }).yAxis.max).toBeUndefined();
  });

  it('does not move', () => {
    expect(drawn().animation).toBe(false);
  });

  it('tells of the run at the pointer as text, and nothing of a gap', () => {
    const { renderMode, formatter } = drawn().tooltip;
    expect(renderMode).toBe('richText');
    const at = '2026-11-22T08:00:00.000Z';
    expect(
      formatter([{ data: [at, 0.43] }, { data: [at, null, null] }, { data: [at, 0.65, 'run-22'] }]),
    ).toBe('22 November 2026\n65 %, 13 of 20\nWorse');
    expect(formatter([{ data: [at, null, null] }, { data: { value: [at, 0.65] } }])).toBe('');
    expect(formatter([])).toBe('');
  });
});
