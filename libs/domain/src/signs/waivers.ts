import { addDays, type Day } from '../days/day';
import type { ReadingClock } from './reading-clock';
import type { SignReading } from './sign-reading';

/** Until which day, that day included, each sign of a project is waived. */
export type SignWaivers = Readonly<Record<string, { readonly until: Day }>>;

/** The longest that a sign may be waived, in days. */
export const LONGEST_WAIVER_DAYS = 90;

/** The days on which a waiver given today may end: one that ends today would waive nothing from tomorrow on. */
export function waiverDays(today: Day): { readonly earliest: Day; readonly latest: Day } {
  return { earliest: addDays(today, 1), latest: addDays(today, LONGEST_WAIVER_DAYS) };
}

/**
 * A lit sign under a waiver that still runs is waived: it stays visible with all that it says, and keeps its severity
 * without weighing in the status. On the day after the waiver ends it is lit again.
 */
export function waive(sign: SignReading, waivers: SignWaivers, clock: ReadingClock): SignReading {
  const waiver = waivers[sign.id];
  if (sign.reading !== 'lit' || waiver === undefined) return sign;
  return clock.hasReached(addDays(waiver.until, 1)) ? sign : { ...sign, reading: 'waived' };
}
