import type { Day } from '../days/day';
import { countsFrom } from '../days/known-day';
import type { StoredFacts } from '../facts/stored-facts';

/** `perhaps-greenlit`: counted from the start of development, and the greenlight may yet be told. */
export const HARDENING_ANCHORS = [
  'greenlight',
  'development',
  'perhaps-greenlit',
  'neither',
  'not-known',
] as const;
export type HardeningAnchor = (typeof HARDENING_ANCHORS)[number];

/** Since when a project is on its way from a yes to Production, and what that day is. */
export interface HardeningClock {
  readonly since: Day | null;
  readonly anchor: HardeningAnchor;
}

/** The day from which DEMO-5 and DEMO-6 count: the greenlight, else the start of development. */
export function hardeningClock(facts: StoredFacts): HardeningClock {
  const greenlit = facts['greenlit-on'];
  const development = facts['development-started-on'];
  const isNotGreenlit = greenlit?.answer === 'none';
  if (greenlit?.value !== undefined) return { since: countsFrom(greenlit.value), anchor: 'greenlight' };
  if (development?.value !== undefined) {
    const anchor = isNotGreenlit ? 'development' : 'perhaps-greenlit';
    return { since: countsFrom(development.value), anchor };
  }
  const isNotBegun = development?.answer === 'none';
  return { since: null, anchor: isNotGreenlit && isNotBegun ? 'neither' : 'not-known' };
}
