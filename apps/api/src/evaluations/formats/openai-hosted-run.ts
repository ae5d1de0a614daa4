import type { CanonicalFile, RunCounts, RunMetric, RunStatus } from '@telltale/domain';
import { documentOf, type Fields, fieldsOf, numberOf, partsOf, textOf } from './document-fields';
import type { EvalFormat } from './eval-format';
import { FormatRefusal } from './format-refusal';
import type { SentFile } from './sent-file';
import { instantOfSeconds } from './told-instant';
import { toldFile, UNTOLD_RUN } from './told-run';

const STATUSES = new Map<string | null, RunStatus>([
  ['completed', 'success'],
  ['canceled', 'cancelled'],
  ['failed', 'error'],
]);

/** The answer of OpenAI's `GET /v1/evals/{eval_id}/runs/{run_id}`. */
export const openaiHostedRun: EvalFormat = {
  id: 'openai-hosted',
  name: 'OpenAI hosted evals',
  recognises: ({ object }) => object?.['object'] === 'eval.run',
  read,
};

function read(file: SentFile): CanonicalFile {
  const run = documentOf(file, 'OpenAI');
  if (run['object'] !== 'eval.run')
    throw new FormatRefusal(
      'not-a-run',
      'This is not a run of OpenAI evals: its "object" is not eval.run.',
      '#/object',
    );
  const counts = countsOf(fieldsOf(run['result_counts']));
  return toldFile({
    tool: 'OpenAI evals (hosted)',
    toolVersion: null,
    externalId: textOf(run['id']),
    // The name is that of the single run; the evaluation is what stays.
    suiteName: textOf(run['eval_id']),
    datasetName: null,
    runs: [
      {
        ...UNTOLD_RUN,
        model: textOf(run['model']),
        provider: 'openai',
        startedAt: instantOfSeconds(numberOf(run['created_at'])),
        status: STATUSES.get(textOf(run['status'])) ?? 'partial',
        plannedCases: numberOf(fieldsOf(run['result_counts'])['total']),
        counts,
        metrics: partsOf(run['per_testing_criteria_results']).flatMap(metricOf),
      },
    ],
    notes: ['The run tells how many cases passed and not which: runs are compared by their counts.'],
  });
}

function countsOf(told: Fields): RunCounts | null {
  const [passed, failed, errored] = [
    numberOf(told['passed']),
    numberOf(told['failed']),
    numberOf(told['errored']),
  ];
  if (passed === null || failed === null) return null;
  const skipped = numberOf(told['skipped']) ?? 0;
  return {
    total: passed + failed + (errored ?? 0) + skipped,
    passed,
    failed,
    errored: errored ?? 0,
    skipped,
  };
}

function metricOf(told: Fields): readonly RunMetric[] {
  const name = textOf(told['testing_criteria']);
  const [passed, failed] = [numberOf(told['passed']), numberOf(told['failed'])];
  if (name === null || passed === null || failed === null) return [];
  const n = passed + failed;
  const value = n === 0 ? null : passed / n;
  return [{ name, value, n, standardError: null, isHigherBetter: true, unit: null }];
}
