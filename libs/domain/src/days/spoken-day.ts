import { keeping } from '../words/keeping';
import { spokenNumber } from '../words/spoken-number';
import { type Day, daysBetween } from './day';
import type { KnownDay } from './known-day';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A day as people say it: `23 November 2026`. */
export const spokenDay: (day: Day) => string = keeping(
  (day) => `${Number(day.slice(8, 10))} ${spokenMonth(day)}`,
);

/** By ISO 8601: the first is Monday. */
export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

const A_MONDAY: Day = '2024-01-01';

/** A day of the weeks to come, of which everybody knows the year: `Tuesday 1 December`. */
export function spokenComingDay(day: Day): string {
  const weekday = WEEKDAYS[((daysBetween(A_MONDAY, day) % 7) + 7) % 7] ?? '';
  return `${weekday} ${spokenDay(day).slice(0, -5)}`;
}

/** As precise as it is known: `23 November 2026`, `March 2024`, `2021`. */
export function spokenKnownDay(known: KnownDay): string {
  if (known.precision === 'year') return known.on.slice(0, 4);
  return known.precision === 'month' ? spokenMonth(known.on) : spokenDay(known.on);
}

/** The same with its preposition: `on 23 November 2026`, `in March 2024`, `in 2021`. */
export function spokenWhen(known: KnownDay): string {
  return `${known.precision === 'day' ? 'on' : 'in'} ${spokenKnownDay(known)}`;
}

/** `1 day`, `9 days`, `1,204 days`. */
export function spokenCount(count: number, noun: string): string {
  return `${spokenNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function spokenMonth(day: Day): string {
  return `${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;
}
