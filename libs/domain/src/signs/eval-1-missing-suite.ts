import { defineSign } from './define-sign';
import { textEvidence } from './evidence';
import { askedNote } from './open-question';
import { clear, lit } from './outcome';
import { suitesThatRan } from './recorded-runs';
import { BUILDING_TO_PRODUCTION } from './stage-ranges';

export const missingSuite = defineSign({
  id: 'EVAL-1',
  mode: 'evaluation',
  title: 'Nobody can say whether it gets better or worse',
  question: 'Which fixed test set with known right answers is it scored against?',
  severities: ['critical'],
  stages: BUILDING_TO_PRODUCTION,
  clearFact: 'an eval suite with known right answers is recorded',
  reads: ['eval-suite'],
  thresholds: {},
  countsNobodyCanSay: true,
  check(facts, { evaluation }) {
    // Runs outweigh a word: what was scored against a test set has one.
    if (suitesThatRan(evaluation).length > 0) return clear();
    const suite = facts.ask('eval-suite');
    if (suite.answer === 'known' || suite.answer === 'not-asked') return clear();
    const hasNone = suite.answer === 'none';
    return lit('critical', {
      because: hasNone
        ? 'There is no eval suite: no fixed test set with known right answers.'
        : `Nobody could say which test set it is scored against.${askedNote(suite.entry)}`,
      evidence: [textEvidence('Eval suite', hasNone ? 'none' : 'nobody can say', suite)],
      clearsWhen: 'an eval suite with known right answers is recorded',
    });
  },
});
