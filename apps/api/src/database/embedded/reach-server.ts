import { setTimeout as wait } from 'node:timers/promises';

import type { Client } from 'pg';

import { ensureCluster, handOver } from './cluster';
import { connectWhenReady, type Server } from './connect';
import type { DataLayout } from './data-layout';
import { launchServer, type LaunchedServer } from './launch';
import { takeLease } from './lease';
import { readPasswords, type Passwords } from './passwords';
import { findPostgresBinaries } from './postgres-binaries';
import { findPostmaster, isPostmasterOf, removeStalePidFile } from './postmaster';
import { EmbeddedPostgresRefusal } from './refusal';
import { chooseServerAccount, type ServerAccount } from './server-account';
import type { Durability } from './server-flags';

export interface StartRequest {
  readonly layout: DataLayout;
  readonly durability: Durability;
  readonly accounts?: readonly ServerAccount['kind'][] | undefined;
  readonly log: (line: string) => void;
}

/** A server that lets us in and will not be stopped by others while we hold the lease. */
export interface ReachedServer {
  readonly lease: Client;
  readonly port: number;
  readonly passwords: Passwords;
}

const mostFailures = 5;

/**
 * Attaches to the server that runs on the cluster, or starts one. Both are tried in turn: of two that start at
 * once PostgreSQL lets one through, and the other then finds it running; one that is stopping is waited for.
 */
export async function reachServer(request: StartRequest): Promise<ReachedServer> {
  let lastWords = '';
  for (let failures = 0; failures < mostFailures;) {
    const attached = await attach(request);
    if (attached === 'stopping') continue;
    if (attached) return attached;
    const launched = await launch(request);
    const reached = await enterOrEnd(launched, request.layout);
    if (reached) return reached;
    if (launched.isAlive()) continue;
    lastWords = await launched.lastWords();
    await wait(100 * ++failures);
  }
  throw new EmbeddedPostgresRefusal(`The embedded PostgreSQL does not start. It said:\n${lastWords}`);
}

/** A lease on the server that runs; undefined when none does, and nothing is started. */
export async function attach({ layout, log }: StartRequest): Promise<ReachedServer | 'stopping' | undefined> {
  const postmaster = await findPostmaster(layout.cluster);
  if (!postmaster) return undefined;
  const isAlive = (): boolean => isPostmasterOf(postmaster.pid, layout.cluster);
  const reached = await enter({ port: postmaster.port, isAlive }, layout);
  if (reached) log(`Using the database server that runs already (process ${postmaster.pid}).`);
  return reached ?? 'stopping';
}

async function launch({ layout, durability, accounts }: StartRequest): Promise<LaunchedServer> {
  const account = chooseServerAccount(findPostgresBinaries(), accounts);
  await ensureCluster(layout, account, durability);
  await removeStalePidFile(layout.cluster);
  await handOver(layout.cluster, account);
  return launchServer(layout, account, durability);
}

async function enterOrEnd(launched: LaunchedServer, layout: DataLayout): Promise<ReachedServer | undefined> {
  try {
    return await enter(launched, layout);
  } catch (error) {
    await launched.end();
    throw error;
  }
}

async function enter(server: Server, layout: DataLayout): Promise<ReachedServer | undefined> {
  const passwords = await readPasswords(layout);
  const lease = await connectWhenReady(server, passwords.superuser);
  if (!lease) return undefined;
  try {
    if (await takeLease(lease)) return { lease, port: server.port, passwords };
  } catch {
    // The server was stopped between the two: the caller starts it again.
  }
  await lease.end().catch(() => undefined);
  return undefined;
}
