import { trendPaths } from './trend-path';

const weeks = (...scores: readonly (number | null)[]) =>
  scores.map((score, index) => ({ week: `2026-10-0${index + 1}`, score }));

describe('the small line of a trend', () => {
  it('runs from the first week to the last, between its lowest and its highest score', () => {
    expect(trendPaths(weeks(0.5, 1, 0.75))).toEqual({
      lines: ['M3 18L32 4L61 11'],
      dots: [{ x: 61, y: 11 }],
    });
  });

  it('breaks where a week has no score, and shows a lone week as a dot', () => {
    expect(trendPaths(weeks(0.5, null, 0.75, 1))).toEqual({
      lines: ['M41.7 11L61 4'],
      dots: [
        { x: 3, y: 18 },
        { x: 61, y: 4 },
      ],
    });
  });

  it('shows a ripple as a ripple', () => {
    expect(trendPaths(weeks(0.8, 0.81)).lines).toEqual(['M3 11.4L61 10.6']);
    expect(trendPaths(weeks(0, 0)).lines).toEqual(['M3 11L61 11']);
  });

  it('is a dot in the middle with one score, and nothing without one', () => {
    expect(trendPaths(weeks(0.5))).toEqual({ lines: [], dots: [{ x: 61, y: 11 }] });
    expect(trendPaths(weeks(null))).toEqual({ lines: [], dots: [] });
    expect(trendPaths([])).toEqual({ lines: [], dots: [] });
  });
});
