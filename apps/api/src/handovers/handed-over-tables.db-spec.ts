import { readFileSync } from 'node:fs';
import { startTestApp, type TestApp } from '../../test/test-app';
import { HANDED_OVER } from './handed-over-tables';
import { LEFT_OUT_COLUMNS, LEFT_OUT_TABLES } from './left-out';
import { PRODUCT_VERSION } from './product-version';

let telltale: TestApp;
beforeAll(async () => {
  telltale = await startTestApp();
});
afterAll(() => telltale.stop());

/** Every column of the tables of a workspace that PostgreSQL does not fill in by itself. */
const columnsOfTables = async () =>
  await telltale.database.query<{ table: string; columns: string[] }>(`
    select c.relname as table, array_agg(a.attname::text) filter (where a.attgenerated = '') as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    group by c.relname having bool_or(a.attname = 'workspace_id') order by 1`);

describe('the tables of a workspace', () => {
  it('are each handed over, or left out with a reason', async () => {
    const tables = (await columnsOfTables()).map(({ table }) => table);
    const named = [...HANDED_OVER.map(({ table }) => table), ...Object.keys(LEFT_OUT_TABLES)];
    // A new table needs a place in handed-over-tables.ts, or a reason in left-out.ts.
    expect([...named].sort()).toEqual([...tables].sort());
  });

  it('have each of their columns in the archive, or left out with a reason', async () => {
    const found = new Map((await columnsOfTables()).map(({ table, columns }) => [table, columns]));
    const isLeftOut = (table: string, column: string) =>
      `${table}.${column}` in LEFT_OUT_COLUMNS || `*.${column}` in LEFT_OUT_COLUMNS;
    for (const { table, columns } of HANDED_OVER) {
      const there = found.get(table) ?? [];
      const unnamed = there.filter((column) => !columns.includes(column) && !isLeftOut(table, column));
      const unknown = columns.filter((column) => !there.includes(column) || isLeftOut(table, column));
      expect([table, unnamed, unknown]).toEqual([table, [], []]);
    }
  });
});

it('an archive names the version of this Telltale', () => {
  const { version } = JSON.parse(readFileSync(`${__dirname}/../../../../package.json`, 'utf8')) as {
    version: string;
  };
  expect(PRODUCT_VERSION).toBe(version);
});
