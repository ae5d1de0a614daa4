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

/**
 * Somebody's change is one that no file made. What a later import changed stands in the way while that import stands; once it
 * was undone, neither its changes nor those that set them back do.
 */
const OBSTACLES = `
  select p.id, p.key, p.name, since.by_name, since.file
  from import_record r
  join project p on p.workspace_id = r.workspace_id and p.id = r.project_id
  cross join lateral (
    select c.by_name, case when c.source ->> 'kind' = 'import' then c.source ->> 'file' end as file
    from change c
    where c.workspace_id = p.workspace_id and c.project_id = p.id and c.seq > r.last_change
      and (c.what <> 'first-mark' and coalesce(c.source ->> 'kind', 'person') <> 'import'
        or exists (
          select from import_record l
          join import i on i.workspace_id = l.workspace_id and i.id = l.import_id and i.state = 'done'
          where l.workspace_id = p.workspace_id and l.project_id = p.id and l.import_id <> r.import_id
            and c.seq between l.first_change and l.last_change))
    order by c.seq desc limit 1
  ) since
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
