import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../test/test-database';
import { wallGaps } from '../../test/wall-gaps';

let database: TestDatabase;
let app: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  app = new Client(database.appUrl);
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await database.drop();
});

it('every tenant table is behind its walls', async () => {
  expect(await wallGaps(database)).toEqual([]);
});

it('global tables are a closed list, each with a policy of its own or out of reach', async () => {
  const open = await database.query(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
       and relname in ('account', 'session', 'throttle', 'token', 'answer_link', 'sso_attempt', 'totp', 'recovery_code', 'passkey',
          'passkey_challenge', 'pending_sign_in', 'password_reset') and not (relrowsecurity and relforcerowsecurity)`,
  );
  expect(open).toEqual([]);
  await expect(app.query('select * from migrations')).rejects.toThrow('permission denied');
});

describe('a gap is found', () => {
  afterEach(() => database.query('drop table if exists gap cascade'));

  it.each([
    [
      'workspace_id uuid not null, id uuid, primary key (id)',
      ['key gap_pkey does not begin', 'index gap_pkey does not begin'],
    ],
    ['id uuid primary key', ['gap has no workspace_id that is always there']],
    ['workspace_id uuid, id uuid', ['gap has no primary key', 'no workspace_id that is always there']],
    ['workspace_id uuid, client_id uuid references account, primary key (workspace_id)', []],
    [
      'workspace_id uuid, a uuid, b uuid, primary key (workspace_id, a), unique (b, workspace_id)',
      ['key gap_b_workspace_id_key does not begin'],
    ],
    [
      `workspace_id uuid, id uuid, primary key (workspace_id, id)) partition by range (id`,
      ['gap has no policy walls for telltale_app'],
    ],
  ])('in a table of %s', async (columns, found) => {
    await database.query(`create table gap (${columns})`);
    const gaps = (await wallGaps(database)).join('\n');
    for (const gap of [
      ...found,
      'gap has no row-level security',
      'gap does not FORCE',
      'gap has no policy walls',
    ])
      expect(gaps).toContain(gap);
    if (found.length === 0) expect(gaps).not.toContain('does not begin');
  });

  it('in a partition that has not inherited what its parent has', async () => {
    await database.query(`
      create table gap (workspace_id uuid, id uuid, primary key (workspace_id, id)) partition by range (id);
      alter table gap enable row level security;
      alter table gap force row level security;
      create policy walls on gap to telltale_app using (workspace_id = (select scope_workspace()))
        with check (workspace_id = (select scope_workspace()))`);
    expect(await wallGaps(database)).toEqual([]);
    await database.query('create table gap_1 partition of gap default');
    expect(await wallGaps(database)).toEqual([
      'gap_1 does not FORCE row-level security',
      'gap_1 has no policy walls for telltale_app',
      'gap_1 has no row-level security',
    ]);
  });

  it('in a policy beside the walls, and in a right to empty the table', async () => {
    await database.query('create policy door on client to telltale_app using (true)');
    await database.query('grant truncate on client to telltale_app');
    expect(await wallGaps(database)).toEqual([
      'client: policy door lets telltale_app past the walls',
      'client: telltale_app may TRUNCATE',
    ]);
    await database.query('drop policy door on client; revoke truncate on client from telltale_app');
  });
});

it('a partition is reached by its parent alone', async () => {
  const partitions = await database.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relispartition`,
  );
  expect(partitions.length).toBeGreaterThan(1);
  for (const { name } of partitions)
    await expect(app.query(`select from ${name}`)).rejects.toThrow('permission denied');
});

describe('history', () => {
  it.each([
    ['update change set what = what'],
    ['delete from change'],
    ['update audit set what = what'],
    ['delete from audit'],
    ['truncate change'],
  ])('cannot be rewritten by the application: %s', async (sql) => {
    await expect(app.query(sql)).rejects.toThrow(/permission denied for table/);
  });
});

describe('what nobody set a scope for', () => {
  it('is empty, whatever is asked', async () => {
    const tables = await database.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
         and not relispartition and relname not in ('throttle', 'migrations')`,
    );
    await database.query(`insert into workspace (workspace_id, name, currency, time_zone, created_at)
      values (gen_random_uuid(), 'W', 'EUR', 'UTC', now())`);
    await database.query(`insert into account (id, email, name, password_hash, created_at)
      values (gen_random_uuid(), 'a@example.com', 'A', 'none', now())`);
    expect(tables.length).toBeGreaterThan(15);
    for (const { name } of tables) expect((await app.query(`select from ${name}`)).rowCount).toBe(0);
  });
});
