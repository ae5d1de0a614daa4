import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SystemClock } from '../src/clock/system-clock';
import { createApp } from '../src/create-app';
import { type BenchDatabase, openBenchDatabase } from './bench-database';
import { type Door, signIn } from './door';
import { fill } from './fill';
import { renewReadings } from './renew-readings';

/** A Telltale with its jobs, in this process, on a database with so many projects that are read; all of it goes after `work`. */
export async function onFilledTelltale(
  projects: number,
  work: (door: Door, database: BenchDatabase) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'telltale-bench-'));
  const database = await openBenchDatabase(folder);
  try {
    const { cookie, workspaceId } = await filled(database, projects);
    const app = await start(database, { runsJobs: true });
    try {
      await work({ url: await app.getUrl(), cookie, workspaceId }, database);
    } finally {
      await app.close();
    }
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Without jobs: they would read the half of the projects that is there. */
async function filled(database: BenchDatabase, projects: number): Promise<Door> {
  const app = await start(database, { runsJobs: false });
  const door = await signIn(await app.getUrl());
  await fill(database, { workspaceId: door.workspaceId, projects });
  await app.close();
  await renewReadings(database, door.workspaceId);
  return door;
}

async function start(
  { appUrl }: BenchDatabase,
  { runsJobs }: { readonly runsJobs: boolean },
): Promise<NestFastifyApplication> {
  const app = await createApp({
    databaseUrl: appUrl,
    poolSize: 10,
    clock: new SystemClock(),
    logLevel: 'error',
    runsJobs,
  });
  await app.listen(0, '127.0.0.1');
  return app;
}
