import { spanBetween } from '../days/known-day';
import { spokenCount } from '../days/spoken-day';
import type { AskedAnswer, AskedFacts } from './asked-facts';

type Known<Key extends 'greenlit-on' | 'prototype-started-on' | 'prototype-ended-on'> = Extract<
  AskedAnswer<Key>,
  { readonly answer: 'known' }
>;

/** A prototype as it stood when leadership saw it. */
export interface Prototype {
  readonly start: Known<'prototype-started-on'>;
  /** Its end; for one that nobody finished, the day of the greenlight. */
  readonly shown: Known<'prototype-ended-on'> | Known<'greenlit-on'>;
  /** `9 days`, or `at most 12 days` where a date is known to the month only. */
  readonly length: string;
}

/** The prototype when it surely took `limit` days or less; `null` when it took longer, or when that is open. */
export function quickPrototype(
  facts: AskedFacts<'prototype-started-on' | 'prototype-ended-on'>,
  greenlit: AskedAnswer<'greenlit-on'>,
  limit: number,
): Prototype | null {
  const start = facts.ask('prototype-started-on');
  if (start.answer !== 'known') return null;
  const end = facts.ask('prototype-ended-on');
  const shown = end.answer === 'none' ? greenlit : end;
  if (shown.answer !== 'known') return null;
  const { least, most } = spanBetween(start.value, shown.value);
  if (least > limit) return null;
  // Dates too coarse to tell, or an end before the start: a question, not a verdict.
  if (most > limit || most < 0) {
    facts.leaveOpen('prototype-started-on', 'On which days did the prototype start and end?');
    return null;
  }
  return { start, shown, length: spokenLength(least, most) };
}

function spokenLength(least: number, most: number): string {
  if (most === 0) return 'a single day';
  return least === most ? spokenCount(most, 'day') : `at most ${spokenCount(most, 'day')}`;
}
