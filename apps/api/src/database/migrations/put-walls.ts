import type { QueryRunner } from 'typeorm';

/** Only rows of the workspace in which a transaction works. */
export const WORKSPACE_WALL = 'workspace_id = (select scope_workspace())';

const ALL_CLIENTS = '(select scope_sees_all_clients())';

/** Of those, only rows of clients that the member may see; `column` names the client. */
export function clientWall(column: string): string {
  return `${WORKSPACE_WALL} and (${ALL_CLIENTS} or ${column} = any ((select scope_clients())::uuid[]))`;
}

/** What concerns the whole workspace: only for those who see all clients. */
export const ALL_CLIENTS_WALL = `${WORKSPACE_WALL} and ${ALL_CLIENTS}`;

/**
 * Row-level security with FORCE on new tables. History (`isAppendOnly`) is only ever added to. The owner, who migrates and
 * whose functions do the few jobs that cross workspaces, passes by a policy of its own.
 */
export async function putWalls(
  runner: QueryRunner,
  walls: Readonly<Record<string, string>>,
  { isAppendOnly = false }: { readonly isAppendOnly?: boolean } = {},
): Promise<void> {
  const rights = isAppendOnly ? 'select, insert' : 'select, insert, update, delete';
  for (const [table, wall] of Object.entries(walls)) {
    await runner.query(`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy walls on ${table} to telltale_app using (${wall}) with check (${wall});
      create policy owner on ${table} to current_user using (true) with check (true);
      grant ${rights} on ${table} to telltale_app;
    `);
  }
}
