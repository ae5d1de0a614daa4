import { deepevalRun } from './deepeval-run';
import type { EvalFormat } from './eval-format';
import { FormatRefusal } from './format-refusal';
import { inspectLog } from './inspect-log';
import { lmEvalResults } from './lm-eval-results';
import { mlflowRun } from './mlflow-run';
import { openaiEvalsLog } from './openai-evals-log';
import { openaiHostedRun } from './openai-hosted-run';
import { otlpEvaluations } from './otlp-evaluations';
import { ragasTable } from './ragas-table';
import type { SentFile } from './sent-file';

/** In the order in which they are asked: the most telling first, those that take much last. */
export const EVAL_FORMATS: readonly EvalFormat[] = [
  inspectLog,
  deepevalRun,
  openaiHostedRun,
  otlpEvaluations,
  openaiEvalsLog,
  mlflowRun,
  lmEvalResults,
  ragasTable,
];

/** The format that a sender named, else the first that recognises the file. */
export function formatOf(file: SentFile, named: string): EvalFormat {
  const format =
    named === 'auto'
      ? EVAL_FORMATS.find((one) => one.recognises(file))
      : EVAL_FORMATS.find(({ id }) => id === named);
  if (format !== undefined) return format;
  const known = EVAL_FORMATS.map(({ name }) => name).join(', ');
  throw new FormatRefusal(
    'unknown-format',
    `This is not the results of an evaluation that Telltale reads: ${known}.`,
  );
}
