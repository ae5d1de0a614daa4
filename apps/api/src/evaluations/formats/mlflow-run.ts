import type { CanonicalFile, CanonicalRun, RunMetric, RunStatus } from '@telltale/domain';
import {
  documentOf,
  type Fields,
  fieldNamed,
  fieldsOf,
  isFields,
  partsOf,
  spelledNumberOf,
  textOf,
} from './document-fields';
import type { EvalFormat } from './eval-format';
import { FormatRefusal } from './format-refusal';
import { knownDirection } from './metric-directions';
import type { SentFile } from './sent-file';
import { instantOfMilliseconds } from './told-instant';
import { toldFile, UNTOLD_RUN } from './told-run';

const STATUSES = new Map<string | null, RunStatus>([
  ['FINISHED', 'success'],
  ['FAILED', 'error'],
  ['KILLED', 'cancelled'],
]);

/** Names that MLflow makes up where nobody gave one: `dashing-shark-123`. */
const MADE_UP_NAME = /^[a-z]+-[a-z]+-\d+$/;

/** Load of the machine, written beside the scores. */
const SYSTEM_METRIC = 'system/';

type Variant = Pick<CanonicalRun, 'variantKey' | 'variantLabel'>;

/** A run as export-import writes it, and as `runs/get` and `runs/search` of the REST API answer it. */
export const mlflowRun: EvalFormat = {
  id: 'mlflow',
  name: 'MLflow',
  recognises: ({ object }) => object !== undefined && (isDataset(object) || toldRuns(object).length > 0),
  read,
};

function read(file: SentFile): CanonicalFile {
  const document = documentOf(file, 'MLflow');
  if (isDataset(document)) throw datasetRefused(document);
  const told = toldRuns(document);
  const [first] = told;
  if (first === undefined)
    throw new FormatRefusal(
      'not-a-run',
      'This document of MLflow holds no run: send the answer of runs/get.',
    );
  return toldFile({
    tool: 'MLflow',
    toolVersion: textOf(fieldsOf(document['system'])['mlflow_version']),
    externalId: told.length === 1 ? idOf(first) : null,
    suiteName: told.length === 1 ? givenName(first) : null,
    datasetName: datasetName(first),
    runs: runsOf(told),
    notes: notesOf(told),
  });
}

/** The runs of a document, each as `{info, metrics, params, tags, inputs}`. */
function toldRuns(document: Fields): readonly Fields[] {
  const { mlflow, run, runs } = document;
  const told = isFields(mlflow) ? [mlflow] : isFields(run) ? [run] : partsOf(runs);
  return told
    .filter(({ info }) => isFields(info) && ('run_id' in info || 'run_uuid' in info))
    .map((one) =>
      isFields(one['data']) ? { ...one['data'], info: one['info'], inputs: one['inputs'] } : one,
    );
}

function runOf(told: Fields, variant: Variant | undefined): CanonicalRun {
  const info = fieldsOf(told['info']);
  const metrics = metricsOf(told['metrics']);
  return {
    ...UNTOLD_RUN,
    ...variant,
    model: setting(told['params'], 'model_name') ?? setting(told['params'], 'model'),
    startedAt: instantOfMilliseconds(spelledNumberOf(info['start_time'])),
    finishedAt: instantOfMilliseconds(spelledNumberOf(info['end_time'])),
    status: STATUSES.get(textOf(info['status'])) ?? 'partial',
    metrics,
    primaryMetric: metrics.length === 1 ? (metrics[0]?.name ?? null) : null,
    commit: commitOf(told['tags']),
  };
}

/** Runs of one answer are told apart by name, and by id where they share it. */
function runsOf(told: readonly Fields[]): readonly CanonicalRun[] {
  if (told.length === 1) return told.map((one) => runOf(one, undefined));
  const named = Map.groupBy(told, (one) => givenName(one) ?? idOf(one) ?? '');
  return [...named].flatMap(([name, runs]) =>
    runs.map((one) => {
      const variantKey = runs.length === 1 ? name : `${name} (${idOf(one) ?? ''})`;
      return runOf(one, { variantKey, variantLabel: name });
    }),
  );
}

