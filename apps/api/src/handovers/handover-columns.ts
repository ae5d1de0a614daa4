import type { EntityManager } from 'typeorm';
import { HANDED_OVER, type HandedOverTable } from './handed-over-tables';

/** What PostgreSQL keeps in a column, as far as an archive has to know. */
export type ColumnKind = 'id' | 'ids' | 'bytes' | 'instant' | 'day' | 'json' | 'other';

export interface HandedOverColumn {
  readonly column: string;
  /** In the words of the wire: `recorded_on` is `recordedOn`. */
  readonly name: string;
  readonly kind: ColumnKind;
}

export type ColumnsOfTables = ReadonlyMap<string, readonly HandedOverColumn[]>;

const KINDS: Readonly<Record<string, ColumnKind>> = {
  uuid: 'id',
  'uuid[]': 'ids',
  bytea: 'bytes',
  'timestamp with time zone': 'instant',
  date: 'day',
  jsonb: 'json',
};

const TYPES = `
  select c.relname as name, json_object_agg(a.attname, format_type(a.atttypid, null)) as types
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relname = any ($1)
  group by c.relname`;

/** The columns of each table that is handed over. */
export async function handedOverColumns(manager: EntityManager): Promise<ColumnsOfTables> {
  const rows = await manager.query<{ name: string; types: Readonly<Record<string, string>> }[]>(TYPES, [
    HANDED_OVER.map(({ table }) => table),
  ]);
  const types = new Map(rows.map((row) => [row.name, row.types]));
  return new Map(HANDED_OVER.map((table) => [table.table, columnsOf(table, types.get(table.table) ?? {})]));
}

function columnsOf({ columns }: HandedOverTable, types: Readonly<Record<string, string>>) {
  return columns.map((column) => ({
    column,
    name: column.replace(/_([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase()),
    kind: KINDS[types[column] ?? ''] ?? 'other',
  }));
}
