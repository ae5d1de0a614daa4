import { countCases, type CanonicalCase, type CanonicalFile, type CaseOutcome } from '@telltale/domain';
import { checkCaseCount } from './case-limit';
import { caseKey, caseText, digestOf } from './case-text';
import { readTable, rowRefusal, tableHeader, type Table, type TableRow } from './csv-table';
import type { EvalFormat } from './eval-format';
import { FormatRefusal } from './format-refusal';
import { scoreMetric } from './score-metric';
import type { SentFile } from './sent-file';

const COLUMNS = ['key', 'label', 'passed', 'score', 'error', 'duration_ms', 'expected'] as const;
type Column = (typeof COLUMNS)[number];
/** What can tell how a case went. */
const VERDICT_COLUMNS: readonly Column[] = ['passed', 'score', 'error'];

const VERDICTS: ReadonlyMap<string, CaseOutcome> = new Map([
  ...['true', 'yes', '1', 'pass', 'passed'].map((word) => [word, 'passed'] as const),
  ...['false', 'no', '0', 'fail', 'failed'].map((word) => [word, 'failed'] as const),
  ...['error', 'errored'].map((word) => [word, 'errored'] as const),
  ...['skip', 'skipped'].map((word) => [word, 'skipped'] as const),
  ['', 'unscored'],
]);
const NO_NUMBERS = ['', 'nan', 'n/a', 'na', 'null', 'none', '-'];

/** Telltale's own table, a row a case; docs/eval-formats.md tells its columns. */
export const telltaleCsv: EvalFormat = {
  id: 'telltale-csv',
  name: 'Telltale CSV',
  recognises(file) {
    const titles = tableHeader(file)?.map((title) => title.toLowerCase()) ?? [];
    return titles.includes('key') && VERDICT_COLUMNS.some((column) => titles.includes(column));
  },
  read: readTelltaleCsv,
};

function readTelltaleCsv(file: SentFile): CanonicalFile {
  const table = readTable(file);
  const columns = columnsOf(table);
  checkCaseCount(table.rows.length, 'The table');
  const cases = table.rows.map((row) => readCase(row, columns, table.delimiter));
  checkKeys(cases, table.rows);
  const hasVerdicts = columns.has('passed') || columns.has('error') || !columns.has('score');
  const score = scoreMetric(cases);
  return {
    tool: 'telltale',
    toolVersion: null,
    externalId: null,
    suiteName: null,
    datasetName: null,
    runs: [
      {
        variantKey: '',
        variantLabel: null,
        model: null,
        provider: null,
        startedAt: null,
        finishedAt: null,
        status: 'success',
        plannedCases: cases.length,
        counts: hasVerdicts ? countCases(cases) : null,
        metrics: score === null ? [] : [score],
        primaryMetric: hasVerdicts || score === null ? null : score.name,
        cases,
        commit: null,
      },
    ],
    notes: notesOn(table),
  };
}

function columnsOf({ header }: Table): ReadonlyMap<Column, number> {
  const titles = header.map((title) => title.toLowerCase());
  const columns = new Map<Column, number>();
  for (const column of COLUMNS) {
    const index = titles.indexOf(column);
    if (index === -1) continue;
    if (titles.indexOf(column, index + 1) !== -1) throw rowRefusal(1, `has the column ${column} twice.`);
    columns.set(column, index);
  }
  if (!columns.has('key') || !VERDICT_COLUMNS.some((column) => columns.has(column)))
    throw new FormatRefusal(
      'unreadable-file',
      `The table needs a column key and one of ${VERDICT_COLUMNS.join(', ')}.`,
      'row 1',
    );
  return columns;
}

function readCase(row: TableRow, columns: ReadonlyMap<Column, number>, delimiter: string): CanonicalCase {
  const cell = (column: Column): string => row.cells[columns.get(column) ?? -1]?.trim() ?? '';
  const number = (column: Column) => numberIn(cell(column), column, row, delimiter);
  const key = caseKey(cell('key'));
  if (key === '') throw rowRefusal(row.number, 'has no key.');
  const error = caseText(cell('error'));
  const verdict = VERDICTS.get(cell('passed').toLowerCase());
  if (verdict === undefined)
    throw rowRefusal(row.number, 'says neither true nor false in the column passed.');
  return {
    key,
    label: caseText(cell('label')),
    outcome: error !== null && verdict !== 'skipped' ? 'errored' : verdict,
    score: number('score'),
    answerDigest: cell('expected') === '' ? null : digestOf(cell('expected')),
    reason: error,
    durationMs: number('duration_ms'),
  };
}

/** Spreadsheets that separate by semicolons write decimals with a comma. */
function numberIn(cell: string, column: Column, row: TableRow, delimiter: string): number | null {
  if (NO_NUMBERS.includes(cell.toLowerCase())) return null;
  const text = delimiter === ',' ? cell : cell.replace(/^(-?\d+),(\d+)$/, '$1.$2');
  const value = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : NaN;
  if (Number.isFinite(value) && (column !== 'duration_ms' || value >= 0)) return value;
  throw rowRefusal(row.number, `has no number in the column ${column}.`);
}

function checkKeys(cases: readonly CanonicalCase[], rows: readonly TableRow[]): void {
  const seen = new Map<string, number>();
  cases.forEach(({ key }, index) => {
    const row = rows[index]?.number ?? 0;
    const first = seen.get(key);
    if (first !== undefined) throw rowRefusal(row, `has the key of row ${first}.`);
    seen.set(key, row);
  });
}

function notesOn({ header }: Table): readonly string[] {
  const others = header.filter((title) => !COLUMNS.some((column) => column === title.toLowerCase()));
  const named = others.flatMap((title) => caseText(title) ?? []);
  return named.length === 0 ? [] : [`Columns that were not read: ${named.slice(0, 10).join(', ')}.`];
}
