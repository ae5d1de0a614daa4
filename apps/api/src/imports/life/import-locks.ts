import type { EntityManager } from 'typeorm';

/** Says that somebody works on this import, until the transaction ends: nobody takes it for abandoned. */
export async function lockImport(manager: EntityManager, id: string): Promise<void> {
  await manager.query('select pg_advisory_xact_lock(import_lock($1))', [id]);
}

/** One import of a workspace is written or undone at a time, so that two of the same file do not both create. */
export async function lockImportsOf(manager: EntityManager, workspaceId: string): Promise<void> {
  await manager.query(
    `select pg_advisory_xact_lock(hashtextextended('telltale imports of ' || $1::uuid, 0))`,
    [workspaceId],
  );
}
