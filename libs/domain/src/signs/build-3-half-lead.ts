import { sentenceStart } from '../words/spoken-list';
import type { AskedAnswer } from './asked-facts';
import { namedPerson } from './business-owner';
import { defineSign } from './define-sign';
import { personEvidence, textEvidence } from './evidence';
import { clear, lit } from './outcome';
import { SCOPED_TO_PRODUCTION } from './stage-ranges';

const PROOFS = [
  { key: 'lead-strategy-proof', what: 'strategy', label: 'Proof of strategy' },
  { key: 'lead-build-proof', what: 'building', label: 'Proof of building' },
] as const;

export const halfLead = defineSign({
  id: 'BUILD-3',
  mode: 'builder',
  title: 'Whoever is responsible for AI has done half of it',
  question: 'Has the one person responsible for AI proof of strategy and of building?',
  severities: ['serious'],
  stages: SCOPED_TO_PRODUCTION,
  clearFact: 'one person with proof of strategy and of building is responsible for AI',
  reads: ['ai-lead', 'lead-strategy-proof', 'lead-build-proof', 'second-lead-proof'],
  thresholds: {
    pair: {
      value: 0,
      unit: 'yes-no',
      origin: 'default',
      meaning: 'a second person with the missing proof satisfies it',
    },
  },
  check(facts, { thresholds }) {
    const lead = facts.ask('ai-lead');
    if (lead.answer === 'none') {
      return lit('serious', {
        because: 'Nobody is responsible for AI.',
        evidence: [textEvidence('Responsible for AI', 'nobody', lead)],
        clearsWhen: 'one person with proof of strategy and of building is responsible for AI',
      });
    }
    const evidence = lead.answer === 'known' ? [personEvidence('Responsible for AI', lead.value, lead)] : [];
    const missing: string[] = [];
    for (const { key, what, label } of PROOFS) {
      const answer = facts.ask(key);
      if (answer.answer !== 'none') continue;
      missing.push(what);
      evidence.push(textEvidence(label, 'none', answer));
    }
    if (missing.length === 0) return clear();
    const mayBePair = thresholds.pair >= 1;
    if (mayBePair && facts.ask('second-lead-proof').answer !== 'none') return clear();
    const proof = `proof of ${missing.join(' and of ')}`;
    const { because, name } = spokenLead(lead, proof);
    return lit('serious', {
      because,
      evidence,
      clearsWhen: `${name} has ${proof}, or ${mayBePair ? 'a second person has' : 'somebody with both is responsible'}`,
    });
  },
});

function spokenLead(lead: AskedAnswer<'ai-lead'>, proof: string) {
  if (lead.answer !== 'known') {
    const name = 'the person responsible for AI';
    return { because: `${sentenceStart(name)} has no ${proof}.`, name };
  }
  const because = `${namedPerson(lead.value)} is responsible for AI without ${proof}.`;
  return { because, name: lead.value.name };
}
