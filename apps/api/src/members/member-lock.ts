import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { Problem } from '../http/problem';
import type { Standing } from './checked-scope';

/** One after the other: of two who remove each other at the same moment, the second finds what the first has done. */
export async function lockMembers(manager: EntityManager, { workspaceId }: Caller): Promise<void> {
  await manager.query('select from workspace where workspace_id = $1 for no key update', [workspaceId]);
}

const IS_ADMINISTRATOR = `role = 'administrator' and clients is null`;

/** Whoever was an administrator when the request came may be none by the time that the lock is theirs. */
export async function refuseFormerAdministrator(
  manager: EntityManager,
  { workspaceId, accountId }: Caller,
): Promise<void> {
  const rows = await manager.query<unknown[]>(
    `select from membership where workspace_id = $1 and account_id = $2 and ${IS_ADMINISTRATOR}`,
    [workspaceId, accountId],
  );
  if (rows.length === 0) throw new Problem('not-allowed');
}

/** A workspace without an administrator of all clients could never have one again. Call it under the lock. */
export async function refuseLastAdministrator(
  manager: EntityManager,
  { workspaceId }: Caller,
  memberId: string,
  next: Standing | null,
): Promise<void> {
  if (next?.role === 'administrator' && next.clients === null) return;
  if ((await firstAdministrator(manager, workspaceId, memberId)) !== undefined) return;
  const detail = 'Make somebody else an administrator of all clients first.';
  throw new Problem('last-administrator', { detail });
}

/** The longest-standing administrator of all clients beside somebody. */
export async function firstAdministrator(
  manager: EntityManager,
  workspaceId: string,
  besideId: string,
): Promise<string | undefined> {
  const [found] = await manager.query<{ id: string }[]>(
    `select account_id as id from membership where workspace_id = $1 and account_id <> $2 and ${IS_ADMINISTRATOR}
     order by created_at, account_id limit 1`,
    [workspaceId, besideId],
  );
  return found?.id;
}
