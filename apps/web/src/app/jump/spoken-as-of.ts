import { addDays, type Day, isDay } from '@telltale/domain';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(?<month>[a-z]{3,9})';
const DATE = '(?<date>\\d{1,2})(?:st|nd|rd|th|\\.)?';
const DATES = [
  new RegExp(`^${DATE} ${MONTH}(?: (?<year>\\d{4}))?$`),
  new RegExp(`^${MONTH} ${DATE}(?:,? (?<year>\\d{4}))?$`),
];
const AGO = /^(?<count>a|\d{1,4}) (?<unit>day|week)s? ago$/;

/**
 * The past day that somebody means by "as of 3 october", "3 oct 2025", "a week ago" or "2026-10-03"; null where it is no
 * day or one to come. A day without its year is the last one of that name.
 */
export function spokenAsOf(text: string, today: Day): Day | null {
  const said = text
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/^as of /, '');
  if (said === 'yesterday') return addDays(today, -1);
  const day = isDay(said) ? said : (daysAgo(said, today) ?? namedDay(said, today));
  return day !== null && day < today ? day : null;
}

function daysAgo(said: string, today: Day): Day | null {
  const { count, unit } = AGO.exec(said)?.groups ?? {};
  if (count === undefined) return null;
  return addDays(today, -(count === 'a' ? 1 : Number(count)) * (unit === 'week' ? 7 : 1));
}

function namedDay(said: string, today: Day): Day | null {
  const parts = DATES.map((pattern) => pattern.exec(said)?.groups).find((groups) => groups !== undefined);
  const month = parts === undefined ? -1 : MONTHS.indexOf((parts['month'] ?? '').slice(0, 3));
  if (parts === undefined || month === -1) return null;
  const within = `${String(month + 1).padStart(2, '0')}-${(parts['date'] ?? '').padStart(2, '0')}`;
  const thisYear = Number(today.slice(0, 4));
  const years = parts['year'] === undefined ? [thisYear, thisYear - 1] : [Number(parts['year'])];
  return years.map((year) => `${year}-${within}`).find((day) => isDay(day) && day < today) ?? null;
}
