import type { Verdict } from './eval-words';

/** What needs somebody most comes first: worse, then what cannot be told, then what did not move. */
export const GRAVEST_FIRST = ['worse', 'not-comparable', 'not-known', 'no-clear-change', 'better'] as const;

/** The one that speaks for several; `null` of none. */
export function gravest<T>(told: readonly T[], verdictOf: (one: T) => Verdict): T | null {
  const rank = (one: T) => GRAVEST_FIRST.indexOf(verdictOf(one));
  return told.reduce<T | null>(
    (first, one) => (first === null || rank(one) < rank(first) ? one : first),
    null,
  );
}
