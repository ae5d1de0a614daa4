import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORKSPACE = 'workspace_id = (select scope_workspace())';
const ALL_CLIENTS = '(select scope_sees_all_clients())';

function clientWall(column: string): string {
  return `${WORKSPACE} and (${ALL_CLIENTS} or ${column} = any ((select scope_clients())::uuid[]))`;
}

/** What the application may see and write of each tenant table. */
const WALLS: Readonly<Record<string, string>> = {
  workspace: WORKSPACE,
  membership: `${WORKSPACE} or account_id = (select scope_account())`,
  idempotency_key: WORKSPACE,
  audit: WORKSPACE,
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
  import: `${WORKSPACE} and ${ALL_CLIENTS}`,
  import_record: `${WORKSPACE} and ${ALL_CLIENTS}`,
  import_note: `${WORKSPACE} and ${ALL_CLIENTS}`,
  outbox: `${WORKSPACE} and (client_id is null or ${ALL_CLIENTS} or client_id = any ((select scope_clients())::uuid[]))`,
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

/**
 * Row-level security with FORCE on every table. The owner, who migrates and whose functions do the few jobs that cross
 * workspaces, passes by a policy of its own.
 */
export class Walls1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, wall] of Object.entries({ ...WALLS, ...GLOBAL_WALLS })) {
      const rights = APPEND_ONLY.includes(table) ? 'select, insert' : 'select, insert, update, delete';
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy walls on ${table} to telltale_app using (${wall}) with check (${wall});
        create policy owner on ${table} to current_user using (true) with check (true);
        grant ${rights} on ${table} to telltale_app;
      `);
    }
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
