import type { EntityManager } from 'typeorm';
import { may } from '../access/permissions';
import type { Caller } from '../access/caller';
import { Problem } from '../http/problem';
import type { ProjectInHand } from '../signs/project-in-hand';

const OWN = `
  select from person where workspace_id = $1 and client_id = $2 and id = any ($3::uuid[]) and account_id = $4`;

/** Somebody's part in a project by which it is their own. */
type OwnAs = 'business-owner' | 'builder';

/** True where one of those whom the record names so has the caller's account. */
export async function isOwn(
  manager: EntityManager,
  { workspaceId, accountId }: Caller,
  { state }: ProjectInHand,
  as: readonly OwnAs[],
): Promise<boolean> {
  const people = as.flatMap((key) => state.facts[key]?.value?.personId ?? []);
  if (accountId === null || people.length === 0) return false;
  const rows = await manager.query<unknown[]>(OWN, [workspaceId, state.clientId, people, accountId]);
  return rows.length > 0;
}

/** An editor speaks for any project; everybody else for one that they own. True where the caller is the owner. */
export async function refuseStranger(
  manager: EntityManager,
  caller: Caller,
  project: ProjectInHand,
): Promise<boolean> {
  const isOwner = await isOwn(manager, caller, project, ['business-owner']);
  if (isOwner || may(caller.role, 'project:write')) return isOwner;
  const detail = 'Only its business owner and those who may edit speak for this project.';
  throw new Problem('not-allowed', { detail });
}
