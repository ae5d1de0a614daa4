import { deepevalRun } from './deepeval-run';
import type { EvalFormat } from './eval-format';
import { FormatRefusal } from './format-refusal';
import { inspectLog } from './inspect-log';
import { junitXml } from './junit-xml';
import { lmEval } from './lm-eval';
import { mlflowRun } from './mlflow-run';
import { openaiEvalsLog } from './openai-evals-log';
import { openaiHostedRun } from './openai-hosted-run';
import { otlpEvaluations } from './otlp-evaluations';
import { promptfoo } from './promptfoo';
import { ragasTable } from './ragas-table';
import type { SentFile } from './sent-file';
import { telltaleCsv } from './telltale-csv';
import { telltaleJson } from './telltale-json';

/** In the order in which they are asked: the most telling first, those that take much last. */
export const EVAL_FORMATS: readonly EvalFormat[] = [
  promptfoo,
  telltaleJson,
  inspectLog,
  deepevalRun,
  openaiHostedRun,
  otlpEvaluations,
  openaiEvalsLog,
  mlflowRun,
  lmEval,
  ragasTable,
  junitXml,
  telltaleCsv,
];

/** The format that a sender named, else the first that recognises the file. */
export function formatOf(file: SentFile, named: string): EvalFormat {
  if (file.text.trim() === '')
    throw new FormatRefusal(
      'unknown-format',
      'The file is empty. Look at whether the evaluation wrote its results before they were sent.',
    );
  const format =
    named === 'auto'
      ? EVAL_FORMATS.find((one) => one.recognises(file))
      : EVAL_FORMATS.find(({ id }) => id === named);
  if (format !== undefined) return format;
  throw new FormatRefusal('unknown-format', named === 'auto' ? notRecognised() : notKnown(named));
}

function notRecognised(): string {
  const known = EVAL_FORMATS.map(({ name }) => name).join(', ');
  return `This is not the results of an evaluation that Telltale reads: ${known}.`;
}

function notKnown(named: string): string {
  const ids = EVAL_FORMATS.map(({ id }) => id).join(', ');
  return `There is no format "${named.slice(0, 40)}". Say auto, or one of ${ids}.`;
}
