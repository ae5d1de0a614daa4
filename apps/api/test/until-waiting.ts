import { setTimeout as wait } from 'node:timers/promises';
import type { TestDatabase } from './test-database';

/**
 * Until so many statements wait for a lock. Within a transaction PostgreSQL tells again what it told first, unless it is
 * asked to look anew.
 */
export async function untilWaiting(database: TestDatabase, count: number): Promise<void> {
  const waiting = `select from pg_locks l join pg_stat_activity a using (pid)
    where a.datname = current_database() and not l.granted`;
  while ((await database.query(waiting)).length < count) {
    await wait(10);
    await database.query('select pg_stat_clear_snapshot()');
  }
}
