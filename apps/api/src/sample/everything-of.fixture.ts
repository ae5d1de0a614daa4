import type { TestDatabase } from '../../test/test-database';

/** Every row of a workspace but for what says that something happened. */
export async function everythingOf(
  database: TestDatabase,
  workspaceId: string,
): Promise<Record<string, unknown>> {
  const tables = await database.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'workspace_id' and table_name not in ('outbox', 'audit')`,
  );
  const dump: Record<string, readonly string[]> = {};
  for (const { name } of tables) {
    const found = await database.query<{ row: string }>(
      `select row_to_json(t)::text as row from ${name} t where workspace_id = $1 order by 1`,
      [workspaceId],
    );
    dump[name] = found.map(({ row }) => row);
  }
  return dump;
}
