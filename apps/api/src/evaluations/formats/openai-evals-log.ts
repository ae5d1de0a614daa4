import type { CanonicalCase, CanonicalFile, CanonicalRun, CaseOutcome, RunMetric } from '@telltale/domain';
import { type Fields, fieldsOf, isFields, listOf, numberOf, textOf } from './document-fields';
import type { EvalFormat } from './eval-format';
import { FormatRefusal } from './format-refusal';
import { knownDirection } from './metric-directions';
import type { SentFile } from './sent-file';
import { answerDigestOf, nameKeyOf, shortNameOf, countsOf, reasonOf } from './told-cases';
import { toldInstant, ZONE_ASSUMED } from './told-instant';
import { toldFile, UNTOLD_RUN } from './told-run';

const BEGINNING = /^\{\s*"(?:spec|final_report)"\s*:/;

/** The tool spells it so. */
const ACCURACY_ERRORS = ['boostrap_std', 'bootstrap_std'];

/** The `.jsonl` that `oaieval` records: the specification, the events of each sample and the final report, in any order. */
export const openaiEvalsLog: EvalFormat = {
  id: 'openai-evals',
  name: 'OpenAI evals',
  recognises: (file) =>
    !file.isZip && BEGINNING.test(file.beginning) && /"(run_id|accuracy)"/.test(file.beginning),
  read,
};

function read(file: SentFile): CanonicalFile {
  const lines = file.jsonLines().filter(isFields);
  const spec = fieldsOf(lines.find((line) => isFields(line['spec']))?.['spec']);
  const report = lines.findLast((line) => isFields(line['final_report']))?.['final_report'];
  if (report === undefined && Object.keys(spec).length === 0)
    throw new FormatRefusal(
      'not-a-run',
      'These lines hold neither the specification nor the report of an OpenAI eval.',
    );
  const run = runOf(spec, report, lines);
  return toldFile({
    tool: 'OpenAI evals',
    toolVersion: null,
    externalId: textOf(spec['run_id']),
    suiteName: textOf(spec['eval_name']) ?? textOf(spec['base_eval']),
    datasetName: samplesFile(spec),
    runs: [run],
    notes: notesOf(spec, run),
  });
}

function runOf(spec: Fields, report: unknown, lines: readonly Fields[]): CanonicalRun {
  const events = lines.filter((line) => textOf(line['sample_id']) !== null);
  const cases = [...bySample(events)].map(([id, told]) => caseOf(id, told));
  const metrics = metricsOf(fieldsOf(report), cases);
  const models = listOf(spec['completion_fns']).flatMap((name) => textOf(name) ?? []);
  return {
    ...UNTOLD_RUN,
    model: models.length === 0 ? null : models.join(', '),
    startedAt: toldInstant(textOf(spec['created_at'])).at,
    finishedAt: lastInstant(events),
    status: report === undefined ? 'partial' : 'success',
    counts: countsOf(cases),
    metrics,
    primaryMetric: metrics.some(({ name }) => name === 'accuracy') ? 'accuracy' : null,
    cases,
  };
}

function notesOf(spec: Fields, { status, cases }: CanonicalRun): readonly string[] {
  return [
    ...(toldInstant(textOf(spec['created_at'])).isZoneAssumed ? [ZONE_ASSUMED] : []),
    ...(status === 'partial' ? ['There is no final report: the run did not end.'] : []),
    cases.length === 0
      ? 'The file holds no samples: there are figures, but no cases.'
      : 'Cases are known by their number in the file of samples: a sample put in front shifts them.',
  ];
}

function bySample(events: readonly Fields[]): ReadonlyMap<string, readonly Fields[]> {
  const samples = new Map<string, Fields[]>();
  for (const event of events) {
    const id = textOf(event['sample_id']) ?? '';
    const told = samples.get(id);
    if (told === undefined) samples.set(id, [event]);
    else told.push(event);
  }
  return samples;
}

function caseOf(id: string, events: readonly Fields[]): CanonicalCase {
  const matches = events.filter(({ type }) => type === 'match').map(({ data }) => fieldsOf(data));
  const errors = events.filter(({ type }) => type === 'error').map(({ data }) => fieldsOf(data));
  const outcome = outcomeOf(matches, errors);
  const expected = matches.find((match) => 'expected' in match)?.['expected'];
  return {
    key: nameKeyOf(id),
    label: shortNameOf(id),
    outcome,
    score: null,
    answerDigest: answerDigestOf(expected),
    reason: outcome === 'errored' ? reasonOf(errors[0]?.['message'] ?? errors[0]?.['type']) : null,
    durationMs: null,
  };
}

function outcomeOf(matches: readonly Fields[], errors: readonly Fields[]): CaseOutcome {
  const verdicts = matches.map(({ correct }) => correct).filter((correct) => typeof correct === 'boolean');
  if (verdicts.length === 0) return errors.length > 0 ? 'errored' : 'unscored';
  return verdicts.every((isCorrect) => isCorrect) ? 'passed' : 'failed';
}

function metricsOf(report: Fields, cases: readonly CanonicalCase[]): readonly RunMetric[] {
  const judged = cases.filter(({ outcome }) => outcome === 'passed' || outcome === 'failed').length;
  const error = ACCURACY_ERRORS.map((name) => numberOf(report[name])).find((value) => value !== null) ?? null;
  return Object.entries(report)
    .filter(
      ([name, value]) => !ACCURACY_ERRORS.includes(name) && (value === null || typeof value === 'number'),
    )
    .map(([name, value]) => ({
      name,
      value: numberOf(value),
      n: judged === 0 ? null : judged,
      standardError: name === 'accuracy' ? error : null,
      isHigherBetter: knownDirection(name),
      unit: null,
    }));
}

function samplesFile(spec: Fields): string | null {
  const evaluation = fieldsOf(fieldsOf(spec['run_config'])['eval_spec']);
  return textOf(fieldsOf(evaluation['args'])['samples_jsonl']);
}

/** Events bear a zone, unlike the specification. */
function lastInstant(events: readonly Fields[]): string | null {
  const instants = events.flatMap((event) => toldInstant(textOf(event['created_at'])).at ?? []);
  return instants.toSorted().at(-1) ?? null;
}
