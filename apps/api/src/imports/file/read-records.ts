import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { spokenNumber } from '@telltale/domain';
import { decoded } from './encoding';
import { fileRefused } from './file-refused';
import { findDelimiter } from './find-delimiter';
import type { ReceivedFile } from './received-file';

/** One record of a table. `row` is its number after the header, which is 0; a spreadsheet's row is one more. */
export interface CsvRecord {
  readonly row: number;
  readonly cells: readonly string[];
}

/** No real record comes near it (the longest of 2024 has 13,501 characters); a quotation mark that never closes does. */
const RECORD_CHARACTERS_MOST = 1_048_576;
/** Enough to hold any header. */
const START_CHARACTERS = 65_536;
/** More than any portfolio holds; all of them are written in one transaction. */
export const RECORDS_MOST = 50_000;

/** Reads the records of a file one after the other, the header first. A table that is not whole is refused, with its row. */
export async function* readRecords(
  file: Pick<ReceivedFile, 'chunks' | 'encoding'>,
): AsyncGenerator<CsvRecord, void, undefined> {
  const { start, rest } = await splitStart(decoded(file.chunks(), file.encoding));
  const parser = parse({
    delimiter: findDelimiter(start),
    relax_column_count: true,
    max_record_size: RECORD_CHARACTERS_MOST,
  });
  // What goes wrong in the pipeline destroys the parser with that error, and so reaches whoever reads from it.
  pipeline(Readable.from(joined(start, rest)), parser).catch(() => undefined);
  let row = 0;
  let width = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      if (row === 0) width = cells.length;
      else checkWidth(cells, row, width);
      yield { row, cells };
      row += 1;
      if (row > RECORDS_MOST + 1) throw tooManyRecords();
    }
  } catch (error) {
    throw error instanceof CsvError ? brokenTable(error) : error;
  }
}

/** A line that holds nothing is no record, but it counts, as it does in a spreadsheet. */
export function isBlank({ cells }: CsvRecord): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function checkWidth(cells: readonly string[], row: number, width: number): void {
  if (cells.length === width || isBlank({ row, cells })) return;
  throw fileRefused(
    `Record ${spokenNumber(row)} has ${cells.length} cells where the header has ${width}: a quotation mark or a delimiter is out of place there or just before.`,
    'Mend that record, or export the table again.',
  );
}

function tooManyRecords(): Error {
  return fileRefused(
    `The file has more than ${spokenNumber(RECORDS_MOST)} records.`,
    'Divide it into several files.',
  );
}

/** csv-parse counts the records that it has finished, the header among them: that is the number of the one it is in. */
function brokenTable(error: CsvError): Error {
  const row = Number(error['records'] ?? 0);
  const where = row === 0 ? 'the header' : `record ${spokenNumber(row)}`;
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return fileRefused(
      `In ${where} a line goes on for more than ${spokenNumber(RECORD_CHARACTERS_MOST)} characters: this is no table, or a quotation mark is never closed.`,
      'Export the table again as CSV, a record a line.',
    );
  const line = spokenNumber(Number(error['lines'] ?? 1));
  return fileRefused(
    `The quotation marks do not pair up in or just before ${where} (line ${line} of the file).`,
    'Mend it, or export the table again.',
  );
}

async function splitStart(texts: AsyncGenerator<string, void, undefined>) {
  let start = '';
  while (start.length < START_CHARACTERS) {
    const next = await texts.next();
    if (next.done === true) break;
    start += next.value;
  }
  return { start, rest: texts };
}

async function* joined(start: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield start;
  yield* rest;
}
