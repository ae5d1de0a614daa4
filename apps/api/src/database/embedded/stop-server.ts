import { setTimeout as wait } from 'node:timers/promises';

import { findPostmaster, isPostmasterOf } from './postmaster';

/** Ends before the ten seconds are over after which containers are killed. */
const patienceMs = 8_000;

/**
 * SIGINT is PostgreSQL's fast shutdown: connections are closed, everything is written, then it ends. SIGQUIT, when
 * that takes too long, leaves the writing to the next start, which reads its log again: nothing is lost by it.
 *
 * It takes too long on a slow disk, and for ever in PostgreSQL 18.4 when it is asked while it starts again after a
 * crash of one of its own processes: it then waits for the ones that it has just started.
 */
export async function stopServer(cluster: string): Promise<void> {
  const postmaster = await findPostmaster(cluster);
  if (!postmaster) return;
  const hasEnded = (): boolean => !isPostmasterOf(postmaster.pid, cluster);
  process.kill(postmaster.pid, 'SIGINT');
  if (await comesTrue(hasEnded, patienceMs)) return;
  process.kill(postmaster.pid, 'SIGQUIT');
  await comesTrue(hasEnded, Infinity);
}

async function comesTrue(isTrue: () => boolean, patience: number): Promise<boolean> {
  const asked = performance.now();
  while (!isTrue()) {
    if (performance.now() - asked > patience) return false;
    await wait(10);
  }
  return true;
}
