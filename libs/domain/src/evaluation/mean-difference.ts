import { type DifferenceInterval, Z_90 } from './newcombe';

/** A mean and how far it may be off: its standard error, above 0. */
export interface MeasuredMean {
  readonly value: number;
  readonly standardError: number;
}

/**
 * The interval of `second` less `first`, two means of unrelated cases: the normal one, whose error is the root of the sum of
 * squares. On the same cases the two errors partly cancel, so that this is wider than it need be and never too narrow for that.
 */
export function meanDifferenceInterval(
  first: MeasuredMean,
  second: MeasuredMean,
  z = Z_90,
): DifferenceInterval {
  const difference = second.value - first.value;
  const reach = z * Math.hypot(first.standardError, second.standardError);
  return { low: difference - reach, high: difference + reach };
}
