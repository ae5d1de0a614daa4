/** A share of cases with the interval in which 95 of 100 such counts (or as many as `z` says) would hold the true share; all from 0 to 1. */
export interface ShareInterval {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** The 97.5th percentile of the standard normal distribution: two sides of 2.5 % leave 95 %. */
export const Z_95 = 1.959_963_984_540_054;

/**
 * The score interval of Wilson (1927), method 3 of Newcombe (1998): it holds for few cases and for shares near 0 and 1, where
 * the textbook interval runs below nothing and above everything. `null` where there is no case.
 */
export function wilsonInterval(count: number, cases: number, z = Z_95): ShareInterval | null {
  if (cases <= 0) return null;
  const share = count / cases;
  const square = z * z;
  const middle = share + square / (2 * cases);
  const reach = z * Math.sqrt((share * (1 - share)) / cases + square / (4 * cases * cases));
  const scale = 1 + square / cases;
  return {
    share,
    low: count === 0 ? 0 : (middle - reach) / scale,
    high: count === cases ? 1 : (middle + reach) / scale,
  };
}
