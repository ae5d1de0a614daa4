import { type Fields, isFields, listOf, numberOf, textOf } from './document-fields';
import type { SentFile } from './sent-file';

/** What stands beside the figures of a record, in 0.4 and in 0.3. */
const NO_FIGURES = new Set([
  'arguments',
  'bypass',
  'doc',
  'doc_hash',
  'doc_id',
  'filter',
  'filtered_resps',
  'metrics',
  'prompt_hash',
  'resps',
  'target',
  'target_hash',
  'task_name',
  'truth',
]);
/** The prompt and the answer of each request of a case, as 0.3 numbers them. */
const REQUEST = /^(?:prompt|logit)_\d+$/;

/** What 0.4 writes where a task has no filter of its own. */
export const NO_FILTER = 'none';

/** One answer, scored through one filter. */
export interface SampleRecord {
  readonly filter: string;
  readonly told: Fields;
}

/** A record of `--log_samples`, also without what it holds of documents and answers; or one of `--write_out` of 0.3. */
export function isSampleRecord(value: unknown): value is Fields {
  if (!isFields(value) || numberOf(value['doc_id']) === null) return false;
  const isOfSamples = ['filtered_resps', 'resps', 'doc_hash'].some((name) => name in value);
  return isOfSamples || isOfWriteOut(value);
}

export function isOfWriteOut(record: Fields): boolean {
  return 'prompt_0' in record && 'logit_0' in record;
}

/** A record a line; until 0.4.2, and in 0.3, one list of them. */
export function hasSampleRecords(file: SentFile): boolean {
  const first = file.beginning.startsWith('[') ? listOf(file.json)[0] : file.firstLine;
  return isSampleRecord(first);
}

/** In the order of the file, each with its filter. */
export function sampleRecords(file: SentFile): readonly SampleRecord[] {
  const records = (file.beginning.startsWith('[') ? listOf(file.json) : file.jsonLines()).filter(
    isSampleRecord,
  );
  const seen = new Map<unknown, number>();
  return records.map((told) => ({ filter: textOf(told['filter']) ?? unnamedFilter(told, seen), told }));
}

/** Early 0.4 does not name its filters, and writes all documents for one before those for the next. */
function unnamedFilter(record: Fields, seen: Map<unknown, number>): string {
  const times = (seen.get(record['doc_id']) ?? 0) + 1;
  seen.set(record['doc_id'], times);
  return times === 1 ? NO_FILTER : `${times}`;
}

/** The figures that a record tells: those that it lists, else whatever in it is one. */
export function figuresIn(record: Fields): readonly string[] {
  const listed = listOf(record['metrics']).filter((name) => typeof name === 'string');
  const names = Array.isArray(record['metrics'])
    ? listed
    : Object.keys(record).filter((name) => figureOf(record, name) !== null);
  return names.filter((name) => !NO_FIGURES.has(name) && !REQUEST.test(name));
}

/** A figure of one case; `null` where it is none, as a list, a text or NaN. Python spells some of them out. */
export function figureOf(record: Fields, name: string): number | null {
  const value = Object.hasOwn(record, name) ? record[name] : null;
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'string' ? spelledFigure(value.trim()) : numberOf(value);
}

function spelledFigure(text: string): number | null {
  if (text === 'True') return 1;
  if (text === 'False') return 0;
  return /\d/.test(text) ? numberOf(Number(text)) : null;
}
