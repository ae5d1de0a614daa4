import { addMonths } from '../days/day';
import { defineSign } from './define-sign';
import { anchorEvidence, anchorSentence, findAnchor, MONTH_FOUR, MONTH_SIX } from './months-to-production';
import { clear, lit, notApplicable } from './outcome';
import { SCOPED_TO_PILOT } from './stage-ranges';

const PAST_SIX = notApplicable('DEMO-6 is lit');

export const slowHardening = defineSign({
  id: 'DEMO-5',
  mode: 'demo',
  title: 'Month four is over and it is not in production',
  question: 'How long ago did leadership say yes to production?',
  severities: ['serious'],
  stages: SCOPED_TO_PILOT,
  clearFact: 'it reaches Production',
  reads: ['greenlit-on', 'development-started-on'],
  thresholds: { serious: MONTH_FOUR, until: MONTH_SIX },
  check(facts, { clock, thresholds }) {
    const anchor = findAnchor(facts);
    if ('reading' in anchor) return anchor;
    if (clock.hasReached(addMonths(anchor.since, thresholds.until))) return PAST_SIX;
    if (!clock.hasReached(addMonths(anchor.since, thresholds.serious))) return clear();
    return lit('serious', {
      because: anchorSentence(anchor),
      evidence: anchorEvidence(anchor),
      clearsWhen: 'it reaches Production',
    });
  },
});
