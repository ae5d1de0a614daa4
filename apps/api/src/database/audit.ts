import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../access/caller';

/** What is deleted leaves one entry that nobody can change: who, when, what. */
export async function audit(
  manager: EntityManager,
  { workspaceId, accountId, name }: Caller,
  at: Date,
  { what, subject }: { readonly what: string; readonly subject: object },
): Promise<void> {
  await manager.query(
    `insert into audit (workspace_id, id, at, account_id, by_name, what, subject) values ($1, $2, $3, $4, $5, $6, $7)`,
    [workspaceId, v7(), at, accountId, name, what, JSON.stringify(subject)],
  );
}
