import { hash } from 'node:crypto';
import { canonicalJson } from '../projects/canonical-json';

/** Where an entry stands and what it is about: none of it says who somebody is once the account is gone. */
export interface AuditMeta {
  readonly workspaceId: string;
  readonly id: string;
  /** Instant in UTC with six decimals: `2026-11-23T09:00:00.123000Z`. */
  readonly at: string;
  readonly accountId: string | null;
  readonly what: string;
  readonly requestId: string | null;
}

/** What may name people. It is hashed with a salt, so that both can be erased and the chain goes on fitting. */
export interface AuditValue {
  readonly by: string | null;
  readonly address: string | null;
  readonly subject: unknown;
}

/** One batch of entries, as its hash covers it. */
export interface SealedBatch {
  readonly workspaceId: string;
  /** 1, 2, 3 … in each workspace. */
  readonly seal: number;
  /** The instants of the first and the last entry. */
  readonly from: string;
  readonly to: string;
  readonly count: number;
  /** Id and hash of each entry, ordered by instant, then id. */
  readonly entries: readonly (readonly [id: string, hash: string])[];
}

/** The hash before the first seal of a workspace. */
export const NO_SEAL = Buffer.alloc(0);

/** `sha256(salt, canonical JSON of the value)`. The salt keeps anybody from trying values against it. */
export function auditDigest(value: AuditValue, salt: Buffer): Buffer {
  return sha256(salt, Buffer.from(canonicalJson(value)));
}

/** `sha256(canonical JSON of the meta, digest)`. */
export function auditEntryHash(meta: AuditMeta, digest: Buffer): Buffer {
  return sha256(Buffer.from(canonicalJson(meta)), digest);
}

/** `sha256(hash of the seal before, canonical JSON of the batch)`. */
export function sealHash(previous: Buffer, batch: SealedBatch): Buffer {
  return sha256(previous, Buffer.from(canonicalJson(batch)));
}

function sha256(...parts: readonly Buffer[]): Buffer {
  return hash('sha256', Buffer.concat(parts), 'buffer');
}
