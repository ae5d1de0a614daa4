import type { Day } from '../days/day';
import { exactly } from '../days/known-day';
import { spokenDay } from '../days/spoken-day';
import type { EntryIn } from '../registers/register-catalogue';
import { daysSince } from './age-marks';
import { defineSign } from './define-sign';
import { dateEvidence, textEvidence } from './evidence';
import { clear, lit, notApplicable } from './outcome';
import { entriesOf } from './series';
import { wentLiveOn } from './went-live';

const NOT_FIRST = notApplicable('it did not ship as the first project of the client');

export const missingHeadline = defineSign({
  id: 'FIRST-7',
  mode: 'first-project',
  title: 'The first project shipped, and nobody was told what it saves',
  question: 'With which amount was the success of the first project told?',
  severities: ['watch'],
  stages: ['production'],
  clearFact: 'a headline with the amount saved is recorded',
  reads: ['headlines', 'entered-production-on'],
  thresholds: {
    watch: { value: 30, unit: 'days', origin: 'default', meaning: 'days after it shipped' },
  },
  check(facts, { history, clock, thresholds }) {
    if (history.firstMark !== 'shipped') return NOT_FIRST;
    const headlines = facts.ask('headlines');
    const told = entriesOf(headlines);
    if (told === null) return clear();
    const shippedOn = wentLiveOn(facts, history);
    if (shippedOn === null || told.some((headline) => tellsAmount(headline, shippedOn))) return clear();
    if (!clock.isLongerThan(thresholds.watch, shippedOn)) return clear();
    return lit('watch', {
      because: `The client's first project shipped on ${spokenDay(shippedOn)}; ${daysSince(shippedOn)} later no headline tells an amount. The limit is ${thresholds.watch}.`,
      evidence: [
        dateEvidence('Shipped', exactly(shippedOn)),
        textEvidence('Headlines with an amount since', 'none', headlines),
      ],
      clearsWhen: 'a headline with the amount saved is recorded',
    });
  },
});

/** A headline from before it shipped is a promise and not a result. */
function tellsAmount({ on, amount }: EntryIn<'headlines'>, shippedOn: Day): boolean {
  return amount !== undefined && amount.amount > 0 && on >= shippedOn;
}
