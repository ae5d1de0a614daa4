import { addDays, type Day, daysBetween, monthsBetween } from '../days/day';
import { spokenCount, spokenDay } from '../days/spoken-day';
import { keeping } from '../words/keeping';

/**
 * A reading is stored once and shown on many days, but "no run for 9 days" is true on one day only. So a sentence
 * carries the day from which it counts, between control characters that no recorded text may hold, and the count is
 * put in for the day on which the sentence is read.
 */
const OPEN = '\u0002';
const CLOSE = '\u0003';

/** An answer that nobody has confirmed for longer than this is said to be old. */
const STALE_AFTER_DAYS = 90;

/** Reads as `9 days` on the ninth day after `since`. */
export const daysSince: (since: Day) => string = keeping((since) => `${OPEN}days:${since}${CLOSE}`);

/** Reads as `4 months`: the completed calendar months since `since`. */
export const monthsSince: (since: Day) => string = keeping((since) => `${OPEN}months:${since}${CLOSE}`);

/** Reads as nothing, and from the 91st day on as a sentence that says how old the oldest answer is. */
export const confirmedNote: (confirmedOn: Day) => string = keeping(
  (confirmedOn) => `${OPEN}confirmed:${confirmedOn}${CLOSE}`,
);

// eslint-disable-next-line no-control-regex -- both marks are control characters on purpose: see above
const MARK = /\u0002(days|months|confirmed):(\d{4}-\d\d-\d\d)\u0003/g;

/** The sentence as it reads on `day`. */
export function readOn(day: Day, text: string): string {
  return text.replace(MARK, (_mark, kind: string, since: Day) => spokenAge(kind, since, day));
}

function spokenAge(kind: string, since: Day, day: Day): string {
  if (kind === 'days') return spokenCount(Math.max(0, daysBetween(since, day)), 'day');
  if (kind === 'months') return spokenCount(monthsBetween(since, day), 'month');
  if (day <= addDays(since, STALE_AFTER_DAYS)) return '';
  return ` This rests on an answer last confirmed on ${spokenDay(since)}.`;
}
