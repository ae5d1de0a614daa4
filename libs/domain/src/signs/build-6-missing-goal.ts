import { defineSign } from './define-sign';
import { textEvidence } from './evidence';
import { clear, lit } from './outcome';
import { SCOPED_TO_PRODUCTION } from './stage-ranges';

export const missingGoal = defineSign({
  id: 'BUILD-6',
  mode: 'builder',
  title: 'It serves no goal of the business',
  question: 'Which goal of the business does it serve?',
  severities: ['watch'],
  stages: SCOPED_TO_PRODUCTION,
  clearFact: 'the business goal that it serves is recorded',
  reads: ['business-goal'],
  thresholds: {},
  check(facts) {
    const goal = facts.ask('business-goal');
    if (goal.answer !== 'none') return clear();
    return lit('watch', {
      because: 'It is tied to no business goal.',
      evidence: [textEvidence('Business goal', 'none', goal)],
      clearsWhen: 'the business goal that it serves is recorded',
    });
  },
});
