import type { EntityManager } from 'typeorm';

/**
 * Rows that were put down a moment ago have no statistics yet: PostgreSQL takes them for a handful, and would join
 * thousands of them row by row (seen: minutes for 2,133 records). Until `work` ends it hashes instead.
 */
export async function planForMany<T>(manager: EntityManager, work: () => Promise<T>): Promise<T> {
  await manager.query(`select set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true)`);
  const result = await work();
  await manager.query(`select set_config('enable_nestloop', 'on', true), set_config('jit', 'on', true)`);
  return result;
}
