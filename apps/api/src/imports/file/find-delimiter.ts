import { parse } from 'csv-parse/sync';

const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The delimiter by which the first record has the most cells; a comma where none divides it. */
export function findDelimiter(start: string): Delimiter {
  const found = DELIMITERS.map((delimiter) => ({ delimiter, cells: cellsOfFirstRecord(start, delimiter) }));
  return found.reduce((best, next) => (next.cells > best.cells ? next : best)).delimiter;
}

function cellsOfFirstRecord(start: string, delimiter: Delimiter): number {
  try {
    const [record] = parse(start, { delimiter, to: 1, relax_column_count: true });
    return record?.length ?? 0;
  } catch {
    // A CsvError: divided like this, the quotation marks make no sense, so this is not the delimiter.
    return 0;
  }
}
