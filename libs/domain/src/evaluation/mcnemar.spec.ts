import fc from 'fast-check';
import { mcnemar } from './mcnemar';

describe('the exact test of McNemar', () => {
  // One tail of the binomial distribution with p = 1/2, as in the tables of any textbook: (ways to have so many heads) / 2^n.
  it.each([
    [5, 0, 0.031_25],
    [4, 0, 0.0625],
    [5, 1, 0.109_375],
    [7, 1, 0.035_156_25],
    [8, 2, 0.054_687_5],
    [9, 2, 0.032_714_843_75],
    [10, 4, 0.089_782_714_843_75],
    [1, 0, 0.5],
    [1, 1, 0.75],
    [1, 2, 0.875],
  ])('with %i newly failing and %i fixed is that of the tables', (failing, fixed, chance) => {
    expect(mcnemar(failing, fixed).worse).toBeCloseTo(chance, 12);
    expect(mcnemar(fixed, failing).better).toBeCloseTo(chance, 12);
  });

  it('is certain of nothing without a flip', () => {
    expect(mcnemar(0, 0)).toEqual({ worse: 1, better: 1 });
  });

  it('agrees with whole numbers, which know no rounding', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (failing, fixed) => {
        expect(mcnemar(failing, fixed).worse).toBeCloseTo(countedChance(failing, failing + fixed), 10);
      }),
    );
  });

  it('holds for thousands of flips', () => {
    // The normal distribution with a half taken off for whole numbers: z = (2,600 - 2,500 - 1/2) / sqrt(5,000 / 4) = 2.8143.
    expect(mcnemar(2_600, 2_400).worse).toBeCloseTo(0.002_444, 5);
    expect(mcnemar(50_000, 50_000).worse).toBeCloseTo(0.501_262, 5);
    expect(mcnemar(5_000, 0).worse).toBe(0);
    expect(mcnemar(5_000, 0).better).toBe(1);
  });
});

function countedChance(heads: number, tosses: number): number {
  let ways = 1n;
  let sum = 0n;
  for (let head = 0; head <= tosses; head += 1) {
    if (head >= heads) sum += ways;
    ways = (ways * BigInt(tosses - head)) / BigInt(head + 1);
  }
  const scale = 10n ** 15n;
  return Number((sum * scale) / 2n ** BigInt(tosses)) / Number(scale);
}
