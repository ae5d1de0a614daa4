import type { ProjectRowReply } from '@telltale/contract';
import { type Day, daysBetween, isEnded, spokenDay } from '@telltale/domain';

export type WindowDates = Pick<
  ProjectRowReply,
  'stage' | 'startedOn' | 'targetOn' | 'originalTargetOn' | 'shippedOn'
>;

/** The 60–90 day window of a project: words, and how far the bar and its tick reach, in percent. */
export interface WindowFigures {
  readonly words: string;
  readonly filled: number | null;
  /** Where the original target lies; null where none was asked. */
  readonly tick: number | null;
  readonly isLate: boolean;
}

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
  return drawn(`shipped day ${grouped(day)}`, dates, dates.startedOn, day);
}

function notStarted({ targetOn }: WindowDates): WindowFigures {
  return wordsOnly(targetOn === null ? 'no target' : `target ${spokenDay(targetOn)}`);
}

function running(dates: WindowDates, startedOn: Day, today: Day): WindowFigures {
  const day = daysBetween(startedOn, today);
  if (day < 0) return wordsOnly(`starts ${spokenDay(startedOn)}`);
  if (dates.targetOn === null) return wordsOnly(`day ${grouped(day)}, no target`);
  const length = daysBetween(startedOn, dates.targetOn);
  return drawn(`day ${grouped(day)} of ${grouped(length)}`, dates, startedOn, day);
}

function drawn(words: string, dates: WindowDates, startedOn: Day, day: number): WindowFigures {
  const length = daysUntil(startedOn, dates.targetOn);
  const original = daysUntil(startedOn, dates.originalTargetOn) ?? length;
  const scale = Math.max(day, length ?? 0, original ?? 0, 1);
  const percent = (days: number) => Math.round((Math.max(0, days) / scale) * 1_000) / 10;
  return {
    words,
    filled: percent(day),
    tick: original === null ? null : percent(original),
    isLate: length !== null && day > length,
  };
}

function wordsOnly(words: string): WindowFigures {
  return { words, filled: null, tick: null, isLate: false };
}

function daysUntil(startedOn: Day, day: Day | null): number | null {
  return day === null ? null : daysBetween(startedOn, day);
}

function grouped(days: number): string {
  return days.toLocaleString('en-GB');
}
