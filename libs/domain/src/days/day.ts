/**
 * A calendar day as ISO 8601 text (`2026-11-23`), without time or zone. Days compare as text.
 * The arithmetic is that of the proleptic Gregorian calendar; nothing here reads a clock.
 */
export type Day = string;

const DAY_PATTERN = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** True for a day that exists in the calendar, from year 1000 to 9999. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !DAY_PATTERN.test(text) || text < '1000') return false;
  return Number(text.slice(8, 10)) <= daysInMonth(yearOf(text), monthOf(text));
}

/** Whole days from `from` to `to`; negative when `to` is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return serialOf(to) - serialOf(from);
}

export function addDays(day: Day, days: number): Day {
  return new Date((serialOf(day) + days) * 86_400_000).toISOString().slice(0, 10);
}

/** The same day of the month `months` later, or that month's last day where it is shorter (31 Jan + 1 → 28 Feb). */
export function addMonths(day: Day, months: number): Day {
  const index = yearOf(day) * 12 + (monthOf(day) - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return dayOf(year, month, Math.min(Number(day.slice(8, 10)), daysInMonth(year, month)));
}

/** Completed calendar months from `from` to `to`, never negative. */
export function monthsBetween(from: Day, to: Day): number {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
  const isComplete = addMonths(from, months) <= to;
  return Math.max(0, isComplete ? months : months - 1);
}

export function lastDayOfMonth(day: Day): Day {
  return dayOf(yearOf(day), monthOf(day), daysInMonth(yearOf(day), monthOf(day)));
}

export function lastDayOfYear(day: Day): Day {
  return `${day.slice(0, 4)}-12-31`;
}

function dayOf(year: number, month: number, dayOfMonth: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (MONTH_LENGTHS[month - 1] ?? 31);
}

/** Days since 1970-01-01. */
function serialOf(day: Day): number {
  return Date.UTC(yearOf(day), monthOf(day) - 1, Number(day.slice(8, 10))) / 86_400_000;
}
