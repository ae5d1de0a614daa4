import { day, dayOfStage, inOrder } from '../rules/day-rules';
import { choice, kept, text, yesOrNo } from '../rules/fact-rules';
import { identity } from '../rules/identity-rules';
import { stage } from '../rules/stage-rule';
import { OMB_2024_COLUMNS } from './omb-2024-columns';
import { logicHolder, productKind, topic } from './omb-2024-rules';
import {
  BUILT_BY,
  DOCUMENTATION_WORDS,
  FALLBACK_WORDS,
  IMPACT_WORDS,
  MONITORING_WORDS,
  REVIEW_WORDS,
  RISK_CLASS,
  STAGES_2024,
  TESTING_WORDS,
  WAIT_WORDS,
  YES_NO_WORDS,
} from './omb-2024-words';
import { definePreset } from './preset';

/**
 * The consolidated inventory of 2024. It knows no owner, KPI, target, builder by name or score, and nobody who holds data,
 * model, prompts or evals: those stay not asked.
 */
export const OMB_2024 = definePreset({
  key: 'omb-2024',
  title: 'US federal AI use case inventory of 2024',
  fileOn: '2024-12-16',
  columns: OMB_2024_COLUMNS,
  rules: [
    identity({ name: 'name', agency: 'agency', abbreviation: 'abbreviation', unit: 'bureau' }),
    stage('stage', STAGES_2024),
    topic,
    productKind,
    text('problem-and-benefit', 'purpose'),
    text('outputs', 'outputs'),
    choice('risk-class', 'impact', RISK_CLASS),
    day('started-on', 'initiated'),
    day('development-started-on', 'development'),
    dayOfStage('entered-production-on', 'implemented', ['production', 'retired']),
    dayOfStage('retired-on', 'retired', ['retired']),
    inOrder([
      { column: 'initiated', what: 'initiated' },
      { column: 'development', what: 'development began' },
      { column: 'implemented', what: 'implemented' },
      { column: 'retired', what: 'retired' },
    ]),
    choice('build-partner', 'builtBy', BUILT_BY),
    text('contract-number', 'contract', { none: ['none'] }),
    yesOrNo('personal-data', 'personalData'),
    logicHolder,
    kept('kept-data', 'dataCatalog', { because: 'Access to a catalogue: where the data live is not said.' }),
    kept('kept-data', 'agencyData', { because: 'Which data were used: where they live is not said.' }),
    kept('kept-data-documentation', 'dataDocumentation', { words: DOCUMENTATION_WORDS }),
    kept('kept-code', 'customCode', { words: YES_NO_WORDS, because: 'Whether it holds code of its own.' }),
    kept('kept-approval', 'approval', { words: YES_NO_WORDS }),
    kept('kept-approval', 'approvedSystem', { because: 'The system that was approved.' }),
    kept('kept-wait', 'wait', { words: WAIT_WORDS }),
    kept('kept-documentation', 'modelDocumentation', { words: DOCUMENTATION_WORDS }),
    kept('kept-impact-assessment', 'impactAssessment', { words: IMPACT_WORDS }),
    kept('kept-testing', 'testing', {
      words: TESTING_WORDS,
      because: 'It speaks of tests in an operational environment, not of a fixed test set.',
    }),
    kept('kept-independent-review', 'independentReview', { words: REVIEW_WORDS }),
    kept('kept-monitoring', 'monitoring', { words: MONITORING_WORDS }),
    kept('kept-fallback', 'fallback', { words: FALLBACK_WORDS }),
    kept('kept-fallback', 'noFallbackReason', { because: 'Why there is no fallback.' }),
  ],
  counted: [{ name: 'built by', fact: 'build-partner', values: ['in-house', 'vendor', 'both'] }],
});
