import { Problem } from '../http/problem';
import { refuseDangerous } from '../http/refuse-dangerous';
import { toBytea } from '../projects/chain-entries';
import type { HandedOverTable } from './handed-over-tables';
import type { HandedOverColumn } from './handover-columns';
import { refusedArchive } from './manifest';
import { isId, type NewIds } from './new-ids';

/** By the names of the columns; bytes are PostgreSQL's text for them. */
export type Row = Record<string, unknown>;

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
/** What statements take apart must be what they take it for; the history's own values are held against its log later. */
const SHAPES: Readonly<Record<string, 'a list' | 'an object'>> = {
  ...{
    attendees: 'a list',
    conditions: 'a list',
    metrics: 'a list',
    notes: 'a list',
    questions: 'a list',
    signs: 'a list',
  },
  ...{
    answers: 'an object',
    comparison: 'an object',
    baseline_comparison: 'an object',
    evaluation: 'an object',
  },
  ...{ facts: 'an object', judgements: 'an object', latest: 'an object' },
  ...{ layer_vendors: 'an object', next: 'an object', project_row: 'an object', spent: 'an object' },
};

/** PostgreSQL itself also takes words, such as yesterday. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;
/** No target sorts after all days, and a suite without a run had its last one before them. */
const DAY = /^(\d{4}-\d\d-\d\d|-?infinity)$/;

/** A line of an archive as a row of this workspace, with ids of its own; refused where it is no row of that table. */
export class RowReader {
  constructor(
    private readonly table: HandedOverTable,
    private readonly columns: readonly HandedOverColumn[],
    private readonly ids: NewIds,
  ) {}

  read({ text, number }: { readonly text: string; readonly number: number }): Row {
    const where = `${this.table.file}.jsonl, line ${number}`;
    const sent = parsed(text, where);
    const names = new Set(Object.keys(sent));
    const row: Row = {};
    for (const column of this.columns) {
      if (!names.delete(column.name)) throw refusedArchive(`${where}, has no ${column.name}.`);
      row[column.column] = this.valueOf(column, sent[column.name], where);
    }
    const [unknown] = names;
    if (unknown !== undefined)
      throw refusedArchive(`${where}, has “${unknown.slice(0, 60)}”, which this Telltale does not know.`);
    return row;
  }

  private valueOf({ column, name, kind }: HandedOverColumn, value: unknown, where: string): unknown {
    const refuse = (expected: string): never => {
      throw refusedArchive(`${where}: ${name} must be ${expected}.`);
    };
    if (this.table.wordsWithIds?.includes(column) === true) return this.ids.inWords(value);
    if (kind === 'json') return this.ids.inside(shapely(value, column) ? value : refuse(`${SHAPES[column]}`));
    if (kind === 'ids') return this.ids.inside(value);
    if (value === null) return null;
    if (kind === 'id') return isId(value) ? this.ids.of(value) : refuse('an id');
    if (kind === 'bytes')
      return isText(value, BASE64) ? toBytea(Buffer.from(value, 'base64')) : refuse('base64');
    if (kind === 'instant') return isText(value, INSTANT) ? value : refuse('an instant in UTC');
    if (kind === 'day') return isText(value, DAY) ? value : refuse('a day such as 2026-11-23');
    if (typeof value === 'object' && !Array.isArray(value)) refuse('a text, a number or a list');
    return value;
  }
}

function parsed(text: string, where: string): Record<string, unknown> {
  const sent = json(text, where);
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent))
    throw refusedArchive(`${where}, is no JSON object.`);
  try {
    refuseDangerous(sent, '');
  } catch (error) {
    // It refuses a request's body; here it is a line of a file.
    const [first] = error instanceof Problem ? (error.details.errors ?? []) : [];
    throw first === undefined ? error : refusedArchive(`${where}: ${first.pointer} ${first.detail}.`);
  }
  return sent as Record<string, unknown>;
}

function json(text: string, where: string): unknown {
  // What somebody sent may be anything.
  try {
    return JSON.parse(text);
  } catch {
    throw refusedArchive(`${where}, is no JSON.`);
  }
}

function isText(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}

function shapely(value: unknown, column: string): boolean {
  const shape = SHAPES[column];
  if (shape === undefined || value === null) return true;
  if (shape === 'a list') return Array.isArray(value) && (column !== 'signs' || value.every(Array.isArray));
  return typeof value === 'object' && !Array.isArray(value);
}
