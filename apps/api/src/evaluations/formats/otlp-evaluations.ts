import type { CanonicalCase, CanonicalFile, CanonicalRun, CaseOutcome, RunMetric } from '@telltale/domain';
import { type Fields, isFields } from './document-fields';
import type { EvalFormat } from './eval-format';
import { FormatRefusal } from './format-refusal';
import {
  type Attributes,
  type EvaluationRecord,
  evaluationRecords,
  numberAttribute,
  textAttribute,
} from './otlp-records';
import type { SentFile } from './sent-file';
import { nameKeyOf, shortNameOf, countsOf, meanOf, reasonOf } from './told-cases';
import { instantOfMilliseconds } from './told-instant';
import { toldFile, UNTOLD_RUN } from './told-run';

const NAME = 'gen_ai.evaluation.name';
const SCORE = 'gen_ai.evaluation.score.value';
const LABEL = 'gen_ai.evaluation.score.label';
/** How a message of protobuf begins: field 1, a block of bytes. */
const PROTOBUF_START = 0x0a;

/** Events `gen_ai.evaluation.result` of OpenTelemetry, as OTLP sends them in JSON: one request, or a line each. */
export const otlpEvaluations: EvalFormat = {
  id: 'otlp',
  name: 'OpenTelemetry evaluation events',
  recognises: (file) =>
    isProtobuf(file) || documentsOf(file).some((one) => evaluationRecords(one).length > 0),
  read,
};

function read(file: SentFile): CanonicalFile {
  if (isProtobuf(file))
    throw new FormatRefusal(
      'unreadable-file',
      'These are logs of OpenTelemetry in protobuf: set OTEL_EXPORTER_OTLP_PROTOCOL=http/json and send them again.',
    );
  const records = documentsOf(file).flatMap(evaluationRecords);
  const [first] = records;
  if (first === undefined)
    throw new FormatRefusal('no-cases', 'These logs hold no event of the name gen_ai.evaluation.result.');
  const variants = Map.groupBy(records, ({ attributes }) => variantOf(attributes));
  const hasStableNames = records.every(({ attributes }) => attributes.has('test.case.name'));
  return toldFile({
    tool: 'OpenTelemetry',
    toolVersion: null,
    externalId: null,
    suiteName:
      textAttribute(first.attributes, 'test.suite.name') ?? textAttribute(first.resource, 'service.name'),
    datasetName: null,
    runs: [...variants].map(([variant, told]) => runOf(variants.size === 1 ? '' : variant, told)),
    notes: hasStableNames
      ? []
      : [
          'Cases without a test.case.name are known by their response or span, which no other run shares: such runs are compared by their counts.',
        ],
  });
}

/** The exporter writes one document, the file exporter of the collector one a line. */
function documentsOf(file: SentFile): readonly Fields[] {
  if (file.object !== undefined) return [file.object];
  const isLines = !file.isZip && file.beginning.startsWith('{"resourceLogs"');
  return isLines ? file.jsonLines().filter(isFields) : [];
}

function isProtobuf({ bytes }: SentFile): boolean {
  return bytes[0] === PROTOBUF_START && bytes.includes(0) && bytes.includes('gen_ai.evaluation.');
}

function variantOf(attributes: Attributes): string {
  const model = textAttribute(attributes, 'gen_ai.request.model');
  const provider = textAttribute(attributes, 'gen_ai.provider.name');
  return [provider, model].filter((part) => part !== null).join('/');
}

