import type { EntityManager } from 'typeorm';
import type { ProjectColumns } from '../signs/project-columns';
import { instantText } from './people.sql';
import type { TargetChange } from './project.mapping';

/** All that was recorded about the target and not taken back, for a statement about project `p`; oldest first. */
export const TARGET_CHANGES = `
  select json_agg(json_build_object('before', g.before, 'after', g.after, 'by', g.by_name, 'reason', g.reason,
      'at', ${instantText('g.at')}) order by g.seq)
  from change g where g.workspace_id = p.workspace_id and g.project_id = p.id and g.what = 'target-on'
    and g.undoes is null and not exists (
      select from change u where u.workspace_id = g.workspace_id and u.project_id = g.project_id and u.undoes = g.seq)`;

export async function targetChangesOf(
  manager: EntityManager,
  { workspace_id, id }: Pick<ProjectColumns, 'workspace_id' | 'id'>,
): Promise<TargetChange[]> {
  const [row] = await manager.query<{ changes: TargetChange[] | null }[]>(
    `select (${TARGET_CHANGES}) as changes from project p where p.workspace_id = $1 and p.id = $2`,
    [workspace_id, id],
  );
  return row?.changes ?? [];
}
