import type { EntityManager } from 'typeorm';

/** Ends the sessions of an account, but for the one that is named; tells how many. */
export async function endSessionsOf(
  manager: EntityManager,
  accountId: string,
  but?: Buffer,
): Promise<number> {
  const [, ended] = await manager.query<[unknown, number]>(
    'delete from session where account_id = $1 and token_hash is distinct from $2',
    [accountId, but ?? null],
  );
  return ended;
}
