import type { Client } from 'pg';

import { openDataFolder } from './data-layout';
import { claimServing, giveLeaseBack } from './lease';
import { appRole, databaseName, ownerRole, provision } from './provision';
import { attach, reachServer, type ReachedServer, type StartRequest } from './reach-server';
import type { ServerAccount } from './server-account';
import type { Durability } from './server-flags';
import { stopServer } from './stop-server';

export interface EmbeddedPostgresOptions {
  readonly dataFolder: string;
  readonly durability?: Durability;
  /** As root: the ways of running PostgreSQL that may be used, in this order. All by default. */
  readonly accounts?: readonly ServerAccount['kind'][];
  readonly log?: (line: string) => void;
}

/** A PostgreSQL server of our own on 127.0.0.1, shared by all processes that use the same data folder. */
export interface EmbeddedPostgres {
  readonly port: number;
  /** Connects as the owner of the database, who migrates. */
  readonly ownerUrl: string;
  /** Connects as the role that Telltale works as; the walls between workspaces hold for it. */
  readonly appUrl: string;
  /** Makes this process the one that serves the data folder; throws a sentence when another one does. */
  claimServing(): Promise<void>;
  /** Ends the use, and with it what was claimed; the last user stops the server. Close all connections first. */
  stop(): Promise<void>;
}

/** Attaches to the server of the data folder, or makes and starts it; throws EmbeddedPostgresRefusal. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { durability = 'safe', accounts, log = () => undefined } = options;
  const request = { layout: await openDataFolder(options.dataFolder), durability, accounts, log };
  const server = await reachServer(request);
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopped ??= leave(request, server));
  try {
    await provision(server.lease, server.passwords);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    port: server.port,
    ownerUrl: urlOf(ownerRole, server.passwords.owner, server.port),
    appUrl: urlOf(appRole, server.passwords.app, server.port),
    claimServing: () => claimServing(server.lease, request.layout.dataFolder),
    stop,
  };
}

const urlOf = (role: string, password: string, port: number): string =>
  `postgres://${role}:${password}@127.0.0.1:${port}/${databaseName}`;

async function leave(request: StartRequest, { lease }: ReachedServer): Promise<void> {
  try {
    await stopIfLast(request, lease);
  } catch {
    // The connection broke: PostgreSQL has ended, or has thrown everybody out after a crash of one of its own
    // processes and goes on. In that case it is asked for again, or it would run on without a user.
    const again = await attach(request);
    if (typeof again === 'object') await stopIfLast(request, again.lease);
  }
}

async function stopIfLast({ layout }: StartRequest, lease: Client): Promise<void> {
  try {
    if (await giveLeaseBack(lease)) await stopServer(layout.cluster);
  } finally {
    await lease.end().catch(() => undefined);
  }
}
