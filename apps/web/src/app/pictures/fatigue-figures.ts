import type { ProjectReply } from '@telltale/contract';
import {
  addMonths,
  countsFrom,
  type Day,
  daysBetween,
  monthsBetween,
  spokenCount,
  spokenDay,
} from '@telltale/domain';
import { entriesOf, knownValue } from './known-facts';

/** Where the months begin to count, in the words of its title. */
export interface FatigueStart {
  readonly on: Day;
  readonly isGreenlight: boolean;
}

/** A span of more than a week and a day in which nothing ran that others could see. */
export interface Silence {
  readonly from: Day;
  readonly until: Day;
  readonly weeks: number;
}

export interface Fatigue {
  readonly start: FatigueStart;
  /** The day until which it ran: today, or the day on which it shipped. */
  readonly end: Day;
  readonly hasShipped: boolean;
  readonly months: number;
  readonly moves: readonly Day[];
  /** `null` where nobody was asked for working increments. */
  readonly silences: readonly Silence[] | null;
}

/** The article's months: exhausted by the fourth, given up by the sixth. */
export const TIRED_MONTH = 4;
export const LOST_MONTH = 6;

type FatigueOf = Pick<ProjectReply, 'facts' | 'moves' | 'shippedOn'>;

/** `null` where neither a greenlight nor the start of development is known. */
export function fatigue({ facts, moves, shippedOn }: FatigueOf, today: Day): Fatigue | null {
  const start = startOf(facts);
  if (start === null) return null;
  const end = shippedOn !== null && shippedOn < today ? shippedOn : today;
  if (end < start.on) return null;
  const increments = entriesOf(facts, 'increments')?.map(({ on }) => on) ?? null;
  return {
    start,
    end,
    hasShipped: shippedOn !== null,
    months: monthsBetween(start.on, end),
    moves: moves
      .filter(({ from }) => from !== null)
      .map(({ at }) => at.slice(0, 10))
      .filter((on) => on >= start.on && on <= end),
    silences: increments === null ? null : silencesBetween(start.on, end, increments),
  };
}

function startOf(facts: FatigueOf['facts']): FatigueStart | null {
  const greenlit = knownValue(facts, 'greenlit-on');
  if (greenlit !== null) return { on: countsFrom(greenlit), isGreenlight: true };
  const begun = knownValue(facts, 'development-started-on');
  return begun === null ? null : { on: countsFrom(begun), isGreenlight: false };
}

/** Whole weeks without an increment, from one to the next. */
function silencesBetween(start: Day, end: Day, increments: readonly Day[]): readonly Silence[] {
  const marks = [start, ...increments.filter((on) => on > start && on < end), end].sort();
  return marks.slice(1).flatMap((until, index) => {
    const from = marks[index] ?? start;
    const weeks = Math.floor(daysBetween(from, until) / 7);
    return weeks < 2 ? [] : [{ from, until, weeks }];
  });
}

/** The title of the picture: its message. */
export function fatigueTitle({ months, hasShipped, start }: Fatigue): string {
  const since = start.isGreenlight ? 'the greenlight' : 'development began';
  const age = `${spokenCount(months, 'month')} after ${since}`;
  if (hasShipped) return `Shipped ${age}`;
  if (months >= LOST_MONTH) return `${age}, past month six without production`;
  return months >= TIRED_MONTH
    ? `${age}, past month four without production`
    : `${age}, month four still ahead`;
}

export function fatigueWords(curve: Fatigue): readonly string[] {
  const { start, moves, silences } = curve;
  const beginning = start.isGreenlight ? 'Greenlit' : 'Development began; no greenlight is known';
  return [
    `${beginning}: ${spokenDay(start.on)}. Month four: ${spokenDay(addMonths(start.on, TIRED_MONTH))}, month six: ${spokenDay(addMonths(start.on, LOST_MONTH))}.`,
    moves.length === 0 ? 'The target was never moved.' : `The target was moved ${times(moves.length)}.`,
    silenceWords(silences),
  ];
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

function silenceWords(silences: readonly Silence[] | null): string {
  if (silences === null) return 'Working increments were not asked for.';
  const weeks = silences.reduce((sum, silence) => sum + silence.weeks, 0);
  if (weeks === 0) return 'No two weeks passed without a working increment.';
  const longest = [...silences].sort((a, b) => b.weeks - a.weeks)[0] as Silence;
  return `${spokenCount(weeks, 'silent week')}; the longest silence, ${spokenCount(longest.weeks, 'week')}, began on ${spokenDay(longest.from)}.`;
}
