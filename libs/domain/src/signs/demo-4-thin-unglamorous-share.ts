import { defineSign } from './define-sign';
import { percentEvidence } from './evidence';
import { clear, lit } from './outcome';
import { SCOPED_TO_PILOT } from './stage-ranges';

export const thinUnglamorousShare = defineSign({
  id: 'DEMO-4',
  mode: 'demo',
  title: 'Too little of the effort goes to the unglamorous work',
  question:
    'What share of the planned effort goes to data pipelines, monitoring, logging, error handling, fallback and edge cases?',
  severities: ['serious', 'watch'],
  stages: SCOPED_TO_PILOT,
  clearFact: 'at least 70 % of the planned effort goes to unglamorous work',
  reads: ['unglamorous-share'],
  thresholds: {
    watch: { value: 70, unit: 'percent', origin: 'article', meaning: 'share of the planned effort expected' },
    serious: { value: 50, unit: 'percent', origin: 'default', meaning: 'share below which it is serious' },
  },
  check(facts, { thresholds }) {
    const planned = facts.ask('unglamorous-share');
    const share = planned.answer === 'none' ? 0 : planned.value;
    if (share === undefined || share >= thresholds.watch) return clear();
    return lit(share < thresholds.serious ? 'serious' : 'watch', {
      because: `${share} % of the planned effort goes to unglamorous work; ${thresholds.watch} % is to be expected.`,
      evidence: [percentEvidence('Unglamorous share', share, planned)],
      clearsWhen: `at least ${thresholds.watch} % of the planned effort goes to data pipelines, monitoring, logging, error handling, fallback and edge cases`,
    });
  },
});
