import type { EntityManager } from 'typeorm';

/** A workspace whose projects are to be read again with its newest settings. */
export interface OpenRenewal {
  readonly workspace_id: string;
  readonly version: number;
}

/** Below every id of a project. */
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Takes an open renewal for this transaction; undefined where another process is at it, where it is done, or where a newer
 * version has taken its place.
 */
export async function takeRenewal(
  manager: EntityManager,
  { workspace_id, version }: OpenRenewal,
): Promise<{ readonly reached: string } | undefined> {
  const [taken] = await manager.query<{ reached: string | null }[]>(
    `select n.reached from sign_renewal n
     where n.workspace_id = $1 and n.version = $2 and n.finished_at is null
       and exists (select from workspace w where w.workspace_id = $1 and w.sign_settings_version = $2)
     for update of n skip locked`,
    [workspace_id, version],
  );
  return taken === undefined ? undefined : { reached: taken.reached ?? BEFORE_ALL };
}

export async function nextProjects(
  manager: EntityManager,
  workspaceId: string,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    'select id from project where workspace_id = $1 and id > $2 order by id limit $3',
    [workspaceId, after, limit],
  );
  return rows.map(({ id }) => id);
}

/** Projects that came since the start are read as well, so there may be more than were counted at first. */
export async function noteProgress(
  manager: EntityManager,
  { workspace_id, version }: OpenRenewal,
  { read, reached, at }: { readonly read: number; readonly reached: string; readonly at: Date },
): Promise<void> {
  await manager.query(
    `update sign_renewal set reached = $4, done = done + $3, total = greatest(total, done + $3),
       started_at = coalesce(started_at, $5)
     where workspace_id = $1 and version = $2`,
    [workspace_id, version, read, reached, at],
  );
}

/** Projects that were removed meanwhile are missing from what was done. */
export async function noteEnd(
  manager: EntityManager,
  { workspace_id, version }: OpenRenewal,
  at: Date,
): Promise<void> {
  await manager.query(
    `update sign_renewal set finished_at = $3, started_at = coalesce(started_at, $3), total = done
     where workspace_id = $1 and version = $2`,
    [workspace_id, version, at],
  );
}
