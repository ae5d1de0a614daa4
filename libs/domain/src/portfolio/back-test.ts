import { spokenNumber } from '../words/spoken-number';
import { spokenInterval } from './share-words';
import { type ShareInterval, wilsonInterval } from './wilson-interval';

/** The days of a project on which the back-test looks. */
export const BACK_TEST_DAYS = [30, 60, 90] as const;
export type BackTestDay = (typeof BACK_TEST_DAYS)[number];

/** Below this many cases a group is silent: it shows counts in words, and no share. */
export const LEAST_CASES = 10;

/** What became of the projects of a group. */
export const OUTCOMES = ['stopped', 'shipped'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How one sign read, on that day, on the projects of one group. */
export interface DayReadings {
  /** A waived sign is among them: what it says was so. */
  readonly lit: number;
  readonly clear: number;
  readonly unknown: number;
  readonly notApplicable: number;
}

/** The same with what may be said of it. */
export interface GroupVerdict extends DayReadings {
  /** Lit or clear: the cases. */
  readonly judged: number;
  readonly share: ShareInterval | null;
  readonly words: string;
}

/** Only where a sign was lit or clear it was judged: what was unknown that day counts neither way. */
export function groupVerdict(outcome: Outcome, readings: DayReadings): GroupVerdict {
  const judged = readings.lit + readings.clear;
  const share = judged < LEAST_CASES ? null : wilsonInterval(readings.lit, judged);
  return { ...readings, judged, share, words: wordsOf(outcome, { lit: readings.lit, judged, share }) };
}

function wordsOf(
  outcome: Outcome,
  { lit, judged, share }: Pick<GroupVerdict, 'lit' | 'judged' | 'share'>,
): string {
  if (judged === 0) return `not judged on any that ${outcome}`;
  if (share === null) return `${SILENT_WORDS}: ${spokenNumber(judged)} ${outcome}, lit on ${lit}`;
  return `lit on ${spokenNumber(lit)} of ${spokenNumber(judged)} ${outcome}: ${spokenInterval(share)}`;
}

/** `silent below 10 cases`, of what follows or went before. */
export const SILENT_WORDS = `silent below ${LEAST_CASES} cases`;
