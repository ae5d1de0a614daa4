import {
  addDays,
  type Day,
  daysBetween,
  firstDayOfMonth,
  firstDayOfYear,
  lastDayOfMonth,
  lastDayOfYear,
} from './day';

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

/** The first day of the day, month or year meant. */
export function startsOn({ on, precision }: KnownDay): Day {
  if (precision === 'month') return firstDayOfMonth(on);
  return precision === 'year' ? firstDayOfYear(on) : on;
}

/** True when the day, month or year meant here ends before `day`. */
export function isBefore(known: KnownDay, day: Day): boolean {
  return addDays(countsFrom(known), 1) <= day;
}

/** The fewest and the most days that can lie between two dates, as precisely as both are known. */
export function spanBetween(from: KnownDay, to: KnownDay): { readonly least: number; readonly most: number } {
  return {
    least: daysBetween(countsFrom(from), startsOn(to)),
    most: daysBetween(startsOn(from), countsFrom(to)),
  };
}

export function exactly(on: Day): KnownDay {
  return { on, precision: 'day' };
}
