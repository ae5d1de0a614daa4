import { setTimeout as wait } from 'node:timers/promises';

import type { Client } from 'pg';

import { locks } from './advisory-locks';
import { EmbeddedPostgresRefusal } from './refusal';

/** False when the last user is just stopping the server: it will be gone in a moment. */
export async function takeLease(client: Client): Promise<boolean> {
  return ask(client, 'select pg_try_advisory_lock_shared($1) as answer', locks.users);
}

/**
 * Gives the lease back; true when nobody else holds one, and from then on nobody can take one.
 * It asks a few times: the lock of a user that was killed this very moment is still being cleared away.
 */
export async function giveLeaseBack(client: Client): Promise<boolean> {
  await client.query('select pg_advisory_unlock_shared($1)', [locks.users]);
  return repeatedly(() => ask(client, 'select pg_try_advisory_lock($1) as answer', locks.users), 3);
}

/** Refuses beside another Telltale that serves the same data folder. */
export async function claimServing(client: Client, dataFolder: string): Promise<void> {
  const claim = (): Promise<boolean> =>
    ask(client, 'select pg_try_advisory_lock($1) as answer', locks.serving);
  if (await repeatedly(claim, 20)) return;
  throw new EmbeddedPostgresRefusal(
    `Telltale is already running on the data folder ${dataFolder} (${await findServing(client)}). ` +
      'Stop it first, or set TELLTALE_DATA_DIR to another folder.',
  );
}

/** A serving process that was killed may take a moment to be noticed: ask for about a second before giving up. */
async function repeatedly(tryOnce: () => Promise<boolean>, times: number): Promise<boolean> {
  for (let turn = 1; turn <= times; turn += 1) {
    if (await tryOnce()) return true;
    if (turn < times) await wait(50);
  }
  return false;
}

async function findServing(client: Client): Promise<string> {
  const { rows } = await client.query<{ application_name: string }>(
    `select application_name from pg_locks join pg_stat_activity using (pid)
      where locktype = 'advisory' and classid = 0 and objid = $1::bigint::oid and granted`,
    [locks.serving],
  );
  return rows[0]?.application_name.replace('telltale', 'process') ?? 'the process has just ended';
}

async function ask(client: Client, question: string, lock: number): Promise<boolean> {
  const { rows } = await client.query<{ answer: boolean }>(question, [lock]);
  return rows[0]?.answer ?? false;
}
