import type { Role } from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { Problem } from '../http/problem';

/** What a member may do and see. */
export interface Standing {
  readonly role: Role;
  readonly clients: readonly string[] | null;
  readonly isGuest: boolean;
}

/** Refuses clients that the workspace does not have, and guests who would do or see more than guests. */
export async function checkStanding(
  manager: EntityManager,
  { workspaceId }: Caller,
  { role, clients, isGuest }: Standing,
): Promise<void> {
  if (isGuest && (clients?.length !== 1 || !['viewer', 'reviewer'].includes(role)))
    throw refused('isGuest', 'A guest is a viewer or a reviewer of one client.');
  if (clients === null) return;
  const [found] = await manager.query<{ count: number }[]>(
    'select count(*)::int as count from client where workspace_id = $1 and id = any ($2)',
    [workspaceId, clients],
  );
  if (found?.count !== clients.length)
    throw refused('clients', 'Name clients of this workspace. GET /api/v1/clients lists them.');
}

/** Without repetitions, in lower case as the database has them. */
export function distinctIds(ids: readonly string[] | null): string[] | null {
  return ids === null ? null : [...new Set(ids.map((id) => id.toLowerCase()))];
}

function refused(field: string, detail: string): Problem {
  return new Problem('invalid-request', { errors: [{ pointer: `#/${field}`, detail }] });
}
