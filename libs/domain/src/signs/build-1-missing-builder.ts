import { defineSign } from './define-sign';
import { textEvidence } from './evidence';
import { clear, lit } from './outcome';
import { SCOPED_TO_PRODUCTION } from './stage-ranges';

export const missingBuilder = defineSign({
  id: 'BUILD-1',
  mode: 'builder',
  title: 'Nobody builds it',
  question: 'Who builds it, by name?',
  severities: ['critical'],
  stages: SCOPED_TO_PRODUCTION,
  clearFact: 'a builder is named',
  reads: ['builder'],
  thresholds: {},
  check(facts) {
    const builder = facts.ask('builder');
    if (builder.answer !== 'none') return clear();
    return lit('critical', {
      because: 'No builder is named.',
      evidence: [textEvidence('Builder', 'none', builder)],
      clearsWhen: 'the person who builds it is named',
    });
  },
});
