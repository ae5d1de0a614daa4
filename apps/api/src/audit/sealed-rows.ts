import { type AuditMeta, auditEntryHash } from './entry-hash';

/** An entry as it is stored. Bytes are hexadecimal text; `at` has six decimals, as in the hash. */
export interface StoredAuditEntry {
  readonly workspaceId: string;
  readonly id: string;
  readonly at: string;
  readonly accountId: string | null;
  readonly what: string;
  readonly requestId: string | null;
  readonly digest: string;
}

const INSTANT = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The columns of a `StoredAuditEntry`; the table is `a`. */
export const STORED_ENTRY = `
  a.workspace_id as "workspaceId", a.id, ${INSTANT('a.at')} as at, a.account_id as "accountId", a.what,
  a.request_id as "requestId", encode(a.digest, 'hex') as digest`;

export const exactInstant = INSTANT;

/** An entry's hash from what is stored of it. */
export function hashOfStored({
  digest,
  workspaceId,
  id,
  at,
  accountId,
  what,
  requestId,
}: StoredAuditEntry): string {
  const meta: AuditMeta = { workspaceId, id, at, accountId, what, requestId };
  return auditEntryHash(meta, Buffer.from(digest, 'hex')).toString('hex');
}
