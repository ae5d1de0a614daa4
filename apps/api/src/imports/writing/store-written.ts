import type { EntityManager } from 'typeorm';
import type { StagedImport } from '../reading/stage-records';

/** What became of a record: its project, and which changes it made there. */
export interface WrittenRecord {
  readonly row: number;
  readonly project_id: string;
  readonly outcome: 'create' | 'update' | 'unchanged';
  readonly first_change: number | null;
  readonly last_change: number | null;
}

export async function storeWritten(
  manager: EntityManager,
  { workspaceId, importId }: StagedImport,
  written: readonly WrittenRecord[],
): Promise<void> {
  await manager.query(
    `update import_record r
     set project_id = n.project_id, outcome = n.outcome, first_change = n.first_change, last_change = n.last_change
     from json_to_recordset($3) as n(row int, project_id uuid, outcome text, first_change int, last_change int)
     where r.workspace_id = $1 and r.import_id = $2 and r.row = n.row`,
    [workspaceId, importId, JSON.stringify(written)],
  );
}
