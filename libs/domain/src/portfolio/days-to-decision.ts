import { spokenCount } from '../days/spoken-day';
import { spokenNumber } from '../words/spoken-number';
import type { PortfolioSignalDefinition } from './portfolio-signal';

/** A critical sign that waits longer than this for a decision is serious by itself [D]. */
export const DECISION_DAYS = 14;

/** From the first day of the oldest critical sign to the decision about it, project by project. */
export interface DaysToDecision {
  /** Plug clocks that run, up to the limit and past it. */
  readonly openWithin: number;
  readonly openPast: number;
  /** The longest of them, in days. */
  readonly longest: number | null;
  /** Latest decisions that were taken while a critical sign was lit. */
  readonly decided: number;
  readonly median: number | null;
}

export const daysToDecision: PortfolioSignalDefinition<DaysToDecision> = {
  id: 'days-to-decision',
  of: 'projects with a plug clock that runs or was stopped by their latest decision',
  means: `From the first critical sign to the decision about it. More than ${DECISION_DAYS} days open are serious: the money goes on and nobody has said that it should.`,
  find(days) {
    const { openWithin, openPast, decided } = days;
    return {
      title: `${openWords(days)} ${medianWords(days)}`,
      n: openWithin + openPast + decided,
      parts: [
        { label: `Open for up to ${DECISION_DAYS} days`, count: openWithin, tone: 'plain' },
        { label: `Open for more than ${DECISION_DAYS} days`, count: openPast, tone: 'serious' },
        { label: 'Decided', count: decided, tone: 'good' },
      ],
      notKnown: [],
      ...(openPast === 0 ? {} : { severity: 'serious' as const }),
    };
  },
};

function openWords({ openWithin, openPast, longest }: DaysToDecision): string {
  const open = openWithin + openPast;
  if (open === 0) return 'No critical sign waits for a decision.';
  const waits = `${spokenCount(open, 'project')} ${open === 1 ? 'waits' : 'wait'} for a decision`;
  if (openPast === 0 || longest === null) return `${waits}.`;
  return `${waits}, ${spokenNumber(openPast)} for more than ${DECISION_DAYS} days, the longest for ${spokenNumber(longest)}.`;
}

function medianWords({ decided, median }: DaysToDecision): string {
  if (median === null || decided === 0) return 'None was decided yet.';
  const days = `${median} day${median === 1 ? '' : 's'}`;
  return `From first critical sign to decision: ${days}, the median of ${spokenNumber(decided)}.`;
}
