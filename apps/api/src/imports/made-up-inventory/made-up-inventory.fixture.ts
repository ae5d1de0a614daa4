import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import iconv from 'iconv-lite';

/** A table whose cells a test changes before it is sent. The header is the first row. */
export type Table = string[][];

export const MADE_UP_2024 = readMadeUp('omb-2024.csv');
export const MADE_UP_2023 = readMadeUp('omb-2023.csv');

/** Positions of columns of 2024 that tests change. */
export const AT = {
  name: 0,
  agency: 1,
  abbreviation: 2,
  bureau: 3,
  purpose: 7,
  outputs: 8,
  stage: 9,
  initiated: 11,
};

function readMadeUp(name: string): Buffer {
  return readFileSync(join(__dirname, name));
}

export function tableOf(bytes: Buffer, encoding = 'windows-1252'): Table {
  return parse(iconv.decode(bytes, encoding));
}

export interface Written {
  readonly encoding?: string;
  readonly addBOM?: boolean;
  readonly delimiter?: string;
}

export function bytesOf(
  table: Table,
  { encoding = 'windows-1252', addBOM, delimiter }: Written = {},
): Buffer {
  const text = stringify(table, { record_delimiter: '\r\n', delimiter });
  return iconv.encode(text, encoding, { addBOM });
}

/** The record with that name, for a test to change. */
export function rowNamed(table: Table, name: string): string[] {
  const found = table.find((row) => row[AT.name] === name);
  if (found === undefined) throw new Error(`There is no record ${name}`);
  return found;
}

/** The same table with its records in another order, the same for the same seed. */
export function reordered([header = [], ...records]: Table, seed = 1): Table {
  let state = seed;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647);
  const keyed = records.map((record) => ({ record, key: next() }));
  return [header, ...keyed.sort((a, b) => a.key - b.key).map(({ record }) => record)];
}
