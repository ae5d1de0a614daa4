import { createEmptyDatabase, type TestDatabase } from '../../test/test-database';
import { migrate } from './migrate';
import { MIGRATIONS } from './migrations/migrations';

let database: TestDatabase;

beforeEach(async () => {
  database = await createEmptyDatabase();
});
afterEach(() => database.drop());

const names = MIGRATIONS.map(({ name }) => name);

it('runs every migration, and none a second time', async () => {
  expect(await migrate(database.ownerUrl)).toEqual(names);
  expect(await migrate(database.ownerUrl)).toEqual([]);
});

it('lets the second of two starters wait and find nothing left to do', async () => {
  const both = await Promise.all([migrate(database.ownerUrl), migrate(database.ownerUrl)]);
  expect(both.flat()).toEqual(names);
  expect(await database.query('select name from migrations')).toHaveLength(names.length);
});

it('leaves nothing behind when a migration fails', async () => {
  await database.query('create table project (id int)');
  await expect(migrate(database.ownerUrl)).rejects.toThrow('relation "project" already exists');
  expect(await database.query(`select from pg_tables where schemaname = 'public'`)).toHaveLength(1);
});
