import type { EvaluationStanding } from '../evaluation/standing';
import { sentenceStart } from '../words/spoken-list';
import { defineSign } from './define-sign';
import { type EvidenceOrigin, textEvidence } from './evidence';
import { clear, lit } from './outcome';
import { NO_SUITE, suitesThatRan } from './recorded-runs';
import { BUILDING_TO_PRODUCTION } from './stage-ranges';

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
  check(facts, { evaluation, thresholds }) {
    const largest = largestSuite(evaluation);
    if (largest !== null) {
      if (largest.cases > thresholds.serious) return clear();
      return lit('serious', smallWords(`suite '${largest.name}'`, largest.cases, thresholds.serious));
    }
    const suite = facts.ask('eval-suite');
    const isDenied = suite.answer === 'none' || suite.answer === 'nobody-can-say';
    // Runs outweigh a word, as EVAL-1 has it.
    if (isDenied && suitesThatRan(evaluation).length === 0) return NO_SUITE;
    const recorded = facts.ask('eval-cases');
    const cases = recorded.answer === 'none' ? 0 : recorded.value;
    if (cases === undefined || cases > thresholds.serious) return clear();
    const name = suite.answer === 'known' ? `suite '${suite.value}'` : 'the suite';
    return lit('serious', smallWords(name, cases, thresholds.serious, recorded));
  },
});

/** A small suite beside a large one is no sign; `null` where no suite that ran tells its cases. */
function largestSuite(evaluation: EvaluationStanding | null): { name: string; cases: number } | null {
  let largest: { name: string; cases: number } | null = null;
  for (const { name, cases } of suitesThatRan(evaluation)) {
    if (cases !== null && (largest === null || cases > largest.cases)) largest = { name, cases };
  }
  return largest;
}

function smallWords(name: string, cases: number, limit: number, origin?: EvidenceOrigin) {
  const held = cases === 0 ? 'no case' : cases === 1 ? '1 case' : `${cases} cases`;
  return {
    because: `${sentenceStart(name)} holds ${held}; a demo shows ${limit}.`,
    evidence: [textEvidence('Cases in the suite', `${cases}`, origin)],
    clearsWhen: `${name} holds more than ${limit} cases`,
  };
}
