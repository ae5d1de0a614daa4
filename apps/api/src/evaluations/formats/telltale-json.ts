import { RUN_STATUSES, type CanonicalFile, type CanonicalRun, type RunCommit } from '@telltale/domain';
import { checkCaseCount } from './case-limit';
import { caseText } from './case-text';
import type { EvalFormat } from './eval-format';
import { FormatRefusal } from './format-refusal';
import { NO_ZONE_NOTE, toldInstant } from './instants';
import { JsonPart } from './json-part';
import type { SentFile } from './sent-file';
import { CASE_KEYS, readCases } from './telltale-json-cases';
import { METRIC_KEYS, readMetrics, runScores } from './telltale-json-metrics';

const RUN_KEYS = [
  'startedAt',
  'finishedAt',
  'status',
  'model',
  'provider',
  'plannedCases',
  'cases',
  'metrics',
  'primaryMetric',
  'metadata',
] as const;
const FILE_KEYS = ['id', 'suite', 'dataset', 'git', 'variants', ...RUN_KEYS] as const;
const VARIANT_KEYS = ['key', 'label', ...RUN_KEYS] as const;
/** The pattern of the schema; whether the day exists is asked besides. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;
const GIT_KEYS = ['commit', 'branch', 'origin', 'isDirty'] as const;

/** Telltale's own format; docs/eval-formats.md tells it, docs/eval-run.schema.json checks it. */
export const telltaleJson: EvalFormat = {
  id: 'telltale-json',
  name: 'Telltale JSON',
  recognises: ({ object }) =>
    object !== undefined &&
    (Array.isArray(object['cases']) ||
      Array.isArray(object['variants']) ||
      (typeof object['suite'] === 'string' && Array.isArray(object['metrics']))),
  read: readTelltaleJson,
};

function readTelltaleJson(sent: SentFile): CanonicalFile {
  if (sent.json === undefined) throw new FormatRefusal('unreadable-file', 'The file is no JSON document.');
  const file = JsonPart.of(sent.json, '#', FILE_KEYS);
  const notes = new Set<string>();
  const variants = file.parts('variants', VARIANT_KEYS);
  checkShape(file, variants);
  const commit = readGit(file);
  const runs = variants
    ? variants.map((variant) => readRun(variant, file, commit, notes))
    : [readRun(file, null, commit, notes)];
  return {
    tool: 'telltale',
    toolVersion: null,
    externalId: caseText(file.text('id')),
    suiteName: caseText(file.text('suite')),
    datasetName: caseText(file.text('dataset')),
    runs,
    notes: [...notes],
  };
}

function checkShape(file: JsonPart, variants: readonly JsonPart[] | null): void {
  if (variants === null) return;
  if (variants.length === 0)
    throw new FormatRefusal('no-cases', '#/variants holds no variant.', '#/variants');
  const doubled = ['cases', 'metrics', 'primaryMetric', 'plannedCases'].find((key) => file.has(key));
  if (doubled !== undefined) throw file.refusal(doubled, 'belongs into each of the variants');
  const seen = new Map<string, string>();
  for (const variant of variants) {
    const key = variant.name('key');
    const first = seen.get(key);
    if (first !== undefined) throw variant.refusal('key', `is the key of ${first} as well`);
    seen.set(key, variant.pointer);
  }
}

function readRun(
  part: JsonPart,
  file: JsonPart | null,
  commit: RunCommit | null,
  notes: Set<string>,
): CanonicalRun {
  const cases = readCases(part.parts('cases', CASE_KEYS) ?? []);
  const metrics = readMetrics(part.parts('metrics', METRIC_KEYS) ?? []);
  if (metrics.length === 0) checkCaseCount(cases.length, file === null ? 'The file' : part.pointer);
  return {
    variantKey: file === null ? '' : part.name('key'),
    variantLabel: file === null ? null : caseText(part.text('label')),
    ...readCircumstances(file === null ? [part] : [part, file], notes),
    ...readExtent(file === null ? [part] : [part, file], cases.length),
    ...runScores(cases, metrics, part),
    cases,
    commit,
  };
}

/** What a variant does not say is as the file says. */
function readCircumstances(sources: readonly JsonPart[], notes: Set<string>) {
  const instant = (key: string): string | null => firstOf(sources, (part) => readInstant(part, key, notes));
  return {
    model: firstOf(sources, (part) => caseText(part.text('model'))),
    provider: firstOf(sources, (part) => caseText(part.text('provider'))),
    startedAt: instant('startedAt'),
    finishedAt: instant('finishedAt'),
  };
}

function readExtent(
  sources: readonly JsonPart[],
  ran: number,
): Pick<CanonicalRun, 'status' | 'plannedCases'> {
  const planned = firstOf(sources, (part) => part.wholeNumber('plannedCases', 1));
  const status = firstOf(sources, (part) => part.oneOf('status', RUN_STATUSES));
  const isPartial = planned !== null && ran > 0 && ran < planned;
  return {
    status: status ?? (isPartial ? 'partial' : 'success'),
    plannedCases: planned ?? (ran > 0 ? ran : null),
  };
}

function firstOf<T>(sources: readonly JsonPart[], tell: (part: JsonPart) => T | null): T | null {
  for (const part of sources) {
    const told = tell(part);
    if (told !== null) return told;
  }
  return null;
}

function readInstant(part: JsonPart, key: string, notes: Set<string>): string | null {
  const text = part.text(key);
  if (text === null) return null;
  const told = INSTANT.test(text) ? toldInstant(text) : undefined;
  if (told === undefined) throw part.refusal(key, 'is no instant like 2026-11-23T19:06:38Z');
  if (!told.hasZone) notes.add(NO_ZONE_NOTE);
  return told.at;
}

function readGit(file: JsonPart): RunCommit | null {
  const git = file.part('git', GIT_KEYS);
  if (git === null) return null;
  return {
    commit: caseText(git.text('commit')),
    branch: caseText(git.text('branch')),
    origin: caseText(git.text('origin')),
    isDirty: git.boolean('isDirty'),
  };
}
