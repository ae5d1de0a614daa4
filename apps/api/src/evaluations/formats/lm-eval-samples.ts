import type { CanonicalCase, CanonicalFile, CanonicalRun, CaseOutcome } from '@telltale/domain';
import { caseText, digestOf } from './case-text';
import type { ColumnMapping, ReadOptions } from './eval-format';
import { type Fields, isFields, textOf } from './document-fields';
import { FormatRefusal } from './format-refusal';
import { decidingFigure, type SampleFigure, sampleFigures, sampleMetric } from './lm-eval-figures';
import { isOfWriteOut, NO_FILTER, type SampleRecord, sampleRecords } from './lm-eval-records';
import type { SentFile } from './sent-file';
import { keysAndNotes } from './shared-keys';
import { answerDigestOf, countsOf, nameKeyOf } from './told-cases';
import { NO_TIME_TOLD, toldInstant } from './told-instant';
import { toldFile, UNTOLD_RUN } from './told-run';

/** `samples_<task>_2026-11-23T19-06-38.123456.jsonl`. */
const FILE_NAME = /^samples_(.+)_(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}(?:\.\d+)?)\.jsonl?$/;

const SHA256 = /^[0-9a-f]{64}$/;

/** The samples of one task: `samples_<task>_<time>.jsonl` of 0.4, `<task>_write_out_info.json` of 0.3. */
export function readLmEvalSamples(file: SentFile, { mapping = {} }: ReadOptions): CanonicalFile {
  const records = sampleRecords(file);
  const figures = sampleFigures(records);
  if (figures.length === 0)
    throw new FormatRefusal(
      'no-cases',
      'None of these samples carries a figure: evaluate without --predict_only, so that answers are scored.',
    );
  const decisive = decidingFigure(figures, mapping);
  const { run, notes } = runOf(records, figures, { decisive, mapping });
  const { task, at } = toldByName(file.fileName);
  return toldFile({
    tool: 'lm-evaluation-harness',
    toolVersion: null,
    externalId: null,
    suiteName: task,
    datasetName: null,
    runs: [{ ...run, finishedAt: at }],
    notes: [
      ...notes,
      at === null ? NO_TIME_TOLD : 'The time is that in the name of the file; UTC was assumed.',
    ],
  });
}

interface Deciding {
  readonly decisive: SampleFigure | null;
  readonly mapping: ColumnMapping;
}

/** The cases are those of the filter that decides: through others the same answers are scored once more. */
function runOf(
  records: readonly SampleRecord[],
  figures: readonly SampleFigure[],
  { decisive, mapping }: Deciding,
): { readonly run: CanonicalRun; readonly notes: readonly string[] } {
  const filter = decisive?.filter ?? records[0]?.filter ?? NO_FILTER;
  const own = records.filter((record) => record.filter === filter).map(({ told }) => told);
  const { keys, notes } = keysAndNotes(own.map(keyOf));
  const judge = judgeOf(decisive, mapping);
  const cases = own.map((told, place): CanonicalCase => ({
    key: keys[place] ?? '',
    label: labelOf(told),
    ...judge(decisive?.values[place] ?? null),
    answerDigest: answerOf(told),
    reason: null,
    durationMs: null,
  }));
  const run = {
    ...UNTOLD_RUN,
    counts: countsOf(cases),
    metrics: figures.map(sampleMetric),
    primaryMetric: decisive?.name ?? null,
    cases,
  };
  return { run, notes: [...notes, ...filterNotes(records, filter), ...decisionNotes(decisive, cases)] };
}

/** By what the document is, never by its place: the digest that the harness gives it, else one of our own. */
function keyOf(told: Fields): string {
  const known = textOf(told['doc_hash']);
  if (known !== null) return nameKeyOf(known);
  if (isFields(told['doc'])) return digestOf(told['doc']);
  // 0.3 tells no document, only the prompt that was made of it.
  return isOfWriteOut(told) ? digestOf(told['prompt_0']) : labelOf(told);
}

/** The harness digests the same text as we do, so that an answer stays itself where the digest is left out. */
function answerOf(told: Fields): string | null {
  const known = textOf(told['target_hash']);
  return known !== null && SHA256.test(known) ? known : answerDigestOf(told['target'] ?? told['truth']);
}

function labelOf(told: Fields): string {
  return `doc ${String(told['doc_id'])}`;
}

type Judged = Pick<CanonicalCase, 'outcome' | 'score'>;

/** What becomes of a case with a value: a verdict where 1 is right and 0 is wrong or a least score was named, else its score. */
function judgeOf(
  decisive: SampleFigure | null,
  { passed, passScore }: ColumnMapping,
): (value: number | null) => Judged {
  const scored = (outcome: CaseOutcome, score: number | null): Judged => ({ outcome, score });
  if (decisive === null) return () => scored('unscored', null);
  if (passed === undefined && passScore !== undefined) {
    const { atLeast } = passScore;
    return (value) => scored(value === null ? 'errored' : value >= atLeast ? 'passed' : 'failed', value);
  }
  if (isRightOrWrong(decisive, passed))
    return (value) => scored(value === null ? 'errored' : value === 1 ? 'passed' : 'failed', null);
  return (value) => scored('unscored', value);
}

/** A figure of which less is better, or nobody knows, is no right and wrong, though it be 0 or 1. */
function isRightOrWrong(figure: SampleFigure, passed: string | undefined): boolean {
  const isBinary = figure.values.every((value) => value === null || value === 0 || value === 1);
  if (passed === undefined) return isBinary && sampleMetric(figure).isHigherBetter === true;
  if (isBinary) return true;
  throw new FormatRefusal(
    'mapping-needed',
    `${figure.name} is more than 0 and 1: say from where on a case passes, as {"passScore": {"column": "${figure.name}", "atLeast": 0.5}}.`,
  );
}

function filterNotes(records: readonly SampleRecord[], decisive: string): readonly string[] {
  const others = new Set(records.map(({ filter }) => filter).filter((filter) => filter !== decisive));
  if (others.size === 0) return [];
  const named = [...others].map((filter) => caseText(filter) ?? filter).join(', ');
  return [`The filter ${decisive} decides; the same answers through ${named} are figures beside it.`];
}

function decisionNotes(decisive: SampleFigure | null, cases: readonly CanonicalCase[]): readonly string[] {
  if (decisive === null)
    return ['Nothing tells which figure decides: name it, as mapping={"passed": "…"} or {"passScore": …}.'];
  return countsOf(cases) === null
    ? [
        `${decisive.name} is a score: no case is counted as passed or failed unless mapping= says from where on.`,
      ]
    : [`Cases are judged by ${decisive.name}.`];
}

/** The file itself holds neither task nor time; its name does. */
function toldByName(fileName: string | null): { readonly task: string | null; readonly at: string | null } {
  const [, task, time] = FILE_NAME.exec(fileName ?? '') ?? [];
  const clock = time?.replace(/T(\d{2})-(\d{2})-(\d{2})/, 'T$1:$2:$3') ?? null;
  return { task: task ?? null, at: toldInstant(clock).at };
}
