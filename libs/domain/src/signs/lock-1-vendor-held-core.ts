import { defineSign } from './define-sign';
import { textEvidence } from './evidence';
import { clear, lit } from './outcome';
import { SCOPED_TO_PRODUCTION } from './stage-ranges';

/** A vendor on the model layer alone is no sign: buying components is fine, giving the system away is not. */
const CORE_LAYERS = ['data', 'logic', 'evals'] as const;

export const vendorHeldCore = defineSign({
  id: 'LOCK-1',
  mode: 'lock-in',
  title: 'A vendor holds what should be ours',
  question: 'Who holds the data, the logic and the evals?',
  severities: ['critical'],
  stages: SCOPED_TO_PRODUCTION,
  clearFact: 'data, logic and evals are held by us or shared',
  reads: ['data-holder', 'logic-holder', 'evals-holder'],
  thresholds: {},
  check(facts) {
    const held = CORE_LAYERS.flatMap((layer) => {
      const answer = facts.ask(`${layer}-holder`);
      if (answer.answer !== 'known' || answer.value.holder !== 'vendor') return [];
      return [{ layer, vendor: answer.value.vendor ?? 'a vendor', origin: answer.origin }];
    });
    if (held.length === 0) return clear();
    const layers = held.map(({ layer }) => layer).join(' and ');
    return lit('critical', {
      because: `${[...new Set(held.map(({ vendor }) => vendor))].join(' and ')} holds ${layers}.`,
      evidence: held.map(({ layer, vendor, origin }) => textEvidence(layer, vendor, origin)),
      clearsWhen: `${layers} are held by us, or shared`,
    });
  },
});
