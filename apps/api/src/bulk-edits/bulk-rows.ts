import type { Day } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';

/** What a bulk edit did to one project. */
export interface BulkRow {
  readonly project_id: string;
  readonly client_id: string;
  readonly first_change: number;
  readonly last_change: number;
  /** Since when the project had been in Building before. */
  readonly building_since: Day | null;
}

export interface StoredBulkRow extends BulkRow {
  readonly account_id: string | null;
  readonly made_at: Date;
  readonly undone_at: Date | null;
}

const INSERT = `
  insert into bulk_edit (workspace_id, id, account_id, made_at, project_id, client_id, first_change, last_change,
    building_since)
  select $1, $2, $3, $4, n.project_id, n.client_id, n.first_change, n.last_change, n.building_since
  from json_populate_recordset(null::bulk_edit, $5) n`;

export async function keepBulkEdit(
  manager: EntityManager,
  { workspaceId, accountId }: Caller,
  { batch, at, rows }: { readonly batch: string; readonly at: Date; readonly rows: readonly BulkRow[] },
): Promise<void> {
  await manager.query(INSERT, [workspaceId, batch, accountId, at, JSON.stringify(rows)]);
}

/** The projects of a bulk edit that are in the caller's scope, client by client in the order of locks. */
export async function findBulkEdit(
  manager: EntityManager,
  { workspaceId }: Caller,
  batch: string,
): Promise<StoredBulkRow[]> {
  return await manager.query<StoredBulkRow[]>(
    `select project_id, client_id, first_change, last_change, building_since::text, account_id, made_at, undone_at
     from bulk_edit where workspace_id = $1 and id = $2 order by client_id, project_id`,
    [workspaceId, batch],
  );
}

export async function markUndone(
  manager: EntityManager,
  { workspaceId }: Caller,
  {
    batch,
    at,
    projects,
  }: { readonly batch: string; readonly at: Date; readonly projects: readonly string[] },
): Promise<void> {
  await manager.query(
    `update bulk_edit set undone_at = $3 where workspace_id = $1 and id = $2 and project_id = any ($4::uuid[])`,
    [workspaceId, batch, at, projects],
  );
}
