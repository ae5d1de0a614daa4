import { bandEdges, type Height, loneIntervals } from './chart-intervals';
import { aPoint } from './series.fixture';

/** Of the edge that is drawn, between two places on it. */
function heightAt(edge: readonly Height[], at: number): number {
  const known = edge.filter((one): one is readonly [number, number] => one[1] !== null);
  const before = known.findLast(([place]) => place <= at);
  const after = known.find(([place]) => place >= at);
  if (before === undefined || after === undefined) throw new Error('The band does not reach so far.');
  const share = after[0] === before[0] ? 0 : (at - before[0]) / (after[0] - before[0]);
  return before[1] + share * (after[1] - before[1]);
}

describe('the intervals', () => {
  it('are a band with the gaps of the line', () => {
    const { low, width } = bandEdges([
      aPoint(9, { low: 0.5, high: 0.75 }),
      aPoint(16, { testSet: 2, low: null }),
    ]);
    expect(low.map(([, height]) => height)).toEqual([0.5, null, null]);
    expect(width.map(([, height]) => height)).toEqual([0.25, null, null]);
  });

  it('are as wide as the widest of their neighbours where there are very many, with the gaps of the line', () => {
    const hour = (index: number) => new Date(Date.UTC(2026, 0, 1, index)).toISOString();
    const points = Array.from({ length: 1_000 }, (_, index) =>
      aPoint(9, {
        at: hour(index),
        low: 0.5 + (index % 7) / 100,
        high: 0.8 + (index % 11) / 100,
        testSet: index < 503 ? 1 : 2,
      }),
    );
    const { low, width } = bandEdges(points);
    expect(low.length).toBeLessThanOrEqual(410);
    expect(low.filter(([, height]) => height === null)).toEqual([[Date.parse(hour(503)), null]]);
    for (const point of points) {
      const at = Date.parse(point.at);
      const bottom = heightAt(low, at);
      expect(bottom).toBeLessThanOrEqual((point.low ?? 0) + 1e-9);
      expect(bottom + heightAt(width, at)).toBeGreaterThanOrEqual((point.high ?? 1) - 1e-9);
    }
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
