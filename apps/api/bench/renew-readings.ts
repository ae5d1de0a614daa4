import { createApp } from '../src/create-app';
import { SystemClock } from '../src/clock/system-clock';
import { WorkspaceTransaction } from '../src/database/workspace-transaction';
import { Rereader } from '../src/signs/rereader';
import type { BenchDatabase } from './bench-database';

const BATCH = 500;

/** Reads every project of a workspace again, in batches as a job does; the seconds that it took. */
export async function renewReadings(database: BenchDatabase, workspaceId: string): Promise<number> {
  const app = await createApp({
    databaseUrl: database.appUrl,
    poolSize: 2,
    clock: new SystemClock(),
    logLevel: 'error',
    runsJobs: false,
  });
  const caller = { workspaceId, accountId: null, name: null, role: 'administrator', clients: null } as const;
  const ids = await database.query<{ id: string }>(
    'select id from project where workspace_id = $1 order by id',
    [workspaceId],
  );
  const began = performance.now();
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH).map(({ id }) => id);
    await app
      .get(WorkspaceTransaction)
      .run(caller, (manager) => app.get(Rereader).reread(manager, caller, batch));
  }
  const seconds = (performance.now() - began) / 1_000;
  await app.close();
  await database.query('vacuum analyze');
  return seconds;
}
