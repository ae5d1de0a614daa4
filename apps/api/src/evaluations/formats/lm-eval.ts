import type { EvalFormat } from './eval-format';
import { hasSampleRecords } from './lm-eval-records';
import { lmEvalResults } from './lm-eval-results';
import { readLmEvalSamples } from './lm-eval-samples';

/** What lm-evaluation-harness writes, 0.3 and 0.4: the figures of a run, or with `--log_samples` each of its cases. */
export const lmEval: EvalFormat = {
  id: 'lm-eval',
  name: 'lm-evaluation-harness',
  recognises: (file) => hasSampleRecords(file) || lmEvalResults.recognises(file),
  read: (file, options) =>
    hasSampleRecords(file) ? readLmEvalSamples(file, options) : lmEvalResults.read(file, options),
};
