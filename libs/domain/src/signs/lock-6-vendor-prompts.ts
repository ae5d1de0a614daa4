import { defineSign } from './define-sign';
import { textEvidence } from './evidence';
import { clear, lit } from './outcome';
import { SCOPED_TO_PRODUCTION } from './stage-ranges';

export const vendorPrompts = defineSign({
  id: 'LOCK-6',
  mode: 'lock-in',
  title: "The prompts live in a vendor's system only",
  question: 'Who holds the prompts?',
  severities: ['serious'],
  stages: SCOPED_TO_PRODUCTION,
  clearFact: 'the prompts are kept by us too',
  reads: ['prompts-holder'],
  thresholds: {},
  check(facts) {
    const prompts = facts.ask('prompts-holder');
    if (prompts.answer !== 'known' || prompts.value.holder !== 'vendor') return clear();
    const { vendor } = prompts.value;
    return lit('serious', {
      because: `The prompts are kept only in the system of ${vendor ?? 'a vendor'}.`,
      evidence: [textEvidence('Prompts', vendor ?? 'a vendor', prompts)],
      clearsWhen: 'we hold the prompts, alone or shared',
    });
  },
});
