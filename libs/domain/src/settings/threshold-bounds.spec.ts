import { SIGNS } from '../signs/register';
import type { Threshold } from '../signs/thresholds';
import { boundsOf, ordersOf } from './threshold-bounds';

const limit = (parts: Partial<Threshold>): Threshold => ({
  value: 30,
  unit: 'days',
  origin: 'default',
  meaning: 'days',
  ...parts,
});

describe('the bounds of a threshold', () => {
  it('are those of its unit', () => {
    expect(boundsOf(limit({}))).toEqual({ least: 1, most: 365 });
    expect(boundsOf(limit({ unit: 'percent', value: 50 }))).toEqual({ least: 1, most: 100 });
    expect(boundsOf(limit({ unit: 'yes-no', value: 0 }))).toEqual({ least: 0, most: 1 });
  });

  it('are its own where it has some', () => {
    expect(boundsOf(limit({ least: 14 }))).toEqual({ least: 14, most: 365 });
    expect(boundsOf(limit({ most: 90 }))).toEqual({ least: 1, most: 90 });
  });

  it('always hold our default', () => {
    expect(boundsOf(limit({ value: 400 }))).toEqual({ least: 1, most: 400 });
    expect(boundsOf(limit({ value: 0, unit: 'count' }))).toEqual({ least: 0, most: 100 });
    for (const { id, thresholds } of SIGNS)
      for (const [name, threshold] of Object.entries(thresholds)) {
        const { least, most } = boundsOf(threshold);
        expect([id, name, least <= threshold.value && threshold.value <= most, least < most]).toEqual([
          id,
          name,
          true,
          true,
        ]);
      }
  });
});

describe('the order of thresholds', () => {
  const orders = (id: string) => ordersOf(SIGNS.find((sign) => sign.id === id)?.thresholds ?? {});

  it('is the one of our defaults, whichever severity is on which side', () => {
    expect(orders('EVAL-3')).toEqual([{ smaller: 'serious', larger: 'critical' }]);
    expect(orders('BUILD-2')).toEqual([{ smaller: 'watch', larger: 'serious' }]);
    expect(orders('DEMO-4')).toEqual([{ smaller: 'serious', larger: 'watch' }]);
  });

  it('is none between numbers that are no severities, or count in other units', () => {
    expect(orders('DEMO-8')).toEqual([]);
    expect(ordersOf({ watch: limit({}), serious: limit({ value: 50, unit: 'percent' }) })).toEqual([]);
  });
});
