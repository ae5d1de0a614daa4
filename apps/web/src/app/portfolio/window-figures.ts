import type { ProjectRowReply } from '@telltale/contract';
import { type Day, daysBetween, isEnded, spokenCount, spokenDay, spokenNumber } from '@telltale/domain';

export type WindowDates = Pick<
  ProjectRowReply,
  'stage' | 'startedOn' | 'targetOn' | 'originalTargetOn' | 'shippedOn'
>;

/** A project in the 60–90 day window: words, and how far the bar and its tick reach, in percent. */
export interface WindowFigures {
  readonly words: string;
  /** What is left of it, or by how much it is over; null where it has no end or no longer runs. */
  readonly left: string | null;
  /** Set where the window itself is longer than 90 days. */
  readonly long: string | null;
  readonly filled: number | null;
  /** Where the original target lies; null where none was asked. */
  readonly tick: number | null;
  readonly isLate: boolean;
}

/** The end of the 60–90 day window. */
const LONGEST = 90;

/** From start to target; after the target the bar grows on, so that the tick shows how far it overran. */
export function windowFigures(dates: WindowDates, today: Day): WindowFigures {
  if (dates.shippedOn !== null) return shipped(dates, dates.shippedOn);
  if (isEnded(dates.stage)) return wordsOnly('ended');
  if (dates.stage === 'production') return wordsOnly('shipped, day not asked');
  if (dates.startedOn === null) return notStarted(dates);
  return running(dates, dates.startedOn, today);
}

function shipped(dates: WindowDates, shippedOn: Day): WindowFigures {
  if (dates.startedOn === null) return wordsOnly(`shipped ${spokenDay(shippedOn)}`);
  const day = Math.max(0, daysBetween(dates.startedOn, shippedOn));
  return drawn(`shipped day ${spokenNumber(day)}`, dates, dates.startedOn, day);
}

function notStarted({ targetOn }: WindowDates): WindowFigures {
  return wordsOnly(targetOn === null ? 'no target' : `target ${spokenDay(targetOn)}`);
}

function running(dates: WindowDates, startedOn: Day, today: Day): WindowFigures {
  const day = daysBetween(startedOn, today);
  if (day < 0) return wordsOnly(`starts ${spokenDay(startedOn)}`);
  if (dates.targetOn === null) return wordsOnly(`day ${spokenNumber(day)}, no target`);
  const length = daysBetween(startedOn, dates.targetOn);
  const figures = drawn(`day ${spokenNumber(day)} of ${spokenNumber(length)}`, dates, startedOn, day);
  return { ...figures, left: leftWords(length - day), long: longWords(length) };
}

function leftWords(days: number): string {
  if (days === 0) return 'last day';
  return days > 0 ? `${spokenCount(days, 'day')} left` : `${spokenCount(-days, 'day')} over`;
}

function longWords(length: number): string | null {
  return length > LONGEST ? `window ${spokenCount(length - LONGEST, 'day')} longer than ${LONGEST}` : null;
}

function drawn(words: string, dates: WindowDates, startedOn: Day, day: number): WindowFigures {
  const length = daysUntil(startedOn, dates.targetOn);
  const original = daysUntil(startedOn, dates.originalTargetOn) ?? length;
  const scale = Math.max(day, length ?? 0, original ?? 0, 1);
  const percent = (days: number) => Math.round((Math.max(0, days) / scale) * 1_000) / 10;
  return {
    ...wordsOnly(words),
    filled: percent(day),
    tick: original === null ? null : percent(original),
    isLate: length !== null && day > length,
  };
}

function wordsOnly(words: string): WindowFigures {
  return { words, left: null, long: null, filled: null, tick: null, isLate: false };
}

function daysUntil(startedOn: Day, day: Day | null): number | null {
  return day === null ? null : daysBetween(startedOn, day);
}
