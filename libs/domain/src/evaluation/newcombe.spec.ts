import fc from 'fast-check';
import { Z_95 } from '../portfolio/wilson-interval';
import { newcombeInterval, Z_90 } from './newcombe';

describe('the interval of a difference of two proportions', () => {
  // Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 10: the first less the second.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
  ])('of %i in %i less %i in %i is that of the publication', (count, cases, less, lessCases, low, high) => {
    const interval = newcombeInterval({ count: less, cases: lessCases }, { count, cases }, Z_95);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it('is one of 90 % unless told otherwise, and so narrower', () => {
    const before = { count: 48, cases: 80 };
    const after = { count: 56, cases: 70 };
    const usual = newcombeInterval(before, after);
    expect(usual).toEqual(newcombeInterval(before, after, Z_90));
    expect(usual?.low).toBeGreaterThan(0.0524);
    expect(usual?.high).toBeLessThan(0.3339);
  });

  it('is not there without a case', () => {
    expect(newcombeInterval({ count: 0, cases: 0 }, { count: 1, cases: 2 })).toBeNull();
    expect(newcombeInterval({ count: 1, cases: 2 }, { count: 0, cases: 0 })).toBeNull();
  });

  it('holds the difference, stays between all lost and all won, and turns round with its proportions', () => {
    const proportion = fc
      .tuple(fc.integer({ min: 1, max: 2_000 }), fc.nat(2_000))
      .map(([cases, some]) => ({ cases, count: Math.min(cases, some) }));
    fc.assert(
      fc.property(proportion, proportion, (first, second) => {
        const { low, high } = newcombeInterval(first, second) ?? { low: NaN, high: NaN };
        const turned = newcombeInterval(second, first);
        const difference = second.count / second.cases - first.count / first.cases;
        expect(low).toBeGreaterThanOrEqual(-1);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(difference);
        expect(high).toBeGreaterThanOrEqual(difference);
        expect(turned?.low).toBeCloseTo(-high, 12);
      }),
    );
  });
});
