import { CsvError, parse } from 'csv-parse/sync';
import { findDelimiter } from '../../imports/file/find-delimiter';
import { numberOf } from './document-fields';
import { FormatRefusal } from './format-refusal';

/** No answer of a model comes near it; a quotation mark that never closes does. */
const RECORD_CHARACTERS_MOST = 4_194_304;
const START_CHARACTERS = 65_536;

/** A table with a header. Cells are asked for by column, and are null where they are empty. */
export interface ScoreTable {
  readonly columns: readonly string[];
  readonly rows: readonly ScoreRow[];
}

export interface ScoreRow {
  text(column: string): string | null;
  /** A number; what a tool writes instead of one (`NaN`, a sentence) is null. */
  number(column: string): number | null;
}

/** The names of the columns, without reading the table; none where the text is no table. */
export function columnsOf(beginning: string): readonly string[] {
  const delimiter = findDelimiter(beginning);
  // Whether a text begins like a table is only known by reading it.
  try {
    const [header] = parse(beginning, { delimiter, to: 1, relax_column_count: true });
    return (header ?? []).map((column) => column.trim());
  } catch {
    return [];
  }
}

export function readScoreTable(text: string): ScoreTable {
  const [header = [], ...records] = recordsOf(text);
  const columns = header.map((column) => column.trim());
  const places = new Map(columns.map((column, place) => [column, place]));
  return { columns, rows: records.map((cells) => rowOf(cells, places)) };
}

function recordsOf(text: string): readonly (readonly string[])[] {
  const delimiter = findDelimiter(text.slice(0, START_CHARACTERS));
  try {
    return parse(text, { delimiter, skip_empty_lines: true, max_record_size: RECORD_CHARACTERS_MOST });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new FormatRefusal(
      'unreadable-file',
      'A row of this table has another number of cells than its header, or its quotation marks do not pair up.',
      `line ${Number(error['lines'] ?? 1)}`,
    );
  }
}

function rowOf(cells: readonly string[], places: ReadonlyMap<string, number>): ScoreRow {
  const text = (column: string): string | null => {
    const cell = cells[places.get(column) ?? -1]?.replaceAll('\u0000', '').toWellFormed().trim() ?? '';
    return cell === '' ? null : cell;
  };
  return {
    text,
    number: (column) => {
      const cell = text(column);
      return cell === null ? null : numberOf(Number(cell));
    },
  };
}
