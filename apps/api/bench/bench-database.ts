import { Pool, type QueryResultRow } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../src/database/embedded/embedded-postgres';
import { migrate } from '../src/database/migrate';
import { prepareJobs } from '../src/jobs/prepare-jobs';

/** A PostgreSQL of the bench's own in a folder that is thrown away. */
export interface BenchDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  query<Row extends QueryResultRow>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

export async function openBenchDatabase(dataFolder: string): Promise<BenchDatabase> {
  const postgres: EmbeddedPostgres = await startEmbeddedPostgres({ dataFolder });
  const { ownerUrl, appUrl } = postgres;
  await migrate(ownerUrl);
  await prepareJobs(ownerUrl);
  const pool = new Pool({ connectionString: ownerUrl, max: 2 });
  return {
    ownerUrl,
    appUrl,
    query: async <Row extends QueryResultRow>(sql: string, parameters: readonly unknown[] = []) =>
      (await pool.query<Row>(sql, [...parameters])).rows,
    stop: async () => {
      await pool.end();
      await postgres.stop();
    },
  };
}
