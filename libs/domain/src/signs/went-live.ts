import type { Day } from '../days/day';
import { countsFrom } from '../days/known-day';
import type { AskedFacts } from './asked-facts';
import type { ProjectHistory } from './project-history';

/** The day on which it reached Production, as Telltale recorded it, else as somebody told it; `null` where nobody did. */
export function wentLiveOn(
  facts: AskedFacts<'entered-production-on'>,
  { shippedOn }: ProjectHistory,
): Day | null {
  if (shippedOn !== null) return shippedOn;
  const told = facts.ask('entered-production-on');
  if (told.answer === 'known') return countsFrom(told.value);
  // It is in Production now, so "never" is no answer.
  if (told.answer === 'none') facts.leaveOpen('entered-production-on', 'When did it go into production?');
  return null;
}
