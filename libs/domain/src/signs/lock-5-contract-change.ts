import type { Day } from '../days/day';
import { exactly } from '../days/known-day';
import { spokenDay } from '../days/spoken-day';
import type { EntryIn } from '../registers/register-catalogue';
import { defineSign } from './define-sign';
import { dateEvidence, textEvidence } from './evidence';
import { clear, lit } from './outcome';
import type { ReadingClock } from './reading-clock';
import { SCOPED_TO_PRODUCTION } from './stage-ranges';

export const contractChange = defineSign({
  id: 'LOCK-5',
  mode: 'lock-in',
  title: 'A contract is about to change, and no alternative was scored',
  question: 'Which contract ends, or changes its price, in the next 90 days, and what could replace it?',
  severities: ['serious'],
  stages: SCOPED_TO_PRODUCTION,
  clearFact: 'an alternative is scored on the same cases',
  reads: ['alternative-scored-on', 'contracts'],
  thresholds: {
    serious: {
      value: 90,
      unit: 'days',
      origin: 'default',
      meaning: 'days until a contract or a price changes',
    },
  },
  check(facts, { clock, thresholds }) {
    const scored = facts.peek('alternative-scored-on');
    if (scored.answer === 'known') return clear();
    const contracts = facts.ask('contracts');
    const change = nextChange(contracts.value ?? [], clock, thresholds.serious);
    if (change !== null && scored.answer === 'none') {
      return lit('serious', {
        because: `${spokenChange(change)}, within ${thresholds.serious} days; no alternative has been scored.`,
        evidence: [
          dateEvidence(LABELS[change.what], exactly(change.on), contracts),
          textEvidence('Alternative scored', 'none so far', scored),
        ],
        clearsWhen: `an alternative to ${change.vendor} is scored on the same cases`,
      });
    }
    if (change !== null) {
      const question = `Was an alternative scored? ${spokenChange(change)}.`;
      facts.leaveOpen('alternative-scored-on', question);
    }
    for (const { vendor, endsOn } of contracts.value ?? []) {
      if (endsOn === undefined) facts.leaveOpen('contracts', `When does the contract with ${vendor} end?`);
    }
    return clear();
  },
});

interface Change {
  readonly on: Day;
  readonly vendor: string;
  readonly what: 'contract' | 'prices';
}

const LABELS = { contract: 'Contract ends', prices: 'Prices change' } as const;

/** The nearest change that lies ahead, today included, and is due within `days`. */
function nextChange(
  contracts: readonly EntryIn<'contracts'>[],
  clock: ReadingClock,
  days: number,
): Change | null {
  let next: Change | null = null;
  for (const { vendor, endsOn, priceChangesOn } of contracts) {
    if (isNearer(endsOn, next, clock)) next = { on: endsOn, vendor, what: 'contract' };
    if (isNearer(priceChangesOn, next, clock)) next = { on: priceChangesOn, vendor, what: 'prices' };
  }
  return next !== null && clock.isDueWithin(days, next.on) ? next : null;
}

function isNearer(day: Day | undefined, next: Change | null, clock: ReadingClock): day is Day {
  return day !== undefined && (next === null || day < next.on) && !clock.isPast(day);
}

/** `The contract with Acme ends on 3 January 2027`. */
function spokenChange({ on, vendor, what }: Change): string {
  const change = what === 'contract' ? `The contract with ${vendor} ends` : `The prices of ${vendor} change`;
  return `${change} on ${spokenDay(on)}`;
}
