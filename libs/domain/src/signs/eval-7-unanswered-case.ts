import { spokenCount } from '../days/spoken-day';
import type { SuiteStanding } from '../evaluation/standing';
import { spokenNumber } from '../words/spoken-number';
import { defineSign } from './define-sign';
import { type EvidenceOrigin, textEvidence } from './evidence';
import { clear, lit } from './outcome';
import { isWithoutSuite, NO_SUITE } from './recorded-runs';
import { BUILDING_TO_PRODUCTION } from './stage-ranges';

export const unansweredCase = defineSign({
  id: 'EVAL-7',
  mode: 'evaluation',
  title: 'A case without a known right answer',
  question: 'Does each case of the suite have a known right answer?',
  severities: ['watch'],
  stages: BUILDING_TO_PRODUCTION,
  clearFact: 'each case of the suite has a known right answer',
  reads: ['eval-suite', 'eval-cases-unanswered'],
  thresholds: {},
  check(facts, { evaluation }) {
    const suites = evaluation?.suites ?? [];
    const lacking = suites.find(({ unanswered }) => (unanswered ?? 0) > 0);
    if (lacking !== undefined) return lit('watch', lackingWords(lacking));
    if (suites.length > 0 && suites.every(({ unanswered }) => unanswered === 0)) return clear();
    if (isWithoutSuite(facts, evaluation)) return NO_SUITE;
    const told = facts.ask('eval-cases-unanswered');
    if (told.answer !== 'known' || told.value === 0) return clear();
    return lit('watch', toldWords(told.value, told));
  },
});

function toldWords(count: number, origin: EvidenceOrigin) {
  return {
    because: `${spokenCount(count, 'case')} of the suite ${count === 1 ? 'has' : 'have'} no known right answer.`,
    evidence: [textEvidence('Cases without a known answer', spokenNumber(count), origin)],
    clearsWhen: 'each case of the suite has a known right answer',
  };
}

function lackingWords({ name, cases, unanswered }: SuiteStanding) {
  const lacking = spokenNumber(unanswered ?? 0);
  const of =
    cases === null ? spokenCount(unanswered ?? 0, 'case') : `${lacking} of ${spokenCount(cases, 'case')}`;
  return {
    because: `${of} of suite '${name}' ${unanswered === 1 ? 'has' : 'have'} no known right answer.`,
    evidence: [textEvidence('Cases without a known answer', lacking)],
    clearsWhen: `each case of suite '${name}' has a known right answer`,
  };
}
