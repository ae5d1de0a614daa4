import { defineSign } from './define-sign';
import { textEvidence } from './evidence';
import { clear, lit, notApplicable } from './outcome';
import { SCOPED_TO_PILOT } from './stage-ranges';

const NO_ESTIMATE = notApplicable('there is no estimate');

export const demoEstimate = defineSign({
  id: 'DEMO-3',
  mode: 'demo',
  title: 'The estimate rests on the demo',
  question: 'Does the estimate rest on the demo or on production engineering?',
  severities: ['serious'],
  stages: SCOPED_TO_PILOT,
  clearFact: 'the estimate rests on production engineering',
  reads: ['estimate-basis'],
  thresholds: {},
  check(facts) {
    const basis = facts.ask('estimate-basis');
    if (basis.answer === 'none') return NO_ESTIMATE;
    if (basis.answer !== 'known' || basis.value !== 'demo') return clear();
    return lit('serious', {
      because: 'The estimate rests on the effort of the demo, not on that of production engineering.',
      evidence: [textEvidence('Basis of the estimate', 'the demo', basis)],
      clearsWhen: 'the effort is estimated anew, from production engineering',
    });
  },
});
