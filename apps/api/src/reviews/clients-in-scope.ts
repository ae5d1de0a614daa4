import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { Problem } from '../http/problem';

const CLIENT = 'select from client where workspace_id = $1 and id = $2';

/** The clients that a review or a link is about: the one that is named, or all in sight (null: the whole workspace). */
export async function clientsInScope(
  manager: EntityManager,
  { workspaceId, clients }: Caller,
  clientId: string | undefined,
): Promise<readonly string[] | null> {
  if (clientId !== undefined) {
    const found = await manager.query<unknown[]>(CLIENT, [workspaceId, clientId]);
    if (found.length > 0) return [clientId.toLowerCase()];
    const errors = [{ pointer: '#/clientId', detail: 'There is no such client here.' }];
    throw new Problem('invalid-request', { errors });
  }
  if (clients === null) return null;
  if (clients.length > 0) return [...clients].sort();
  throw new Problem('not-allowed', { detail: 'You see no client yet, so there is nothing to review.' });
}
