import type { CanonicalCase, CanonicalFile, CanonicalRun, CaseOutcome, RunStatus } from '@telltale/domain';
import {
  booleanOf,
  documentOf,
  type Fields,
  fieldNamed,
  fieldsOf,
  isFields,
  numberOf,
  partsOf,
  textOf,
} from './document-fields';
import type { EvalFormat } from './eval-format';
import { isInspectArchive, readInspectArchive } from './inspect-archive';
import { areVerdicts, decidingMetric, decidingScorer, inspectMetrics, worthOf } from './inspect-scores';
import type { SentFile } from './sent-file';
import {
  answerDigestOf,
  nameKeyOf,
  shortNameOf,
  countsOf,
  distinctCases,
  reasonOf,
  sharedKeyNotes,
} from './told-cases';
import { toldInstant, ZONE_ASSUMED } from './told-instant';
import { toldFile, UNTOLD_RUN } from './told-run';

const STATUSES = new Map<string | null, RunStatus>([
  ['success', 'success'],
  ['cancelled', 'cancelled'],
  ['error', 'error'],
  ['started', 'partial'],
]);

/** Logs of Inspect AI, version 2: `.json`, and `.eval`, which is a zip archive. */
export const inspectLog: EvalFormat = {
  id: 'inspect',
  name: 'Inspect AI',
  recognises: (file) =>
    file.isZip ? isInspectArchive(file) : isFields(file.object?.['eval']) && 'status' in file.object,
  read: async (file) => canonical(await logOf(file)),
};

async function logOf(file: SentFile): Promise<Fields> {
  return file.isZip ? await readInspectArchive(file) : documentOf(file, 'Inspect AI');
}

function canonical(log: Fields): CanonicalFile {
  const evaluation = fieldsOf(log['eval']);
  const samples = partsOf(log['samples']);
  const scorer = decidingScorer(log, samples);
  const areJudged = areVerdicts(samples.map((sample) => scoreOf(sample, scorer)['value']));
  const named = samples.map((sample) => caseOf(sample, scorer, areJudged));
  const cases = distinctCases(named);
  return toldFile({
    tool: 'Inspect AI',
    toolVersion: textOf(fieldsOf(evaluation['packages'])['inspect_ai']),
    externalId: textOf(evaluation['eval_id']) ?? olderId(evaluation),
    suiteName: textOf(evaluation['task']),
    datasetName: textOf(fieldsOf(evaluation['dataset'])['name']),
    runs: [runOf(log, cases)],
    notes: [
      ...sharedKeyNotes(named),
      ...scoreNotes(samples, scorer, areJudged),
      ...sizeNotes(log),
      ...(isZoneMissing(log) ? [ZONE_ASSUMED] : []),
    ],
  });
}

function runOf(log: Fields, cases: readonly CanonicalCase[]): CanonicalRun {
  const evaluation = fieldsOf(log['eval']);
  const metrics = inspectMetrics(log, casesBehindFigures(log));
  const model = textOf(evaluation['model']);
  return {
    ...UNTOLD_RUN,
    model,
    provider: model?.includes('/') === true ? (model.split('/')[0] ?? null) : null,
    startedAt: toldInstant(startOf(log)).at,
    finishedAt: toldInstant(textOf(fieldsOf(log['stats'])['completed_at'])).at,
    status: STATUSES.get(textOf(log['status'])) ?? 'partial',
    plannedCases: plannedOf(evaluation),
    counts: countsOf(cases),
    metrics,
    primaryMetric: decidingMetric(metrics),
    cases,
    commit: commitOf(fieldsOf(evaluation['revision'])),
  };
}

