import type { EntityManager } from 'typeorm';

/** The address of a member of the workspace; null for anybody else. */
export async function emailOf(manager: EntityManager, accountId: string): Promise<string | null> {
  const [found] = await manager.query<{ email: string | null }[]>('select email_of_member($1) as email', [
    accountId,
  ]);
  return found?.email ?? null;
}
