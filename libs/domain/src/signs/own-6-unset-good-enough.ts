import type { GoodEnough } from '../facts/fact-values';
import { namedPerson, whoMustAct, whyNotTheOwner } from './business-owner';
import { defineSign } from './define-sign';
import { personEvidence, textEvidence } from './evidence';
import { clear, lit } from './outcome';
import { BUILDING_TO_PRODUCTION } from './stage-ranges';

export const unsetGoodEnough = defineSign({
  id: 'OWN-6',
  mode: 'business-owner',
  title: 'The owner has not said when it is good enough',
  question: 'Which value did the business owner set as good enough?',
  severities: ['serious'],
  stages: BUILDING_TO_PRODUCTION,
  clearFact: 'the business owner sets a good-enough value',
  reads: ['good-enough', 'business-owner'],
  thresholds: {},
  check(facts) {
    const goodEnough = facts.ask('good-enough');
    const owner = facts.ask('business-owner');
    if (goodEnough.answer === 'none') {
      return lit('serious', {
        because: 'No good-enough value is set.',
        evidence: [textEvidence('Good-enough value', 'none', goodEnough)],
        clearsWhen: `${whoMustAct(owner)} sets a good-enough value`,
      });
    }
    if (goodEnough.answer !== 'known') return clear();
    const { metric, setBy } = goodEnough.value;
    const stranger = whyNotTheOwner(setBy, owner);
    if (stranger === null) return clear();
    const value = spokenValue(goodEnough.value);
    return lit('serious', {
      because: `${namedPerson(setBy)} set ${value} as good enough for ${metric}; ${stranger}.`,
      evidence: [personEvidence('Set by', setBy, goodEnough), textEvidence(metric, value, goodEnough)],
      clearsWhen: `${whoMustAct(owner)} sets the good-enough value of ${metric}`,
    });
  },
});

function spokenValue({ value, unit }: GoodEnough): string {
  return unit === undefined ? `${value}` : `${value} ${unit}`;
}
