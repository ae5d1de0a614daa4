import type { TestDatabase } from '../../test/test-database';

interface TenantTable {
  readonly name: string;
  /** Those that can be written. */
  readonly columns: readonly string[];
}

/** Every table (not its partitions) whose rows belong to a workspace. */
export async function tenantTables(database: TestDatabase): Promise<readonly TenantTable[]> {
  return await database.query<TenantTable>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    group by c.relname having bool_or(a.attname = 'workspace_id') order by 1`);
}

export interface Owner {
  readonly workspaceId: string;
  /** Only what belongs to this client, with all its projects. */
  readonly clientId?: string;
}

/**
 * A checksum of all rows that somebody has, by table: the same before and after, where nothing was touched. It is asked hundreds of
 * times, so it needs no order among the rows.
 */
export async function checksumsOf(
  database: TestDatabase,
  tables: readonly TenantTable[],
  { workspaceId, clientId }: Owner,
): Promise<Readonly<Record<string, string>>> {
  const parts = tables.flatMap((table) => {
    const belongs = clientId === undefined ? 'true' : belongsToClient(table);
    return belongs === null ? [] : [checksum(table.name, belongs)];
  });
  const parameters = clientId === undefined ? [workspaceId] : [workspaceId, clientId];
  const rows = await database.query<{ name: string; sum: string }>(parts.join(' union all '), parameters);
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}

/** What somebody was refused is written down, as audit.db-spec.ts proves. */
const NOT_A_REFUSAL = `and t.what not in ('access.refused', 'access.not-found')`;

function checksum(name: string, belongs: string): string {
  return `select '${name}' as name, count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as sum
    from ${name} t where t.workspace_id = $1 and ${belongs} ${name === 'audit' ? NOT_A_REFUSAL : ''}`;
}

/** Null for a table whose rows belong to no client. */
function belongsToClient({ name, columns }: TenantTable): string | null {
  if (name === 'client') return 't.id = $2';
  // Its client_id is the provider's name for Telltale.
  if (name === 'sso_provider') return null;
  if (columns.includes('client_id')) return 't.client_id = $2';
  if (columns.includes('project_id'))
    return 't.project_id in (select id from project where workspace_id = $1 and client_id = $2)';
  return null;
}
