import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

import type { DataLayout } from './data-layout';
import { findFreePort } from './free-port';
import { clusterPathFor, commandLine, serverEnvironment, type ServerAccount } from './server-account';
import { serverFlags, type Durability } from './server-flags';
import { openServerLog, readServerLog } from './server-log';

/** A server that was started and may not answer yet. */
export interface LaunchedServer {
  readonly pid: number | undefined;
  readonly port: number;
  /** False as soon as the process has ended, for whatever reason. */
  isAlive(): boolean;
  /** Ends it again, when it turns out to be of no use. */
  end(): Promise<void>;
  /** Its last words. */
  lastWords(): Promise<string>;
}

/**
 * Starts the server in a session of its own: Ctrl-C in a terminal reaches Telltale alone, which then closes its
 * connections first and stops the server after. One to throw away is to end with the tests that are broken off.
 */
export async function launchServer(
  layout: DataLayout,
  account: ServerAccount,
  durability: Durability,
): Promise<LaunchedServer> {
  const port = await findFreePort();
  const log = await openServerLog(layout.logFile);
  const flags = serverFlags(clusterPathFor(account, layout.cluster), port, durability);
  const [command = '', ...words] = commandLine(account, 'postgres', flags);
  const server = spawn(command, words, {
    ...account.become,
    cwd: layout.cluster,
    env: serverEnvironment,
    detached: durability === 'safe',
    stdio: ['ignore', log.file.fd, log.file.fd],
  });
  let isAlive = true;
  server.once('error', () => (isAlive = false));
  server.once('exit', () => (isAlive = false));
  server.unref();
  await log.file.close();
  return {
    pid: server.pid,
    port,
    isAlive: () => isAlive,
    end: async () => {
      server.kill('SIGINT');
      while (isAlive) await wait(10);
    },
    lastWords: () => readServerLog(layout.logFile, log.endsAt),
  };
}
