import type { DataSource } from 'typeorm';

/** A page that was away for longer reads everything again. */
const KEPT_HOURS = 24;

/**
 * Takes old events away, in all workspaces. The newest of each stays, so that positions go on rising from it.
 */
export async function trimOutbox(dataSource: DataSource, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - KEPT_HOURS * 3_600_000);
  await dataSource.query('select trim_outbox($1)', [oldest]);
}
