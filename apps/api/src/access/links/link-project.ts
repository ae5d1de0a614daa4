import type { EntityManager } from 'typeorm';
import { Problem } from '../../http/problem';
import type { Caller } from '../caller';

/** All that a link without an account tells of a project, and the clock that its client goes by. */
export interface LinkProject {
  readonly project: string;
  readonly client: string;
  readonly timeZone: string;
}

const FIND = `
  select p.name as project, p.client_name as client, coalesce(k.time_zone, w.time_zone) as "timeZone"
  from project p
  join client k on k.workspace_id = p.workspace_id and k.id = p.client_id
  join workspace w on w.workspace_id = p.workspace_id
  where p.workspace_id = $1 and p.id = $2`;

export async function linkProject(
  manager: EntityManager,
  { workspaceId }: Caller,
  projectId: string,
): Promise<LinkProject> {
  const [found] = await manager.query<LinkProject[]>(FIND, [workspaceId, projectId]);
  if (found === undefined) throw new Problem('not-found');
  return found;
}
