import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL_CLIENTS_WALL, clientWall, putWalls, WORKSPACE_WALL } from './put-walls';

/** What the application may see and write of each tenant table. */
const WALLS: Readonly<Record<string, string>> = {
  workspace: WORKSPACE_WALL,
  membership: `${WORKSPACE_WALL} or account_id = (select scope_account())`,
  idempotency_key: WORKSPACE_WALL,
  audit: WORKSPACE_WALL,
  client: clientWall('id'),
  person: clientWall('client_id'),
  project: clientWall('client_id'),
  project_record: clientWall('client_id'),
  change: clientWall('client_id'),
  reading_period: clientWall('client_id'),
  lit_episode: clientWall('client_id'),
  counter: clientWall('client_id'),
  counter_delta: clientWall('client_id'),
  // An import may make clients, so it is for those who see all of them.
  import: ALL_CLIENTS_WALL,
  import_record: ALL_CLIENTS_WALL,
  import_note: ALL_CLIENTS_WALL,
  outbox: `${WORKSPACE_WALL} and client_id is null or ${clientWall('client_id')}`,
};

/** Global tables are a closed list; an account sees itself, a sign-in the one address it names. */
const GLOBAL_WALLS: Readonly<Record<string, string>> = {
  account: `id = (select scope_account()) or lower(email) = lower(nullif(current_setting('app.sign_in_email', true), ''))`,
  session: `account_id = (select scope_account())
    or token_hash = decode(nullif(current_setting('app.session_hash', true), ''), 'hex')`,
  throttle: 'true',
};

/** History is only ever added to. */
const APPEND_ONLY = ['change', 'audit'];

/** The walls of every table so far; a table that comes later brings its own in the migration that makes it. */
export class Walls1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const walls = Object.entries({ ...WALLS, ...GLOBAL_WALLS });
    const isHistory = ([table]: readonly [string, string]) => APPEND_ONLY.includes(table);
    await putWalls(runner, Object.fromEntries(walls.filter((wall) => !isHistory(wall))));
    await putWalls(runner, Object.fromEntries(walls.filter(isHistory)), { isAppendOnly: true });
    await runner.query('grant usage on schema public to telltale_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys({ ...WALLS, ...GLOBAL_WALLS })) {
      await runner.query(`
        drop policy owner on ${table};
        drop policy walls on ${table};
        alter table ${table} disable row level security;
      `);
    }
  }
}
