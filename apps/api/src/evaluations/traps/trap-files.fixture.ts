import { promptfooFile, promptfooRow } from '../formats/promptfoo.fixture';

/** 20 cases asked of 4 variants; variant n fails n of them. promptfoo counts 80 tests, of which 6 failed. */
export const PROMPTFOO_FOUR_VARIANTS = promptfooFile(
  [0, 1, 2, 3].flatMap((promptIdx) =>
    Array.from({ length: 20 }, (_, testIdx) =>
      promptfooRow({
        ...{ promptIdx, testIdx, promptId: `p${promptIdx}`, vars: { ticket: testIdx } },
        success: testIdx >= promptIdx,
        failureReason: testIdx >= promptIdx ? 0 : 1,
      }),
    ),
  ),
  {},
  { stats: { successes: 74, failures: 6, errors: 0 } },
);

/** One evaluation event of OpenTelemetry, whose score is written as `value`. */
export function otlpScore(value: object): object {
  const attributes = [
    { key: 'gen_ai.evaluation.name', value: { stringValue: 'relevance' } },
    { key: 'gen_ai.evaluation.score.value', value },
    { key: 'gen_ai.evaluation.score.label', value: { stringValue: 'pass' } },
    { key: 'gen_ai.response.id', value: { stringValue: 'r1' } },
  ];
  const record = { timeUnixNano: '1795462036755000000', eventName: 'gen_ai.evaluation.result', attributes };
  return { resourceLogs: [{ resource: {}, scopeLogs: [{ logRecords: [record] }] }] };
}

const at = '2023-04-17 22:10:00.127375+02:00';
const match = (sample: string, correct: boolean) => ({
  ...{ run_id: 'R1', sample_id: `triage.s1.${sample}`, type: 'match', created_at: at },
  data: { correct, expected: 'refund' },
});

/** A record of OpenAI evals with its final report before its samples. */
export const OPENAI_LINES = [
  {
    spec: {
      ...{ completion_fns: ['gpt-4o-mini'], eval_name: 'triage.s1.v0', run_id: 'R1' },
      created_at: '2023-04-17 22:08:21.904498',
    },
  },
  { final_report: { accuracy: 0.5 } },
  match('0', true),
  match('1', false),
]
  .map((line) => JSON.stringify(line))
  .join('\n');

/** Three points of one metric, the last by step and time in the middle. */
export const MLFLOW_HISTORY = {
  mlflow: {
    info: { run_id: 'aa11', run_name: 'triage nightly', status: 'FINISHED', start_time: 1_684_623_849_419 },
    metrics: {
      accuracy: [
        { value: 0.2, step: 0, timestamp: 30 },
        { value: 0.8, step: 1, timestamp: 20 },
        { value: 0.5, step: 1, timestamp: 10 },
      ],
    },
  },
};
