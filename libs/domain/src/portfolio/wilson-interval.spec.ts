import fc from 'fast-check';
import { wilsonInterval } from './wilson-interval';

describe('the interval of a share', () => {
  // Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is that of the publication', (count, cases, low, high) => {
    const interval = wilsonInterval(count, cases);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it('is that of the federal back-test: 14 % of 540, from 12 to 17', () => {
    const interval = wilsonInterval(76, 540);
    expect(interval?.low).toBeCloseTo(0.114, 3);
    expect(interval?.high).toBeCloseTo(0.173, 3);
  });

  it('is narrower where it need hold the share less often', () => {
    // At half the cases the limits of Wilson are 0.5 ± z / (2 √(n + z²)): 1.644854 / (2 × 4.765034) = 0.172596.
    const interval = wilsonInterval(10, 20, 1.644_853_626_951_472_2);
    expect(interval?.low).toBeCloseTo(0.327_404, 6);
    expect(interval?.high).toBeCloseTo(0.672_596, 6);
  });

  it('is not there without a case', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  it('holds the share, stays between nothing and everything, and is the same turned round', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.nat(5_000), (cases, some) => {
        const count = Math.min(cases, some);
        const { share, low, high } = wilsonInterval(count, cases) ?? { share: -1, low: 0, high: 0 };
        const turned = wilsonInterval(cases - count, cases);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(share).toBeGreaterThanOrEqual(low);
        expect(share).toBeLessThanOrEqual(high);
        expect(turned?.low).toBeCloseTo(1 - high, 9);
      }),
    );
  });
});
