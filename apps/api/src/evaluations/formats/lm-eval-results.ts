import type { CanonicalFile, CanonicalRun, RunMetric } from '@telltale/domain';
import { documentOf, type Fields, fieldNamed, fieldsOf, isFields, numberOf, textOf } from './document-fields';
import type { EvalFormat } from './eval-format';
import { FormatRefusal } from './format-refusal';
import { mainMetric, modelOf, rowMetrics, rowsOf, topRows } from './lm-eval-rows';
import type { SentFile } from './sent-file';
import { instantOfSeconds, NO_TIME_TOLD } from './told-instant';
import { checkCount, FIGURES_MOST, toldFile, UNTOLD_RUN } from './told-run';

const COMMIT = /^[0-9a-f]{7,40}$/;

/** `results_<time>.json` of lm-evaluation-harness, 0.3 and 0.4. */
export const lmEvalResults: EvalFormat = {
  id: 'lm-eval',
  name: 'lm-evaluation-harness',
  recognises: ({ object }) => object !== undefined && isResults(object),
  read,
};

function isResults(document: Fields): boolean {
  return isFields(document['results']) && isFields(document['versions']) && isFields(document['config']);
}

function read(file: SentFile): CanonicalFile {
  const document = documentOf(file, 'lm-evaluation-harness');
  if (!isResults(document))
    throw new FormatRefusal(
      'not-a-run',
      'This document holds no results of lm-evaluation-harness.',
      '#/results',
    );
  checkCount(rowsOf(document).size, FIGURES_MOST, 'figures', 'lm-evaluation-harness');
  const only = onlyTop(document);
  const commit = commitOf(document);
  return toldFile({
    tool: 'lm-evaluation-harness',
    toolVersion: textOf(document['lm_eval_version']),
    externalId: null,
    suiteName: only,
    datasetName:
      only === null ? null : textOf(fieldsOf(fieldNamed(document['configs'], only))['dataset_path']),
    runs: [runOf(document, only, commit)],
    notes: notesOf(document, commit),
  });
}

function runOf(document: Fields, only: string | null, commit: CanonicalRun['commit']): CanonicalRun {
  const rows = rowsOf(document);
  const metrics: readonly RunMetric[] = [...rows].flatMap(([task, row]) => rowMetrics(document, task, row));
  const backend = textOf(document['model_source']) ?? textOf(fieldsOf(document['config'])['model']);
  return {
    ...UNTOLD_RUN,
    model: modelOf(document),
    provider: backend,
    // Not start_time, which counts from when the machine was started.
    startedAt: instantOfSeconds(numberOf(document['date'])),
    plannedCases: only === null ? null : plannedOf(document, only),
    metrics,
    primaryMetric: only === null ? null : mainMetric(only, rows.get(only) ?? {}),
    commit,
  };
}

/** The one group or task that the whole file is about; of several none may speak for the others. */
function onlyTop(document: Fields): string | null {
  const tops = topRows(document);
  return tops.length === 1 ? (tops[0] ?? null) : null;
}

function plannedOf(document: Fields, task: string): number | null {
  return numberOf(fieldsOf(fieldNamed(document['n-samples'], task))['original']);
}

/** The harness asks git where it happens to run. */
function commitOf(document: Fields): CanonicalRun['commit'] {
  const commit = textOf(document['git_hash']);
  if (commit === null || !COMMIT.test(commit)) return null;
  return { commit, branch: null, origin: null, isDirty: null };
}

function notesOf(document: Fields, commit: CanonicalRun['commit']): readonly string[] {
  const date = instantOfSeconds(numberOf(document['date']));
  return [
    'The harness tells figures and no cases: there is no count of passed and failed.',
    ...(date === null ? [NO_TIME_TOLD] : []),
    ...(commit === null
      ? []
      : [
          "The commit is that of the folder in which the harness ran: it may be the harness's own repository.",
        ]),
  ];
}