function metricsOf(told: unknown): readonly RunMetric[] {
  const metrics = Array.isArray(told) ? latestOfList(told) : latestOfHistories(fieldsOf(told));
  return [...metrics]
    .filter(([name]) => !name.startsWith(SYSTEM_METRIC))
    .map(([name, value]) => ({
      name,
      value,
      n: null,
      standardError: null,
      isHigherBetter: knownDirection(name),
      unit: null,
    }));
}

function latestOfList(told: readonly unknown[]): ReadonlyMap<string, number | null> {
  const points = Map.groupBy(partsOf(told), (point) => textOf(point['key']) ?? '');
  points.delete('');
  return new Map([...points].map(([name, history]) => [name, latest(history)]));
}

function latestOfHistories(told: Fields): ReadonlyMap<string, number | null> {
  return new Map(
    Object.entries(told).map(([name, history]) => [
      name,
      Array.isArray(history) ? latest(partsOf(history)) : spelledNumberOf(history),
    ]),
  );
}

/** A history is in no order that could be relied on: the last point is that of the last step, then of the last time. */
function latest(history: readonly Fields[]): number | null {
  const order = (point: Fields, field: string) => spelledNumberOf(point[field]) ?? 0;
  const [last] = history.toSorted(
    (one, other) =>
      order(other, 'step') - order(one, 'step') || order(other, 'timestamp') - order(one, 'timestamp'),
  );
  return spelledNumberOf(last?.['value']);
}

/** Parameters and tags are a dictionary in an export and a list of pairs in the REST API. */
function setting(settings: unknown, name: string): string | null {
  if (!Array.isArray(settings)) return textOf(fieldNamed(settings, name));
  return textOf(partsOf(settings).find(({ key }) => key === name)?.['value']);
}

function idOf(told: Fields): string | null {
  const info = fieldsOf(told['info']);
  return textOf(info['run_id']) ?? textOf(info['run_uuid']);
}

/** The name that a person gave: a made-up one is another every time, and would make a suite of each run. */
function givenName(told: Fields): string | null {
  const name = setting(told['tags'], 'mlflow.runName') ?? textOf(fieldsOf(told['info'])['run_name']);
  return name === null || name === idOf(told) || MADE_UP_NAME.test(name) ? null : name;
}

function datasetName(told: Fields): string | null {
  const [first] = partsOf(fieldsOf(told['inputs'])['dataset_inputs']);
  const dataset = fieldsOf(first?.['dataset']);
  const [name, digest] = [textOf(dataset['name']), textOf(dataset['digest'])];
  return name === null || digest === null ? name : `${name}#${digest}`;
}

function commitOf(tags: unknown): CanonicalRun['commit'] {
  const commit = setting(tags, 'mlflow.source.git.commit');
  if (commit === null) return null;
  const branch = setting(tags, 'mlflow.source.git.branch');
  return { commit, branch, origin: setting(tags, 'mlflow.source.git.repoURL'), isDirty: null };
}

function isDataset({ mlflow }: Fields): boolean {
  return isFields(mlflow) && 'evaluation_dataset' in mlflow;
}

function datasetRefused(document: Fields): FormatRefusal {
  const name = textOf(fieldsOf(fieldsOf(document['mlflow'])['evaluation_dataset'])['name']);
  return new FormatRefusal(
    'not-a-run',
    `This is a dataset of MLflow${name === null ? '' : ` (${name})`}, not a run: send the run that was scored on it.`,
    '#/mlflow/evaluation_dataset',
  );
}

function notesOf(told: readonly Fields[]): readonly string[] {
  const notes = ['MLflow keeps figures and no cases: there is no count of passed and failed.'];
  return told.length === 1
    ? notes
    : [...notes, `The answer holds ${told.length} runs: each is a variant, by its name.`];
}
