import { SEVERITIES, type Severity } from '../words/reading';
import type { Threshold, Thresholds, ThresholdUnit } from '../signs/thresholds';

/** The least and the most that a workspace may set; whole numbers, both included. */
export interface ThresholdBounds {
  readonly least: number;
  readonly most: number;
}

/**
 * What is sane for each unit, so that a new threshold needs no line here: never so little that every project lights, never so
 * much that none ever does (a year of days, three years of months).
 */
const BOUNDS: Readonly<Record<ThresholdUnit, ThresholdBounds>> = {
  days: { least: 1, most: 365 },
  'working days': { least: 1, most: 60 },
  months: { least: 1, most: 36 },
  percent: { least: 1, most: 100 },
  cases: { least: 1, most: 10_000 },
  count: { least: 1, most: 100 },
  'whole currency units': { least: 1_000, most: 1_000_000_000 },
  'yes-no': { least: 0, most: 1 },
};

/** Its unit's bounds, a threshold's own put over them; our default is always inside. */
export function boundsOf({ value, unit, least, most }: Threshold): ThresholdBounds {
  const unitBounds = BOUNDS[unit];
  return {
    least: least ?? Math.min(unitBounds.least, value),
    most: most ?? Math.max(unitBounds.most, value),
  };
}

/** Two thresholds of one sign of which the first must stay the smaller. */
export interface ThresholdOrder {
  readonly smaller: string;
  readonly larger: string;
}

/**
 * A sign may ask for a mild severity on one side of a number and for a grave one further on. Thresholds that are named after
 * severities and count in one unit keep the order of our defaults, or the milder would never be said.
 */
export function ordersOf(thresholds: Thresholds): readonly ThresholdOrder[] {
  const ranked = Object.entries(thresholds)
    .filter(([name]) => SEVERITIES.includes(name as Severity))
    .sort(([, a], [, b]) => a.value - b.value);
  return ranked.flatMap(([smaller, one], index) =>
    ranked
      .slice(index + 1)
      .filter(([, other]) => other.unit === one.unit && other.value > one.value)
      .map(([larger]) => ({ smaller, larger })),
  );
}
