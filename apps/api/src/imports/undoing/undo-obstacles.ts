import { spokenCount } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../http/problem';

/** A project that was changed after the import had made it. */
interface Obstacle {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly by_name: string | null;
  /** The file of a later import that made the change. */
  readonly file: string | null;
}

/** As many as a refusal names. */
const NAMED = 100;

const OBSTACLES = `
  select p.id, p.key, p.name, c.by_name,
    case when c.source ->> 'kind' = 'import' then c.source ->> 'file' end as file
  from import_record r
  join project p on p.workspace_id = r.workspace_id and p.id = r.project_id
  join change c on c.workspace_id = p.workspace_id and c.project_id = p.id and c.seq = p.change_count
  where r.workspace_id = $1 and r.import_id = $2 and r.outcome = 'create' and p.change_count > r.last_change
  order by p.key`;

/** Refuses an undo that would take away what somebody has added since, and names every such project. */
export async function refuseIfChanged(
  manager: EntityManager,
  workspaceId: string,
  importId: string,
): Promise<void> {
  const obstacles = await manager.query<Obstacle[]>(OBSTACLES, [workspaceId, importId]);
  if (obstacles.length === 0) return;
  const changed = spokenCount(obstacles.length, 'project');
  throw new Problem('import-undo-refused', {
    detail: `${changed} of this import changed after it was written. Undo later imports first; keep or delete what people have worked on by hand.`,
    errors: obstacles.slice(0, NAMED).map(({ id, key, name, ...by }) => ({
      pointer: `/projects/${id}`,
      detail: `${key} ${name}: ${changedBy(by)}`,
    })),
  });
}

function changedBy({ by_name, file }: Pick<Obstacle, 'by_name' | 'file'>): string {
  if (file !== null) return `changed by a later import of ${file}`;
  return `changed by ${by_name ?? 'somebody'}`;
}
