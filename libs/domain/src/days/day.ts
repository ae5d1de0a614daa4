/**
 * A calendar day as ISO 8601 text (`2026-11-23`), without time or zone. Days compare as text.
 * The arithmetic is that of the proleptic Gregorian calendar; nothing here reads a clock.
 */
export type Day = string;

/** A calendar month as ISO 8601 text (`2026-11`). Months compare as text. */
export type Month = string;

const DAY_PATTERN = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** The last day that this form can write. Sums stop here: a five-figure year would compare as an early one. */
const LAST_DAY: Day = '9999-12-31';

/** True for a day that exists in the calendar, from year 1000 to 9999. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !DAY_PATTERN.test(text) || text < '1000') return false;
  return dayOfMonthOf(text) <= daysInMonth(yearOf(text), monthOf(text));
}

/** True for a month from year 1000 to 9999. */
export function isMonth(text: unknown): text is Month {
  return typeof text === 'string' && text.length === 7 && isDay(`${text}-01`);
}

export function monthOfDay(day: Day): Month {
  return day.slice(0, 7);
}

/** Whole days from `from` to `to`; negative when `to` is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return serialOf(to) - serialOf(from);
}

export function addDays(day: Day, days: number): Day {
  return dayOfSerial(serialOf(day) + days);
}

/** The same day of the month `months` later, or that month's last day where it is shorter (31 Jan + 1 → 28 Feb). */
export function addMonths(day: Day, months: number): Day {
  const index = yearOf(day) * 12 + (monthOf(day) - 1) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayOf(year, month, Math.min(dayOfMonthOf(day), daysInMonth(year, month)));
}

/** Completed calendar months from `from` to `to`, never negative. */
export function monthsBetween(from: Day, to: Day): number {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
  const isComplete = addMonths(from, months) <= to;
  return Math.max(0, isComplete ? months : months - 1);
}

export function firstDayOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}01`;
}

export function lastDayOfMonth(day: Day): Day {
  return dayOf(yearOf(day), monthOf(day), daysInMonth(yearOf(day), monthOf(day)));
}

export function firstDayOfYear(day: Day): Day {
  return `${day.slice(0, 4)}-01-01`;
}

export function lastDayOfYear(day: Day): Day {
  return `${day.slice(0, 4)}-12-31`;
}

function dayOf(year: number, month: number, dayOfMonth: number): Day {
  if (year > 9999) return LAST_DAY;
  const figures = year < 1000 ? String(year).padStart(4, '0') : `${year}`;
  return `${figures}-${twoFigures(month)}-${twoFigures(dayOfMonth)}`;
}

function twoFigures(figure: number): string {
  return figure < 10 ? `0${figure}` : `${figure}`;
}

function yearOf(day: Day): number {
  return twoFiguresAt(day, 0) * 100 + twoFiguresAt(day, 2);
}

function monthOf(day: Day): number {
  return twoFiguresAt(day, 5);
}

function dayOfMonthOf(day: Day): number {
  return twoFiguresAt(day, 8);
}

/** Read by character codes: `slice` and `Number` would be the dearest part of many signs. */
function twoFiguresAt(day: Day, at: number): number {
  return (day.charCodeAt(at) - ZERO) * 10 + day.charCodeAt(at + 1) - ZERO;
}

const ZERO = '0'.charCodeAt(0);

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (MONTH_LENGTHS[month - 1] ?? 31);
}

// Days are numbered without `Date`, whose cost would exceed that of the sign that asks. The year is taken to begin in
// March, so that the leap day comes last, and the calendar repeats every 400 years (an era of 146,097 days).
const DAYS_IN_ERA = 146_097;
const DAYS_BEFORE_1970 = 719_468;
/** Of each month from January on, in a year that begins in March. */
const DAYS_BEFORE_MONTH = [306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275] as const;

/** Days since 1970-01-01: days as numbers, for comparing many of them. */
export function serialOf(day: Day): number {
  const month = monthOf(day);
  const year = month > 2 ? yearOf(day) : yearOf(day) - 1;
  const leapDays = Math.trunc(year / 4) - Math.trunc(year / 100) + Math.trunc(year / 400);
  return (
    year * 365 + leapDays + (DAYS_BEFORE_MONTH[month - 1] ?? 0) + dayOfMonthOf(day) - 1 - DAYS_BEFORE_1970
  );
}

/** The day with this number. */
export function dayOfSerial(serial: number): Day {
  const days = serial + DAYS_BEFORE_1970;
  const era = Math.floor(days / DAYS_IN_ERA);
  const dayOfEra = days - era * DAYS_IN_ERA;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return dayOf(year, month, dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1);
}
