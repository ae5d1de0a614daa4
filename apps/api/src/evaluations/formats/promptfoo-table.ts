import {
  countCases,
  type CanonicalCase,
  type CanonicalFile,
  type CanonicalRun,
  type CaseOutcome,
} from '@telltale/domain';
import { checkCaseCount } from './case-limit';
import { caseKey, caseText, digestOf } from './case-text';
import { readTable, rowRefusal, tableHeader, type TableRow } from './csv-table';
import { FormatRefusal } from './format-refusal';
import { headedVariant, variantKeys } from './promptfoo-variants';
import { scoreMetric } from './score-metric';
import type { SentFile } from './sent-file';
import { keysAndNotes } from './shared-keys';

const OUTCOMES: ReadonlyMap<string, CaseOutcome> = new Map([
  ['PASS', 'passed'],
  ['FAIL', 'failed'],
  ['ERROR', 'errored'],
]);
const DESCRIPTION = 'Description';
/** promptfoo writes it before what a spreadsheet would take for a formula. */
const FORMULA_MARK = /^'(?=[=+\-@\t\r])/;

/** The columns of one variant: its answers, then Status, Score, …, Grader Reason. */
interface VariantColumns {
  readonly heading: string;
  readonly answer: number;
  readonly reason: number;
}

/** `promptfoo eval -o results.csv`: a row a case, a block of columns a variant. */
export function isPromptfooTable(file: SentFile): boolean {
  return blocksOf(tableHeader(file) ?? []).length > 0;
}

export function readPromptfooTable(file: SentFile): CanonicalFile {
  const { header, rows } = readTable(file);
  checkCaseCount(rows.length, 'The table');
  const blocks = blocksOf(header);
  const distinct = keysAndNotes(rows.map((row) => keyOf(row, header, blocks)));
  const keys = variantKeys(blocks.map(({ heading }) => headedVariant(heading)));
  return {
    tool: 'promptfoo',
    toolVersion: null,
    externalId: null,
    suiteName: null,
    datasetName: null,
    runs: blocks.map((block, index) => runOf(block, keys[index] ?? '', rows, distinct.keys, header)),
    notes: distinct.notes,
  };
}

function blocksOf(header: readonly string[]): readonly VariantColumns[] {
  const answers = header.flatMap((_, index) =>
    header[index + 1] === 'Status' && header[index + 2] === 'Score' ? [index] : [],
  );
  return answers.map((answer, place) => {
    const end = answers[place + 1] ?? header.length;
    const reason = header.indexOf('Grader Reason', answer);
    return { heading: header[answer] ?? '', answer, reason: reason < end ? reason : -1 };
  });
}

/** Its variables, as the JSON of the same run has them where all of them are text; else its description. */
function keyOf(row: TableRow, header: readonly string[], blocks: readonly VariantColumns[]): string {
  const first = blocks[0]?.answer ?? 0;
  const start = header[0] === DESCRIPTION ? 1 : 0;
  const variables = header
    .slice(start, first)
    .map((name, index) => [name, (row.cells[start + index] ?? '').replace(FORMULA_MARK, '')] as const)
    .filter(([, value]) => value !== '');
  if (variables.length > 0) return digestOf(Object.fromEntries(variables));
  const description = start === 1 ? caseKey(row.cells[0] ?? '') : '';
  if (description !== '') return description;
  throw new FormatRefusal(
    'unreadable-file',
    `Row ${row.number} has neither variables nor a description by which the case is known. Send the JSON of the run.`,
    `row ${row.number}`,
  );
}

function runOf(
  block: VariantColumns,
  variantKey: string,
  rows: readonly TableRow[],
  keys: readonly string[],
  header: readonly string[],
): CanonicalRun {
  const cases = rows.flatMap((row, index) => caseOf(block, row, keys[index] ?? '', header) ?? []);
  if (cases.length === 0) throw new FormatRefusal('no-cases', 'A variant of the table has no case.');
  const score = scoreMetric(cases);
  return {
    variantKey,
    variantLabel: caseText(block.heading),
    model: null,
    provider: null,
    startedAt: null,
    finishedAt: null,
    status: 'success',
    plannedCases: cases.length,
    counts: countCases(cases),
    metrics: score === null ? [] : [score],
    primaryMetric: null,
    cases,
    commit: null,
  };
}

/** Undefined where the variant was not asked this case: its columns are blank. */
function caseOf(
  { answer, reason }: VariantColumns,
  row: TableRow,
  key: string,
  header: readonly string[],
): CanonicalCase | undefined {
  const cell = (index: number): string => row.cells[index]?.trim() ?? '';
  const status = cell(answer + 1);
  if (status === '') return undefined;
  const outcome = OUTCOMES.get(status);
  if (outcome === undefined) throw rowRefusal(row.number, 'has a status other than PASS, FAIL and ERROR.');
  return {
    key,
    label: header[0] === DESCRIPTION ? caseText(cell(0)) : null,
    outcome,
    score: scoreIn(cell(answer + 2)),
    answerDigest: null,
    reason: outcome === 'passed' ? null : caseText(cell(reason)),
    durationMs: null,
  };
}

function scoreIn(cell: string): number | null {
  return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : null;
}
