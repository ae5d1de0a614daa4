import { type DataSource, MigrationExecutor } from 'typeorm';
import { createDataSource } from './data-source';

/** Any fixed number: those who migrate the same database wait for each other on it. */
const MIGRATION_LOCK = 7_115_010;

/**
 * Brings the database of the owner's URL up to date, in one transaction: a migration that fails leaves nothing behind. The
 * lock goes with the transaction, so that it holds through a pooler too, and a second starter finds nothing left to do.
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const dataSource = createDataSource({ url: ownerUrl, poolSize: 1, applicationName: 'telltale migrations' });
  await dataSource.initialize();
  try {
    return await runPending(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

async function runPending(dataSource: DataSource): Promise<string[]> {
  return await dataSource.transaction(async (manager) => {
    await manager.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    const executor = new MigrationExecutor(dataSource, manager.queryRunner);
    executor.transaction = 'none';
    const done = await executor.executePendingMigrations();
    return done.map(({ name }) => name);
  });
}
