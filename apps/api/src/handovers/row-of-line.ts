import { Problem } from '../http/problem';
import { refuseDangerous } from '../http/refuse-dangerous';
import { toBytea } from '../projects/chain-entries';
import type { HandedOverTable } from './handed-over-tables';
import type { ColumnKind, HandedOverColumn } from './handover-columns';
import { refusedArchive } from './manifest';
import { isId, type NewIds } from './new-ids';

/** By the names of the columns; bytes are PostgreSQL's text for them. */
export type Row = Record<string, unknown>;

interface Kind {
  /** In words, for a refusal. */
  readonly expected: string;
  readonly isRight: (value: unknown) => boolean;
  /** The value as it is written here; null is never asked. */
  readonly taken?: (value: unknown, ids: NewIds) => unknown;
}

const same = (value: unknown): unknown => value;
const within = (value: unknown, ids: NewIds): unknown => ids.inside(value);
const text =
  (pattern: RegExp) =>
  (value: unknown): boolean =>
    value === null || (typeof value === 'string' && pattern.test(value));

const KINDS: Readonly<Record<ColumnKind, Kind>> = {
  id: { expected: 'an id', isRight: (value) => value === null || isId(value), taken: within },
  ids: {
    expected: 'a list of ids',
    isRight: (value) => value === null || Array.isArray(value),
    taken: within,
  },
  bytes: {
    expected: 'base64',
    isRight: text(/^[A-Za-z0-9+/]*={0,2}$/),
    taken: (value) => toBytea(Buffer.from(String(value), 'base64')),
  },
  // PostgreSQL itself also takes words, such as yesterday.
  instant: { expected: 'an instant in UTC', isRight: text(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/) },
  // No target sorts after all days, and a suite without a run had its last one before them.
  day: { expected: 'a day such as 2026-11-23', isRight: text(/^(\d{4}-\d\d-\d\d|-?infinity)$/) },
  json: { expected: 'JSON', isRight: () => true, taken: within },
  other: { expected: 'a text, a number or a list', isRight: (value) => !isPlain(value) },
};

const WORDS: Kind = {
  expected: 'a text or a list of texts',
  isRight: (value) => value === null || typeof value === 'string' || Array.isArray(value),
  taken: (value, ids) => ids.inWords(value),
};

const LIST: Kind = {
  expected: 'a list',
  isRight: (value) => value === null || Array.isArray(value),
  taken: within,
};
const OBJECT: Kind = {
  expected: 'an object',
  isRight: (value) => value === null || isPlain(value),
  taken: within,
};

/** What statements take apart must be what they take it for; the history's own values are held against its log later. */
const SHAPES: Readonly<Record<string, Kind>> = {
  ...{ attendees: LIST, conditions: LIST, metrics: LIST, notes: LIST, questions: LIST },
  ...{ answers: OBJECT, comparison: OBJECT, baseline_comparison: OBJECT, evaluation: OBJECT, facts: OBJECT },
  ...{
    judgements: OBJECT,
    latest: OBJECT,
    layer_vendors: OBJECT,
    next: OBJECT,
    project_row: OBJECT,
    spent: OBJECT,
  },
  signs: { ...LIST, isRight: (value) => Array.isArray(value) && value.every(Array.isArray) },
};

/** A line of an archive as a row of this workspace, with ids of its own; refused where it is no row of that table. */
export class RowReader {
  constructor(
    private readonly table: HandedOverTable,
    private readonly columns: readonly HandedOverColumn[],
    private readonly ids: NewIds,
  ) {}

  read({ text: sentText, number }: { readonly text: string; readonly number: number }): Row {
    const where = `${this.table.file}.jsonl, line ${number}`;
    const sent = parsed(sentText, where);
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
    const { expected, isRight, taken = same }: Kind = this.kindOf(column, kind);
    if (!isRight(value)) throw refusedArchive(`${where}: ${name} must be ${expected}.`);
    return value === null ? null : taken(value, this.ids);
  }

  private kindOf(column: string, kind: ColumnKind): Kind {
    if (this.table.wordsWithIds?.includes(column) === true) return WORDS;
    const shape = kind === 'json' ? SHAPES[column] : undefined;
    return shape ?? KINDS[kind];
  }
}

function parsed(line: string, where: string): Record<string, unknown> {
  const sent = json(line, where);
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

function json(line: string, where: string): unknown {
  // What somebody sent may be anything.
  try {
    return JSON.parse(line);
  } catch {
    throw refusedArchive(`${where}, is no JSON.`);
  }
}

function isPlain(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
