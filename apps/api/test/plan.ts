import { Client } from 'pg';
import type { TestDatabase } from './test-database';

export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Actual Loops'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

export interface Scope {
  readonly workspaceId: string;
  readonly clients?: readonly string[] | null;
}

/** How PostgreSQL runs a statement as the application's role with that scope: all nodes of the plan, from the top. */
export async function planOf(
  database: TestDatabase,
  { workspaceId, clients = null }: Scope,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<PlanNode[]> {
  const client = new Client(database.appUrl);
  await client.connect();
  try {
    await client.query('begin');
    await client.query(
      `select set_config('app.workspace_id', $1, true), set_config('app.clients', $2, true)`,
      [workspaceId, clients === null ? 'all' : clients.join(',')],
    );
    const explained = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
      `explain (analyze, format json) ${sql}`,
      [...parameters],
    );
    return explained.rows.flatMap((row) => withChildren(row['QUERY PLAN'][0].Plan));
  } finally {
    await client.end();
  }
}

function withChildren(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(withChildren)];
}
