import type { Stage, StoredFacts } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Note } from '../notes/note-kinds';
import type { StagedImport } from '../reading/stage-records';
import type { ReadFacts } from '../rules/record-in-hand';
import type { FileOrigin } from '../writing/file-source';
import { planForMany } from './plan-for-many';
import { type Comparison, editOf, isEdit, type Told } from './edit-of';

/** A record that goes on from an earlier one, beside that. */
export interface ChangedRecord {
  readonly row: number;
  readonly name: string;
  readonly project_id: string;
  readonly client_id: string;
  readonly previous: Told;
  readonly next: Told;
}

interface ChangedRow {
  readonly row: number;
  readonly name: string;
  readonly project_id: string;
  readonly client_id: string;
  readonly stage: Stage | null;
  readonly facts: ReadFacts;
  readonly previous_stage: Stage | null;
  readonly previous_facts: ReadFacts;
  readonly current_stage: Stage | null;
  readonly current_facts: StoredFacts;
}

const CHANGED = `
  select r.row, r.name, r.project_id, j.client_id, r.stage, r.facts, p.stage as previous_stage, p.facts as previous_facts,
    j.stage as current_stage, d.facts as current_facts
  from import_record r
  join import_record p
    on p.workspace_id = r.workspace_id and p.import_id = r.previous_import and p.row = r.previous_row
  join project j on j.workspace_id = r.workspace_id and j.id = r.project_id
  join project_record d on d.workspace_id = r.workspace_id and d.project_id = r.project_id
  where r.workspace_id = $1 and r.import_id = $2 and r.outcome = 'update'
  order by r.row`;

/** The records that may change something, each beside the one that it goes on from. */
export async function changedRecords(
  manager: EntityManager,
  staged: StagedImport,
): Promise<(ChangedRecord & { readonly comparison: Comparison })[]> {
  const rows = await planForMany(manager, () =>
    manager.query<ChangedRow[]>(CHANGED, [staged.workspaceId, staged.importId]),
  );
  return rows.map(({ row, name, project_id, client_id, ...told }) => {
    const previous = { stage: told.previous_stage, facts: told.previous_facts };
    const next = { stage: told.stage, facts: told.facts };
    const current = { stage: told.current_stage, facts: told.current_facts };
    const comparison = { row, name, previous, next, current };
    return { row, name, project_id, client_id, previous, next, comparison };
  });
}

/** Finds out which changed records change anything; the others are unchanged. */
export async function draftEdits(
  manager: EntityManager,
  staged: StagedImport,
  origin: FileOrigin,
): Promise<Note[]> {
  const drafts = (await changedRecords(manager, staged)).map(({ row, comparison }) => ({
    row,
    ...editOf(comparison, origin),
  }));
  const idle = drafts.filter(({ edit }) => !isEdit(edit)).map(({ row }) => row);
  if (idle.length > 0)
    await manager.query(
      `update import_record set outcome = 'unchanged'
       where workspace_id = $1 and import_id = $2 and row = any ($3::int[])`,
      [staged.workspaceId, staged.importId, idle],
    );
  return drafts.flatMap(({ notes }) => notes);
}
