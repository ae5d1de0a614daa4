import { CsvError, parse } from 'csv-parse/sync';
import { findDelimiter } from '../../imports/file/find-delimiter';
import { FormatRefusal } from './format-refusal';
import type { SentFile } from './sent-file';

/** A row of a table; `number` is the one that a spreadsheet shows, where the header is row 1. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  readonly delimiter: string;
}

/** Enough to hold any header. */
const START_CHARACTERS = 65_536;
/** A row holds prompts and answers at most; a quotation mark that never closes holds the rest of the file. */
const ROW_CHARACTERS_MOST = 1_048_576;

/** The titles of a table, trimmed; undefined where the file begins like no table. Refuses nothing. */
export function tableHeader(file: SentFile): readonly string[] | undefined {
  if (file.isZip || /^[<[{]/.test(file.beginning)) return undefined;
  const start = file.text.slice(0, START_CHARACTERS);
  // What cannot be prevented: whether a text begins like a table is only known by reading it as one.
  try {
    const [header] = parse(start, { ...options(findDelimiter(start)), to: 1 });
    return header?.map((title) => title.trim());
  } catch {
    return undefined;
  }
}

/** The rows of a table; one that is not whole, or too long, is refused with its row. */
export function readTable(file: SentFile): Table {
  const delimiter = findDelimiter(file.text.slice(0, START_CHARACTERS));
  const [header = [], ...records] = parsed(file.text, delimiter);
  const rows = records
    .map((cells, index) => ({ number: index + 2, cells }))
    .filter(({ cells }) => !isBlank(cells));
  for (const { number, cells } of rows)
    if (cells.length !== header.length)
      throw rowRefusal(
        number,
        `has ${cells.length} cells where the header has ${header.length}: a quotation mark or a separator is out of place there or just before.`,
      );
  return { header: header.map((title) => title.trim()), rows, delimiter };
}

/** A refusal that names its row twice: for people in the sentence, for programs as the place. */
export function rowRefusal(row: number, fault: string): FormatRefusal {
  return new FormatRefusal('unreadable-file', `Row ${row} ${fault}`, `row ${row}`);
}

function options(delimiter: string) {
  return { delimiter, relax_column_count: true, max_record_size: ROW_CHARACTERS_MOST };
}

function parsed(text: string, delimiter: string): readonly (readonly string[])[] {
  // What cannot be prevented: whether quotation marks pair up is only known by reading.
  try {
    return parse(text, options(delimiter));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = Number(error['records'] ?? 0) + 1;
    if (error.code === 'CSV_MAX_RECORD_SIZE')
      throw rowRefusal(row, 'goes on for more than a million characters: a quotation mark is never closed.');
    throw rowRefusal(row, 'or the one before has quotation marks that do not pair up.');
  }
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
