import type { Day } from '../days/day';
import { countsFrom } from '../days/known-day';
import { spokenDay, spokenWhen } from '../days/spoken-day';
import { daysSince } from './age-marks';
import type { AskedAnswer, AskedFacts } from './asked-facts';
import { daysEvidence, type Evidence, type EvidenceOrigin, textEvidence } from './evidence';
import type { ProjectHistory } from './project-history';

/** How long a series (runs, increments, trade-offs) has been silent. */
export interface Silence {
  readonly since: Day;
  /** Completes "No eval run …": `for 9 days`, or `so far, 12 days since it entered Building on 3 July 2026`. */
  readonly words: string;
  readonly evidence: readonly Evidence[];
}

/** The silence since the last entry, or since Building began where there is none so far; `null` where nobody knows. */
export function silenceSince(
  last: AskedAnswer<'last-eval-run-on' | 'last-increment-on'>,
  facts: AskedFacts<'development-started-on'>,
  history: ProjectHistory,
): Silence | null {
  if (last.answer === 'known') return silenceAfter(countsFrom(last.value), last);
  return last.answer === 'none' ? silenceSoFar(last, facts, history) : null;
}

/** The silence since the last entry of a series; `origin` is the fact that holds it, absent for what Telltale recorded itself. */
export function silenceAfter(since: Day, origin?: EvidenceOrigin): Silence {
  const evidence = [daysEvidence('since the last one', since, origin)];
  return { since, words: `for ${daysSince(since)}`, evidence };
}

/** The silence since Building began, of a series that has no entry so far. */
export function silenceSoFar(
  none: EvidenceOrigin,
  facts: AskedFacts<'development-started-on'>,
  history: ProjectHistory,
): Silence {
  const { since, what, when, origin } = beginning(facts, history);
  const evidence = [
    textEvidence('Last one', 'none so far', none),
    daysEvidence(`since ${what}`, since, origin),
  ];
  return { since, words: `so far, ${daysSince(since)} since ${what} ${when}`, evidence };
}

/**
 * When there began to be something to run: the recorded entry into Building, or the start of development where that is
 * known and earlier; without a recorded entry the start of development, else the day the project was recorded. The start
 * of development is only looked up: that nobody was asked for it keeps no sign from being read.
 */
function beginning(
  facts: AskedFacts<'development-started-on'>,
  { buildingSince, recordedOn }: ProjectHistory,
) {
  const origin = facts.peek('development-started-on');
  if (origin.answer === 'known') {
    const since = countsFrom(origin.value);
    if (buildingSince === null || since < buildingSince) {
      return { since, what: 'development began', when: spokenWhen(origin.value), origin };
    }
  }
  const since = buildingSince ?? recordedOn;
  const what = buildingSince === null ? 'it was recorded here' : 'it entered Building';
  return { since, what, when: `on ${spokenDay(since)}`, origin: undefined };
}
