import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { Problem } from '../http/problem';
import { findInvitation, type StoredInvitation } from './invitation-rows';

/** Locked, so that of two who accept, revoke or renew it at once the second finds what the first has done. */
export async function existingInvitation(
  manager: EntityManager,
  caller: Pick<Caller, 'workspaceId'>,
  id: string,
): Promise<StoredInvitation> {
  await manager.query('select from invitation where workspace_id = $1 and id = $2 for update', [
    caller.workspaceId,
    id,
  ]);
  const found = await findInvitation(manager, caller, id);
  if (found === undefined) throw new Problem('not-found');
  return found;
}
