import { wilsonInterval } from '../portfolio/wilson-interval';

/** Where a true difference lies, told from what was counted. */
export interface DifferenceInterval {
  readonly low: number;
  readonly high: number;
}

/** So many of so many. */
export interface Proportion {
  readonly count: number;
  readonly cases: number;
}

/** The 95th percentile of the standard normal distribution: two sides of 5 % leave 90 %. */
export const Z_90 = 1.644_853_626_951_472_2;

/**
 * The interval of `second` less `first`, two proportions of unrelated cases: method 10 of Newcombe (1998), made of the limits
 * of Wilson, so that it holds near nothing and near all. `null` where one of them has no case.
 */
export function newcombeInterval(first: Proportion, second: Proportion, z = Z_90): DifferenceInterval | null {
  const before = wilsonInterval(first.count, first.cases, z);
  const after = wilsonInterval(second.count, second.cases, z);
  if (before === null || after === null) return null;
  const difference = after.share - before.share;
  return {
    low: difference - Math.hypot(after.share - after.low, before.high - before.share),
    high: difference + Math.hypot(after.high - after.share, before.share - before.low),
  };
}
