import type { Role } from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';

/** Somebody who chose to get the digest, with what they see. */
export interface DigestReader {
  readonly accountId: string;
  readonly role: Role;
  readonly clients: readonly string[] | null;
}

/** Those of a workspace who also see all of these clients (null: every client); without clients, all of them. */
const READERS = `
  select m.account_id as "accountId", m.role, m.clients
  from digest_reader r join membership m on m.workspace_id = r.workspace_id and m.account_id = r.account_id
  where r.workspace_id = $1 and (not $2 or m.clients is null or $3::uuid[] is not null and $3 <@ m.clients)
  order by m.account_id`;

export async function digestReaders(
  manager: EntityManager,
  { workspaceId }: Pick<Caller, 'workspaceId'>,
  seeing?: readonly string[] | null,
): Promise<DigestReader[]> {
  return await manager.query<DigestReader[]>(READERS, [workspaceId, seeing !== undefined, seeing ?? null]);
}

/** The reader as one who asks: their sight, and nobody's else. */
export function asCaller(workspaceId: string, { accountId, role, clients }: DigestReader): Caller {
  return { workspaceId, accountId, name: null, role, clients };
}

/** An account shows its address to itself alone: `manager` is in the reader's own transaction. */
export async function addressOf(manager: EntityManager, { accountId }: Caller): Promise<string | null> {
  const [account] = await manager.query<{ email: string }[]>('select email from account where id = $1', [
    accountId,
  ]);
  return account?.email ?? null;
}