function caseOf(sample: Fields, scorer: string | null, areJudged: boolean): CanonicalCase {
  const score = scoreOf(sample, scorer);
  const error = textOf(sample['error']) ?? textOf(fieldsOf(sample['error'])['message']);
  const outcome = error === null ? outcomeOf(score['value'], areJudged) : 'errored';
  const epoch = numberOf(sample['epoch']) ?? 1;
  const id = textOf(sample['id']) ?? String(numberOf(sample['id']) ?? '');
  const seconds = numberOf(sample['total_time']);
  return {
    // As Inspect itself names the file of a sample.
    key: nameKeyOf(`${id}_epoch_${epoch}`),
    label: shortNameOf(epoch === 1 ? id : `${id}, epoch ${epoch}`),
    outcome,
    score: worthOf(score['value']),
    answerDigest: answerDigestOf(sample['target']),
    reason: outcome === 'passed' ? null : reasonOf(error ?? score['explanation']),
    durationMs: seconds === null ? null : Math.round(seconds * 1_000),
  };
}

/** Partly right (P) is not right: it does not pass, and keeps its half in the score. */
function outcomeOf(value: unknown, areJudged: boolean): CaseOutcome {
  const worth = worthOf(value);
  if (worth === null || !areJudged) return 'unscored';
  return worth === 1 ? 'passed' : 'failed';
}

function scoreOf(sample: Fields, scorer: string | null): Fields {
  return scorer === null ? {} : fieldsOf(fieldNamed(sample['scores'], scorer));
}

/** Each epoch asks every case once more; the figures are means over the cases. */
function casesBehindFigures(log: Fields): number | null {
  const completed = numberOf(fieldsOf(log['results'])['completed_samples']);
  const cases = completed === null ? null : completed / epochsOf(fieldsOf(log['eval']));
  return Number.isInteger(cases) ? cases : null;
}

function plannedOf(evaluation: Fields): number | null {
  const samples = numberOf(fieldsOf(evaluation['dataset'])['samples']);
  return samples === null ? null : samples * epochsOf(evaluation);
}

function epochsOf(evaluation: Fields): number {
  return Math.max(1, numberOf(fieldsOf(evaluation['config'])['epochs']) ?? 1);
}

/** Logs of before 2025 have no id of the evaluation: the run and the task together are one. */
function olderId(evaluation: Fields): string | null {
  const [run, task] = [textOf(evaluation['run_id']), textOf(evaluation['task_id'])];
  return run === null || task === null ? null : `${run}/${task}`;
}

function startOf(log: Fields): string | null {
  return textOf(fieldsOf(log['stats'])['started_at']) ?? textOf(fieldsOf(log['eval'])['created']);
}

function isZoneMissing(log: Fields): boolean {
  return toldInstant(startOf(log)).isZoneAssumed;
}

function commitOf(revision: Fields): CanonicalRun['commit'] {
  const commit = textOf(revision['commit']);
  if (commit === null) return null;
  return { commit, branch: null, origin: textOf(revision['origin']), isDirty: booleanOf(revision['dirty']) };
}

function scoreNotes(
  samples: readonly Fields[],
  scorer: string | null,
  areJudged: boolean,
): readonly string[] {
  if (samples.length === 0) return ['The log holds no samples: there are figures, but no cases.'];
  if (scorer === null) return ['No case carries a score: the log was not scored.'];
  if (!areJudged)
    return [`The scores of ${scorer} are grades, not verdicts: no case is counted as passed or failed.`];
  const scorers = new Set(samples.flatMap((sample) => Object.keys(fieldsOf(sample['scores']))));
  const partly = samples.filter((sample) => scoreOf(sample, scorer)['value'] === 'P').length;
  return [
    ...(scorers.size > 1 ? [`Of ${scorers.size} scorers, ${scorer} decides whether a case passed.`] : []),
    ...(partly > 0 ? [`Cases judged partly right (P) did not pass: ${partly}.`] : []),
  ];
}

function sizeNotes(log: Fields): readonly string[] {
  const evaluation = fieldsOf(log['eval']);
  const planned = plannedOf(evaluation);
  const ran = numberOf(fieldsOf(log['results'])['total_samples']);
  const epochs = epochsOf(evaluation);
  return [
    ...(planned !== null && ran !== null && ran < planned ? [`${ran} of ${planned} cases were run.`] : []),
    ...(epochs > 1 ? [`Each case was asked ${epochs} times, and each time is counted.`] : []),
  ];
}
