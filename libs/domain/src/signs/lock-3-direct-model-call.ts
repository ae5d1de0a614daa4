import { defineSign } from './define-sign';
import { textEvidence } from './evidence';
import { clear, lit } from './outcome';
import { SCOPED_TO_PRODUCTION } from './stage-ranges';

export const directModelCall = defineSign({
  id: 'LOCK-3',
  mode: 'lock-in',
  title: 'It calls one model API directly',
  question: 'Does it call a single model API without a layer of our own between?',
  severities: ['serious'],
  stages: SCOPED_TO_PRODUCTION,
  clearFact: 'a layer of our own stands between the system and the model API',
  reads: ['abstraction-layer', 'model-apis'],
  thresholds: {},
  check(facts) {
    // Either answer alone can clear it, so both are looked at before one is asked for.
    if (facts.peek('abstraction-layer').value === true) return clear();
    const count = facts.peek('model-apis');
    if (count.answer === 'none' || (count.answer === 'known' && count.value !== 1)) return clear();
    const layer = facts.ask('abstraction-layer');
    const apis = facts.ask('model-apis');
    if (apis.answer !== 'known' || (layer.answer !== 'known' && layer.answer !== 'none')) return clear();
    return lit('serious', {
      because: 'It calls a single model API directly, with no layer of our own between.',
      evidence: [
        textEvidence('Abstraction layer', 'none', layer),
        textEvidence('Model APIs in use', '1', apis),
      ],
      clearsWhen: 'a layer of our own stands between the system and the model API',
    });
  },
});
