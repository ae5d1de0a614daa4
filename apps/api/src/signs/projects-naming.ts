import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';

/** The projects whose record names a person of their client: they are read again when the person changes. */
export async function projectsNaming(
  manager: EntityManager,
  { workspaceId }: Caller,
  { clientId, personId }: { readonly clientId: string; readonly personId: string },
): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `select p.id from project p
     join project_record r on r.workspace_id = p.workspace_id and r.project_id = p.id
     where p.workspace_id = $1 and p.client_id = $2
       and jsonb_path_exists(r.facts, '$.**.personId ? (@ == $person)', jsonb_build_object('person', $3::text))`,
    [workspaceId, clientId, personId],
  );
  return rows.map(({ id }) => id);
}
