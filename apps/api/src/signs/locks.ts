import type { EntityManager } from 'typeorm';
import { type NamedStatement, queryByName } from '../database/query-by-name';
import { NOT_ENDED } from '../projects/not-ended.sql';

/**
 * Who writes takes locks in one order: the client, then projects by their ids. All are `no key update`, so that neither waits
 * for the foreign keys of what others append, and a lock is a statement of its own: what is read after it was committed
 * before it.
 */
export async function lockProjects(
  manager: EntityManager,
  workspaceId: string,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await queryByName<{ id: string }>(manager, lockStatement(workspaceId, ids));
  return rows.map(({ id }) => id);
}

export function lockStatement(workspaceId: string, ids: readonly string[]): NamedStatement {
  return {
    name: 'lock projects',
    text: 'select id from project where workspace_id = $1 and id = any ($2::uuid[]) order by id for no key update',
    values: [workspaceId, ids],
  };
}

export function lockNamedStatement(workspaceId: string, key: string): NamedStatement {
  return {
    name: 'lock named project',
    text: 'select id from project where workspace_id = $1 and key = $2 for no key update',
    values: [workspaceId, key],
  };
}

export async function lockClient(
  manager: EntityManager,
  workspaceId: string,
  clientId: string,
): Promise<void> {
  await manager.query('select id from client where workspace_id = $1 and id = $2 for no key update', [
    workspaceId,
    clientId,
  ]);
}

/** The client of a project, locked. */
export async function lockClientOf(
  manager: EntityManager,
  workspaceId: string,
  projectId: string,
): Promise<string | undefined> {
  const rows = await manager.query<{ id: string }[]>(
    `select id from client
     where workspace_id = $1 and id = (select client_id from project where workspace_id = $1 and id = $2)
     for no key update`,
    [workspaceId, projectId],
  );
  return rows[0]?.id;
}

/** More siblings than this are read again by a job, and not by whoever changed one of them. */
export const SIBLINGS_READ_AT_ONCE = 50;

export interface LockedSiblings {
  /** The client's other active projects, locked; null where they are too many to be read again at once. */
  readonly others: readonly string[] | null;
}

/**
 * Locks projects of a locked client together with its other active ones, where those are few enough to be read again at
 * once; else the named ones alone.
 */
export async function lockWithSiblings(
  manager: EntityManager,
  { workspaceId, clientId }: { readonly workspaceId: string; readonly clientId: string },
  ids: readonly string[],
): Promise<LockedSiblings> {
  const active = await manager.query<{ id: string }[]>(
    `select p.id from project p
     where p.workspace_id = $1 and p.client_id = $2 and ${NOT_ENDED}
       and p.id <> all ($3::uuid[])
     limit $4`,
    [workspaceId, clientId, ids, SIBLINGS_READ_AT_ONCE + 1],
  );
  const others = active.length > SIBLINGS_READ_AT_ONCE ? null : active.map(({ id }) => id);
  const wanted = [...ids, ...(others ?? [])];
  if (wanted.length > 0) await lockProjects(manager, workspaceId, wanted);
  return { others };
}
