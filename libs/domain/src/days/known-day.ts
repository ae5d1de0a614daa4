import { addDays, type Day, lastDayOfMonth, lastDayOfYear } from './day';

export const DAY_PRECISIONS = ['day', 'month', 'year'] as const;
export type DayPrecision = (typeof DAY_PRECISIONS)[number];

/** A date as somebody knows it: perhaps only to the month or the year. `on` is the first day of that span. */
export interface KnownDay {
  readonly on: Day;
  readonly precision: DayPrecision;
  /** What the source said, letter for letter, where a machine read it. */
  readonly raw?: string;
}

/** A date known to the month or year counts from its last day. */
export function countsFrom(known: KnownDay): Day {
  if (known.precision === 'month') return lastDayOfMonth(known.on);
  if (known.precision === 'year') return lastDayOfYear(known.on);
  return known.on;
}

/** True when the day, month or year meant here ends before `day`. */
export function isBefore(known: KnownDay, day: Day): boolean {
  return addDays(countsFrom(known), 1) <= day;
}

export function exactly(on: Day): KnownDay {
  return { on, precision: 'day' };
}
