import { defineSign } from './define-sign';
import { textEvidence } from './evidence';
import { clear, lit, notApplicable } from './outcome';
import { BUILDING_TO_PRODUCTION } from './stage-ranges';

const NO_SUITE = notApplicable('there is no suite, which EVAL-1 says');

export const smallSuite = defineSign({
  id: 'EVAL-10',
  mode: 'evaluation',
  title: 'The suite holds a handful of cases',
  question: 'How many cases does the suite hold?',
  severities: ['serious'],
  stages: BUILDING_TO_PRODUCTION,
  clearFact: 'the suite holds more than 3 cases',
  reads: ['eval-suite', 'eval-cases'],
  thresholds: {
    serious: { value: 3, unit: 'cases', origin: 'article', meaning: 'cases, as a demo has them' },
  },
  check(facts, { thresholds }) {
    const suite = facts.ask('eval-suite');
    if (suite.answer === 'none' || suite.answer === 'nobody-can-say') return NO_SUITE;
    const recorded = facts.ask('eval-cases');
    const cases = recorded.answer === 'none' ? 0 : recorded.value;
    if (cases === undefined || cases > thresholds.serious) return clear();
    const name = suite.answer === 'known' ? `Suite '${suite.value}'` : 'The suite';
    const held = cases === 0 ? 'no case' : cases === 1 ? '1 case' : `${cases} cases`;
    return lit('serious', {
      because: `${name} holds ${held}; a demo shows ${thresholds.serious}.`,
      evidence: [textEvidence('Cases in the suite', `${cases}`, recorded)],
      clearsWhen: `${suite.answer === 'known' ? `suite '${suite.value}'` : 'the suite'} holds more than ${thresholds.serious} cases`,
    });
  },
});
