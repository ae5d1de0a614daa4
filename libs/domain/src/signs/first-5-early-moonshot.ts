import { defineSign } from './define-sign';
import { textEvidence } from './evidence';
import { clear, lit } from './outcome';

export const earlyMoonshot = defineSign({
  id: 'FIRST-5',
  mode: 'first-project',
  title: 'A moonshot before anything has shipped',
  question: 'Is a moonshot being built while the client has shipped nothing?',
  severities: ['critical'],
  stages: ['building'],
  clearFact: 'another project of the client reaches Production',
  reads: ['moonshot'],
  thresholds: {},
  check(facts, { client }) {
    if (client.shipped > 0) return clear();
    const moonshot = facts.ask('moonshot');
    if (moonshot.answer !== 'known' || !moonshot.value) return clear();
    if (client.hasUnknownStage) {
      facts.leaveOpen('stage', "Which stage are the client's other projects in?");
      return clear();
    }
    return lit('critical', {
      because: 'A moonshot is in Building, and the client has shipped nothing so far.',
      evidence: [textEvidence('Moonshot', 'yes', moonshot), textEvidence('Shipped by this client', '0')],
      clearsWhen: 'another project of this client reaches Production',
    });
  },
});
