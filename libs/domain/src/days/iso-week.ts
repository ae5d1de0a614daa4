import { addDays, type Day, daysBetween } from './day';

/** A week of ISO 8601, Monday to Sunday. */
export interface IsoWeek {
  /** `2026-W48`; the week belongs to the year of its Thursday. */
  readonly week: string;
  readonly from: Day;
  readonly until: Day;
}

/** A Monday. */
const A_MONDAY: Day = '2024-01-01';

export function isoWeekOf(day: Day): IsoWeek {
  const sinceMonday = ((daysBetween(A_MONDAY, day) % 7) + 7) % 7;
  const from = addDays(day, -sinceMonday);
  const thursday = addDays(from, 3);
  const year = thursday.slice(0, 4);
  const number = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return { week: `${year}-W${String(number).padStart(2, '0')}`, from, until: addDays(from, 6) };
}

/** So many weeks up to the one in which `day` lies, oldest first. */
export function isoWeeksUpTo(day: Day, count: number): IsoWeek[] {
  return Array.from({ length: count }, (_none, index) => isoWeekOf(addDays(day, 7 * (index + 1 - count))));
}
