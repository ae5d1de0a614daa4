import { addMonths } from '../days/day';
import { defineSign } from './define-sign';
import { anchorEvidence, anchorSentence, findAnchor, MONTH_SIX } from './months-to-production';
import { clear, lit } from './outcome';
import { SCOPED_TO_PILOT } from './stage-ranges';

export const stalledHardening = defineSign({
  id: 'DEMO-6',
  mode: 'demo',
  title: 'Month six is over and it is not in production',
  question: 'Have six months passed since leadership said yes to production?',
  severities: ['critical', 'serious'],
  stages: SCOPED_TO_PILOT,
  clearFact: 'it reaches Production',
  reads: ['greenlit-on', 'development-started-on'],
  thresholds: { critical: MONTH_SIX },
  check(facts, { clock, thresholds }) {
    const anchor = findAnchor(facts);
    if ('reading' in anchor) return anchor;
    if (!clock.hasReached(addMonths(anchor.since, thresholds.critical))) return clear();
    // Development may begin long before anybody says yes to production: such a count accuses nobody of the gravest.
    return lit(anchor.isFallback ? 'serious' : 'critical', {
      because: anchorSentence(anchor),
      evidence: anchorEvidence(anchor),
      clearsWhen: 'it reaches Production',
    });
  },
});
