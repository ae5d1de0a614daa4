import { hash } from 'node:crypto';
import type { ProjectListQuery, ProjectSort } from '@telltale/contract';
import { isDay } from '@telltale/domain';
import { validate } from 'uuid';
import { decodeCursor } from '../http/cursor';
import { Problem } from '../http/problem';
import { canonicalJson } from './canonical-json';
import type { ProjectFilters } from './project-filters';
import type { Parameters } from './project-rows.sql';

/** A column that a list is ordered by. None of them is ever null, so that a place in the list is a comparison. */
interface SortKey {
  readonly column: string;
  readonly type: 'text' | 'integer' | 'date' | 'instant' | 'id';
  readonly isDown: boolean;
}

const key = (column: string, type: SortKey['type'], isDown = false): SortKey => ({ column, type, isDown });

const GRAVEST = [key('gravity', 'integer', true), key('id', 'id', true)];
const CLIENT = key('sort_client', 'text');

/** What each sort goes by, in the order of an index of `project`. */
const ORDERS: Readonly<Record<ProjectSort, readonly SortKey[]>> = {
  severity: GRAVEST,
  name: [key('sort_name', 'text'), key('id', 'id')],
  '-name': [key('sort_name', 'text', true), key('id', 'id', true)],
  client: [CLIENT, ...GRAVEST],
  '-client': [{ ...CLIENT, isDown: true }, ...GRAVEST],
  target: [key('sort_target', 'date'), key('id', 'id')],
  '-target': [key('sort_target_back', 'date', true), key('id', 'id', true)],
  updated: [key('updated_at', 'instant'), key('id', 'id')],
  '-updated': [key('updated_at', 'instant', true), key('id', 'id', true)],
};

/** The order of one list, and the name that its cursors bear: they are of use with the same filters and order only. */
export class ProjectOrder {
  readonly list: string;
  private readonly keys: readonly SortKey[];

  constructor(
    filters: ProjectFilters,
    { sort = 'severity', group }: Pick<ProjectListQuery, 'sort' | 'group'>,
  ) {
    const isGrouped = group === 'client' && sort !== 'client' && sort !== '-client';
    this.keys = [...(isGrouped ? [CLIENT] : []), ...ORDERS[sort]];
    const meant = hash('sha256', canonicalJson({ filters, sort, group }), 'base64url');
    this.list = `projects ${meant.slice(0, 16)}`;
  }

  get orderBy(): string {
    return this.keys.map(({ column, isDown }) => `p.${column}${isDown ? ' desc' : ''}`).join(', ');
  }

  /** The sort values of a row as a JSON array. */
  get values(): string {
    return `json_build_array(${this.keys.map(({ column }) => `p.${column}`).join(', ')})`;
  }

  /** What holds of the rows after the place that a cursor names. */
  after(cursor: string, parameters: Parameters): string {
    const values = decodeCursor(this.list, cursor, this.keys.length);
    const placed = this.keys.map((sortKey, index) => placeOf(sortKey, values[index], parameters));
    // Keys that go the same way are compared as one row, which an index answers; at most two such runs exist.
    const turn = this.keys.findIndex(({ isDown }) => isDown !== this.keys[0]?.isDown);
    if (turn === -1) return beyond(placed);
    const [head, tail] = [placed.slice(0, turn), placed.slice(turn)];
    return `(${notBefore(head)} and (${beyond(head)} or ${beyond(tail)}))`;
  }
}

interface Place {
  readonly column: string;
  readonly value: string;
  readonly isDown: boolean;
}

const SQL_TYPES = {
  text: 'text',
  integer: 'integer',
  date: 'date',
  instant: 'timestamptz',
  id: 'uuid',
} as const;

function placeOf({ column, type, isDown }: SortKey, value: unknown, parameters: Parameters): Place {
  if (!FITS[type](value)) throw new Problem('invalid-cursor');
  return { column: `p.${column}`, value: `${parameters.add(value)}::${SQL_TYPES[type]}`, isDown };
}

/** A cursor may be made up: what PostgreSQL could not read is refused before. */
const FITS: Readonly<Record<SortKey['type'], (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  integer: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  date: (value) => isDay(value) || value === 'infinity' || value === '-infinity',
  instant: (value) => typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value)),
  id: (value) => validate(value),
};

const INSTANT = /^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)$/;

function beyond(places: readonly Place[]): string {
  return compared(places, places[0]?.isDown === true ? '<' : '>');
}

function notBefore(places: readonly Place[]): string {
  return compared(places, places[0]?.isDown === true ? '<=' : '>=');
}

function compared(places: readonly Place[], sign: string): string {
  const columns = places.map(({ column }) => column).join(', ');
  return `(${columns}) ${sign} (${places.map(({ value }) => value).join(', ')})`;
}
