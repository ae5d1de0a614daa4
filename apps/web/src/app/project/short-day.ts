import { type Day, spokenDay } from '@telltale/domain';

/** `15 Aug`, and with its year where that is not this one: `15 Aug 2025`. */
export function shortDay(day: Day, today: Day): string {
  const [date, month = '', year] = spokenDay(day).split(' ');
  const short = `${date} ${month.slice(0, 3)}`;
  return day.slice(0, 4) === today.slice(0, 4) ? short : `${short} ${year}`;
}
