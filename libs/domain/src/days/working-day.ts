import { addDays, type Day, daysBetween } from './day';

const A_MONDAY: Day = '2024-01-01';
const DAYS_IN_WEEK = 7;
const WORKING_DAYS_IN_WEEK = 5;

/** The working day that comes so many after `day`; Monday to Friday are working days, and holidays are not known here. */
export function addWorkingDays(day: Day, count: number): Day {
  const weekday = ((daysBetween(A_MONDAY, day) % DAYS_IN_WEEK) + DAYS_IN_WEEK) % DAYS_IN_WEEK;
  // From a Saturday or Sunday it counts as from the Friday before: the first working day after it is Monday.
  const back = Math.max(0, weekday - WORKING_DAYS_IN_WEEK + 1);
  const place = weekday - back + count;
  const weekends = Math.floor(place / WORKING_DAYS_IN_WEEK);
  return addDays(day, count - back + weekends * (DAYS_IN_WEEK - WORKING_DAYS_IN_WEEK));
}
