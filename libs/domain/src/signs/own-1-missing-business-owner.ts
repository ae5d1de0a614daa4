import { defineSign } from './define-sign';
import { textEvidence } from './evidence';
import { askedNote } from './open-question';
import { clear, lit } from './outcome';
import { SCOPED_TO_PRODUCTION } from './stage-ranges';

export const missingBusinessOwner = defineSign({
  id: 'OWN-1',
  mode: 'business-owner',
  title: 'Nobody in the business owns it',
  question: 'Who in the business owns the outcome?',
  severities: ['critical'],
  stages: SCOPED_TO_PRODUCTION,
  clearFact: 'a business owner is named',
  reads: ['business-owner'],
  thresholds: {},
  countsNobodyCanSay: true,
  check(facts) {
    const owner = facts.ask('business-owner');
    if (owner.answer === 'known' || owner.answer === 'not-asked') return clear();
    const hasNone = owner.answer === 'none';
    return lit('critical', {
      because: hasNone
        ? 'No business owner is named.'
        : `Nobody could say who in the business owns the outcome.${askedNote(owner.entry)}`,
      evidence: [textEvidence('Business owner', hasNone ? 'none' : 'nobody can say', owner)],
      clearsWhen: 'a business owner is named, usually the VP whose KPI improves when it works',
    });
  },
});
