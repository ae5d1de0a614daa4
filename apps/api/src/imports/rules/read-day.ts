import { addDays, type Day, type DayPrecision, isDay } from '@telltale/domain';
import type { NoteCode } from '../notes/note-kinds';

/** A date as a cell tells it, and what has to be said about how it was read. */
export interface DayRead {
  readonly on: Day;
  readonly precision: DayPrecision;
  readonly note?: Extract<NoteCode, `date-${string}`>;
}

/** Spreadsheets number days from here: 1 is 1 January 1900, with a 29 February 1900 that never was. */
const DAY_ZERO = '1899-12-30';
/** No project of an inventory began before it, or will end after it; outside, a number is something else. */
const YEAR_LEAST = 1950;
const YEAR_MOST = 2100;
/** Two-figure years up to this many beyond the file's own lie in its century. */
const YEARS_AHEAD = 10;

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const NAME = '([a-z]{3,9})\\.?';
const MIDNIGHT = '(?:[ T]0?0:00(?::00)?(?:\\.0+)?Z?)?';

/** The parts of a date; a part that the cell does not tell is absent. */
interface Parts {
  readonly year: number | null;
  readonly month?: number;
  readonly day?: number;
  readonly note?: DayRead['note'];
}

type Figures = readonly string[];

interface Form {
  readonly pattern: RegExp;
  readonly read: (figures: Figures, fileYear: number) => Parts;
}

/** Every form that is read, each over the whole cell. A day of a month that does not exist is unreadable, never guessed. */
const FORMS: readonly Form[] = [
  form(`(\\d{1,2})/(\\d{1,2})/(\\d{4})${MIDNIGHT}`, ([month, day, year]) => ymd(year, month, day)),
  form('(\\d{1,2})/(\\d{1,2})/(\\d{2})', ([month, day, year], fileYear) => ({
    ...ymd(year, month, day),
    ...shortYear(year, fileYear),
  })),
  form('(\\d{1,2})/(\\d{4})', ([month, year]) => ymd(year, month)),
  form(`(\\d{4})-(\\d{1,2})-(\\d{1,2})${MIDNIGHT}`, ([year, month, day]) => ymd(year, month, day)),
  form('(\\d{4})[-/](\\d{1,2})', ([year, month]) => ymd(year, month)),
  // A remark that names another year makes it two dates, and nobody knows which is meant.
  form('(\\d{4})-(\\d{2})-(\\d{2})[ ,;]+(?!.*\\d{4})\\D.*', ([year, month, day]) => ({
    ...ymd(year, month, day),
    note: 'date-with-remark',
  })),
  form('(\\d{4})-(\\d{2})[ ,;]+(?!.*\\d{4})\\D.*', ([year, month]) => ({
    ...ymd(year, month),
    note: 'date-with-remark',
  })),
  form(`(\\d{2})-${NAME}`, ([year, name], fileYear) => ({
    month: monthOf(name),
    ...shortYear(year, fileYear),
  })),
  form(`${NAME}-(\\d{2})`, ([name, year], fileYear) => ({
    month: monthOf(name),
    ...shortYear(year, fileYear),
  })),
  form(`(\\d{1,2})-${NAME}-(\\d{2})`, ([day, name, year], fileYear) => ({
    month: monthOf(name),
    day: Number(day),
    ...shortYear(year, fileYear),
  })),
  form(`${NAME}[ ,-]+(\\d{4})`, ([name, year]) => ({ year: Number(year), month: monthOf(name) })),
  form(`(\\d{1,2})[ -]${NAME}[ ,-]+(\\d{4})`, ([day, name, year]) => ({
    year: Number(year),
    month: monthOf(name),
    day: Number(day),
  })),
  form(`${NAME} (\\d{1,2}),? (\\d{4})`, ([name, day, year]) => ({
    year: Number(year),
    month: monthOf(name),
    day: Number(day),
  })),
  form('(\\d{4})(?:\\.0+)?', ([year]) => ({ year: Number(year), note: 'date-bare-year' })),
];

const SERIAL = /^(\d{5})(?:\.0+)?$/;

/** What a cell says about a day, or null where it cannot be read. `fileOn` is the day of the file. */
export function readDay(text: string, fileOn: Day): DayRead | null {
  const serial = SERIAL.exec(text)?.[1];
  if (serial !== undefined) return dayOfSerial(Number(serial));
  for (const { pattern, read } of FORMS) {
    const [, ...figures] = pattern.exec(text) ?? [''];
    if (figures.length > 0) return dayOf(read(figures, Number(fileOn.slice(0, 4))));
  }
  return null;
}

function dayOf({ year, month, day, note }: Parts): DayRead | null {
  if (year === null) return null;
  if (month === undefined) return isYear(year) ? { on: `${year}-01-01`, precision: 'year', note } : null;
  const on = `${year}-${twoFigures(month)}-${twoFigures(day ?? 1)}`;
  if (!isDay(on)) return null;
  if (!isYear(year)) return bareYear(on);
  const precision = day === undefined ? 'month' : 'day';
  return note === undefined ? { on, precision } : { on, precision, note };
}

/** `7/7/1905` is the year 2015: typed as a number, shown as the day that a spreadsheet gives that number. */
function bareYear(on: Day): DayRead | null {
  for (let year = YEAR_LEAST; year <= YEAR_MOST; year += 1)
    if (addDays(DAY_ZERO, year) === on)
      return { on: `${year}-01-01`, precision: 'year', note: 'date-bare-year' };
  return null;
}

function dayOfSerial(serial: number): DayRead | null {
  const on = addDays(DAY_ZERO, serial);
  return isYear(Number(on.slice(0, 4))) ? { on, precision: 'day', note: 'date-serial' } : null;
}

/** `24-Mar` is March 2024; a year that would lie far beyond the file belongs to the century before. */
function shortYear(year: string | undefined, fileYear: number): Parts {
  const century = Math.floor(fileYear / 100) * 100;
  const read = century + Number(year);
  return { year: read > fileYear + YEARS_AHEAD ? read - 100 : read, note: 'date-short-year' };
}

function ymd(year: string | undefined, month: string | undefined, day?: string): Parts {
  const parts = { year: Number(year), month: Number(month) };
  return day === undefined ? parts : { ...parts, day: Number(day) };
}

/** By its name or its beginning; 0, which no calendar has, where it is no month. */
function monthOf(name = ''): number {
  return MONTHS.findIndex((month) => month.startsWith(name.toLowerCase())) + 1;
}

function isYear(year: number): boolean {
  return year >= YEAR_LEAST && year <= YEAR_MOST;
}

function twoFigures(figure: number): string {
  return String(figure).padStart(2, '0');
}

function form(pattern: string, read: Form['read']): Form {
  return { pattern: new RegExp(`^${pattern}$`, 'is'), read };
}
