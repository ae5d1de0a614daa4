import { defineSign } from './define-sign';
import { textEvidence } from './evidence';
import { unlessFirst } from './first-project';
import { clear, lit } from './outcome';
import { IDEA_TO_PILOT } from './stage-ranges';

export const wholeProcessTakeover = defineSign({
  id: 'FIRST-2',
  mode: 'first-project',
  title: 'The first project takes over a whole process',
  question: "Does the client's first project take over a whole process or function?",
  severities: ['critical'],
  stages: IDEA_TO_PILOT,
  clearFact: 'it assists people, or takes over a part of a process',
  reads: ['started-on', 'autonomy'],
  thresholds: {},
  check(facts, context) {
    const elsewhere = unlessFirst(facts, context);
    if (elsewhere !== null) return elsewhere;
    const autonomy = facts.ask('autonomy');
    if (autonomy.answer !== 'known' || autonomy.value !== 'whole') return clear();
    return lit('critical', {
      because: "The client's first project takes over a whole process or function.",
      evidence: [textEvidence('Autonomy', 'takes over the whole', autonomy)],
      clearsWhen: 'it is cut to assist people, or to take over a part of the process',
    });
  },
});
