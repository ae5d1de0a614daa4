import { randomBytes } from 'node:crypto';
import type { AuditDeed } from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../access/caller';
import { currentRequest } from '../audit/current-request';
import { auditDigest } from '../audit/entry-hash';

/** Something that happened; `subject` says to which thing, and never holds a secret. */
export interface AuditEntry {
  readonly what: AuditDeed;
  readonly subject: object;
}

type Author = Pick<Caller, 'workspaceId' | 'accountId' | 'name'>;

const INSERT = `
  insert into audit (workspace_id, id, at, account_id, by_name, what, subject, request_id, address, salt, digest)
  select $1, n.id, $2, $3, $4, n.what, n.subject, $5, $6, decode(n.salt, 'hex'), decode(n.digest, 'hex')
  from json_to_recordset($7) as n(id uuid, what text, subject jsonb, salt text, digest text)`;

/** One entry that nobody can change, in the transaction of what it tells of: who, when, what, from where. Its id comes back. */
export async function audit(
  manager: EntityManager,
  caller: Author,
  at: Date,
  entry: AuditEntry,
): Promise<string> {
  const [id] = await auditAll(manager, caller, at, [entry]);
  return id as string;
}

export async function auditAll(
  manager: EntityManager,
  { workspaceId, accountId, name }: Author,
  at: Date,
  entries: readonly AuditEntry[],
): Promise<string[]> {
  if (entries.length === 0) return [];
  const { id: requestId = null, address = null } = currentRequest() ?? {};
  const rows = entries.map(({ what, subject }) => {
    // As it will come back from the database: without what is undefined, instants as text.
    const plain: unknown = JSON.parse(JSON.stringify(subject));
    const salt = randomBytes(16);
    const digest = auditDigest({ by: name, address, subject: plain }, salt);
    return { id: v7(), what, subject: plain, salt: salt.toString('hex'), digest: digest.toString('hex') };
  });
  await manager.query(INSERT, [workspaceId, at, accountId, name, requestId, address, JSON.stringify(rows)]);
  return rows.map(({ id }) => id);
}
