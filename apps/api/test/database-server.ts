import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startEmbeddedPostgres } from '../src/database/embedded/embedded-postgres';

declare global {
  var stopTestDatabaseServer: (() => Promise<void>) | undefined;
}

/**
 * One throw-away server for the whole run; each spec file makes a database of its own on it.
 * Its URLs go to the workers through the environment, the only thing that Jest hands on to them.
 */
export default async function startTestDatabaseServer(): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'telltale-test-'));
  const server = await startEmbeddedPostgres({ dataFolder, durability: 'fast' });
  process.env['TELLTALE_TEST_OWNER_URL'] = server.ownerUrl;
  process.env['TELLTALE_TEST_APP_URL'] = server.appUrl;
  globalThis.stopTestDatabaseServer = async () => {
    await server.stop();
    await rm(dataFolder, { recursive: true });
  };
}