function runOf(variantKey: string, records: readonly EvaluationRecord[]): CanonicalRun {
  const answers = byAnswer(records);
  const cases = [...answers].map(([key, told]) => caseOf(key, told));
  const metrics = metricsOf([...answers.values()].flat());
  const times = records
    .flatMap(({ nanoseconds }) => nanoseconds ?? [])
    .toSorted((one, other) => (one < other ? -1 : 1));
  const { attributes, resource } = records[0] ?? { attributes: new Map(), resource: new Map() };
  return {
    ...UNTOLD_RUN,
    variantKey,
    variantLabel: variantKey === '' ? null : variantKey,
    model: textAttribute(attributes, 'gen_ai.request.model'),
    provider: textAttribute(attributes, 'gen_ai.provider.name'),
    startedAt: instantOf(times[0]),
    finishedAt: instantOf(times.at(-1)),
    counts: countsOf(cases),
    metrics,
    primaryMetric: metrics.length === 1 ? (metrics[0]?.name ?? null) : null,
    cases,
    commit: commitOf(resource),
  };
}

/** The evaluations of each answer, the last of each name: an exporter that tries again sends an event twice. */
function byAnswer(records: readonly EvaluationRecord[]): ReadonlyMap<string, readonly EvaluationRecord[]> {
  const answers = new Map<string, Map<string, EvaluationRecord>>();
  for (const record of records) {
    const key = keyOf(record);
    const name = textAttribute(record.attributes, NAME);
    if (key === null || name === null) continue;
    const told = answers.get(key) ?? new Map<string, EvaluationRecord>();
    answers.set(key, told.set(name, record));
  }
  return new Map([...answers].map(([key, told]) => [key, [...told.values()]]));
}

function keyOf({ attributes, span }: EvaluationRecord): string | null {
  return (
    textAttribute(attributes, 'test.case.name') ?? textAttribute(attributes, 'gen_ai.response.id') ?? span
  );
}

function caseOf(key: string, records: readonly EvaluationRecord[]): CanonicalCase {
  const outcomes = records.map(outcomeOf);
  const outcome = WORST_FIRST.find((one) => outcomes.includes(one)) ?? 'unscored';
  const [only] = records;
  const telling =
    outcome === 'failed' || outcome === 'errored' ? records[outcomes.indexOf(outcome)] : undefined;
  return {
    key: nameKeyOf(key),
    label: shortNameOf(key),
    outcome,
    score: records.length === 1 && only !== undefined ? numberAttribute(only.attributes, SCORE) : null,
    answerDigest: null,
    reason: telling === undefined ? null : saidOf(telling.attributes),
    durationMs: null,
  };
}

/** One wrong evaluation makes an answer wrong, whatever else could not be judged. */
const WORST_FIRST: readonly CaseOutcome[] = ['failed', 'errored', 'passed'];

function outcomeOf({ attributes }: EvaluationRecord): CaseOutcome {
  if (attributes.has('error.type')) return 'errored';
  const label = textAttribute(attributes, LABEL)?.toLowerCase() ?? '';
  if (label === 'pass' || label === 'passed') return 'passed';
  return label === 'fail' || label === 'failed' ? 'failed' : 'unscored';
}

function saidOf(attributes: Attributes): string | null {
  return reasonOf(
    textAttribute(attributes, 'gen_ai.evaluation.explanation') ?? textAttribute(attributes, 'error.type'),
  );
}

function metricsOf(records: readonly EvaluationRecord[]): readonly RunMetric[] {
  const named = Map.groupBy(records, ({ attributes }) => textAttribute(attributes, NAME) ?? '');
  return [...named].map(([name, told]) => ({
    name,
    ...meanOf(told.map(({ attributes }) => numberAttribute(attributes, SCORE))),
    standardError: null,
    isHigherBetter: null,
    unit: null,
  }));
}

function instantOf(nanoseconds: bigint | undefined): string | null {
  return instantOfMilliseconds(nanoseconds === undefined ? null : Number(nanoseconds / 1_000_000n));
}

function commitOf(resource: Attributes): CanonicalRun['commit'] {
  const commit = textAttribute(resource, 'vcs.ref.head.revision');
  if (commit === null) return null;
  const branch = textAttribute(resource, 'vcs.ref.head.name');
  return { commit, branch, origin: textAttribute(resource, 'vcs.repository.url.full'), isDirty: null };
}
