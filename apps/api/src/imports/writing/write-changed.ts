import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import type { Clock } from '../../clock/clock';
import type { ProjectWriter } from '../../projects/project-writer';
import { takeProjects } from '../../projects/take-project';
import type { ChangedRecord } from '../matching/draft-edits';
import { editOf } from '../matching/edit-of';
import type { FileOrigin } from './file-source';
import type { WrittenRecord } from './store-written';

/** Changes projects of one client as their records say, held once more against what they are now that they are locked. */
export async function writeChanged(
  manager: EntityManager,
  caller: Caller,
  { clientId, records, origin }: { clientId: string; records: readonly ChangedRecord[]; origin: FileOrigin },
  { writer, clock }: { readonly writer: ProjectWriter; readonly clock: Clock },
): Promise<WrittenRecord[]> {
  const ids = records.map(({ project_id }) => project_id);
  const taken = await takeProjects(manager, caller, { clientId, ids, clock });
  if (taken === undefined) return [];
  const edited = taken.projects.flatMap((project) => {
    const record = records.find(({ project_id }) => project_id === project.id);
    if (record === undefined) return [];
    const { edit } = editOf({ ...record, current: project.state }, origin);
    return { project, edit, record, before: project.book.change_count };
  });
  await writer.change(manager, caller, taken.client, edited);
  return edited.map(({ project, record, before }) => {
    const after = project.book.change_count;
    const isChanged = after > before;
    return {
      row: record.row,
      project_id: project.id,
      outcome: isChanged ? 'update' : 'unchanged',
      first_change: isChanged ? before + 1 : null,
      last_change: isChanged ? after : null,
    };
  });
}
