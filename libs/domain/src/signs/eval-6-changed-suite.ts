import { exactly } from '../days/known-day';
import { spokenDay } from '../days/spoken-day';
import type { SuiteStanding, UnversionedChange } from '../evaluation/standing';
import { defineSign } from './define-sign';
import { dateEvidence, textEvidence } from './evidence';
import { clear, lit } from './outcome';
import { isWithoutRun, namedSuite, NO_RUN, suitesThatRan } from './recorded-runs';
import { BUILDING_TO_PRODUCTION } from './stage-ranges';

const QUESTION = 'Did cases of the suite change without a new version? No run is recorded here.';

export const changedSuite = defineSign({
  id: 'EVAL-6',
  mode: 'evaluation',
  title: 'The test set changed, its version did not',
  question: 'Did cases of the suite change or fall away without a new version?',
  severities: ['serious'],
  stages: BUILDING_TO_PRODUCTION,
  clearFact: 'the suite gets a new version',
  reads: ['last-eval-run-on'],
  thresholds: {},
  check(facts, { evaluation }) {
    const suites = suitesThatRan(evaluation);
    if (suites.length === 0) return isWithoutRun(facts, QUESTION) ? NO_RUN : clear();
    for (const suite of suites) {
      if (suite.unversionedChange !== null)
        return lit('serious', changeWords(suite, suite.unversionedChange));
    }
    for (const { name, cases } of suites) {
      if (cases === null) facts.leaveOpen('last-eval-run-on', `Which cases does suite '${name}' hold?`);
    }
    return clear();
  },
});

function changeWords(suite: SuiteStanding, { on, added, removed, version }: UnversionedChange) {
  const kept = version === null ? 'it has no version' : `its version is still ${version}`;
  return {
    because: `${namedSuite(suite)} changed on ${spokenDay(on)} (+${added} −${removed} cases), and ${kept}.`,
    evidence: [
      dateEvidence('First run on the changed set', exactly(on)),
      textEvidence('Cases added and removed', `+${added} −${removed}`),
      textEvidence('Version', version ?? 'none'),
    ],
    clearsWhen: `suite '${suite.name}' gets a ${version === null ? '' : 'new '}version`,
  };
}
