import type { AskedAnswer } from './asked-facts';
import { defineSign } from './define-sign';
import { type Evidence, moneyEvidence, textEvidence } from './evidence';
import { unlessFirst } from './first-project';
import { clear, lit } from './outcome';
import { IDEA_TO_PILOT } from './stage-ranges';

export const unstatedSaving = defineSign({
  id: 'FIRST-3',
  mode: 'first-project',
  title: 'The first project states no money saved',
  question: "How much money does the client's first project save in a year, against which baseline?",
  severities: ['serious'],
  stages: IDEA_TO_PILOT,
  clearFact: 'a yearly saving and its baseline are recorded',
  reads: ['started-on', 'expected-saving', 'saving-baseline'],
  thresholds: {},
  check(facts, context) {
    const elsewhere = unlessFirst(facts, context);
    if (elsewhere !== null) return elsewhere;
    const saving = facts.ask('expected-saving');
    const baseline = facts.ask('saving-baseline');
    if (isNothing(saving)) {
      return lit('serious', {
        because: "The client's first project states no money saved.",
        evidence: savingEvidence(saving),
        clearsWhen: 'a yearly saving is recorded, with its baseline',
      });
    }
    if (baseline.answer !== 'none') return clear();
    return lit('serious', {
      because: "The client's first project names no baseline for its saving.",
      evidence: [...savingEvidence(saving), textEvidence('Baseline of the saving', 'none', baseline)],
      clearsWhen: 'the baseline of its saving is recorded',
    });
  },
});

function isNothing({ answer, value }: AskedAnswer<'expected-saving'>): boolean {
  return answer === 'none' || value?.amount === 0;
}

function savingEvidence(saving: AskedAnswer<'expected-saving'>): readonly Evidence[] {
  if (saving.answer === 'known') return [moneyEvidence('Expected saving a year', saving.value, saving)];
  return saving.answer === 'none' ? [textEvidence('Expected saving a year', 'none', saving)] : [];
}
