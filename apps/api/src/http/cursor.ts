import { Problem } from './problem';

type CursorValue = string | number | null;

/**
 * A place in a list: the sort values of the last row that was given. `list` names list and order, so that a cursor of
 * another list is refused.
 */
export function encodeCursor(list: string, values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify([list, ...values])).toString('base64url');
}

/** The values, as many as asked for; a cursor that was made up or belongs to another list is refused. */
export function decodeCursor(list: string, cursor: string, count: number): CursorValue[] {
  const [name, ...values] = parse(cursor);
  if (name !== list || values.length !== count || !values.every(isCursorValue))
    throw new Problem('invalid-cursor');
  return values;
}

function parse(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parsed) ? (parsed as unknown[]) : [];
  } catch {
    // No JSON inside: whoever made it up gets the same answer as with a cursor of another list.
    return [];
  }
}

function isCursorValue(value: unknown): value is CursorValue {
  return value === null || Number.isFinite(value) || (typeof value === 'string' && !value.includes('\0'));
}
