import { hash } from 'node:crypto';
import type { Day, FactSource } from '@telltale/domain';
import { canonicalJson } from './canonical-json';

/** What an entry says that may name people: all of it goes into the digest, and could be erased without breaking the chain. */
export interface ChainedValue {
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string | null;
  readonly source: FactSource | null;
  readonly by: string | null;
}

/** Where an entry stands, and what it is about. */
export interface ChainedMeta {
  readonly workspaceId: string;
  readonly projectId: string;
  readonly clientId: string;
  readonly seq: number;
  /** Instant in UTC with six decimals, as precise as PostgreSQL keeps it: `2026-11-23T09:00:00.123000Z`. */
  readonly at: string;
  readonly recordedOn: Day;
  readonly holdsFrom: Day | null;
  readonly accountId: string | null;
  readonly what: string;
  /** Only where an entry takes another back: the hashes of all others are as they were before there was such a thing. */
  readonly undoes?: number;
}

export interface ChainLink {
  readonly digest: Buffer;
  readonly hash: Buffer;
}

/** The hash before a project's first entry. */
export const NO_HASH = Buffer.alloc(0);

/**
 * Links an entry to the one before it: the digest covers its value with a salt (so that nobody can try values against it
 * once the value is erased), the hash covers the previous hash, where the entry stands, and the digest.
 */
export function chainLink(previous: Buffer, meta: ChainedMeta, value: ChainedValue, salt: Buffer): ChainLink {
  const digest = sha256(salt, Buffer.from(canonicalJson(value)));
  return { digest, hash: chainHash(previous, meta, digest) };
}

/** The hash alone: all that is left to check where a value was erased and its digest stays. */
export function chainHash(previous: Buffer, meta: ChainedMeta, digest: Buffer): Buffer {
  return sha256(previous, Buffer.from(canonicalJson(meta)), digest);
}

function sha256(...parts: readonly Buffer[]): Buffer {
  return hash('sha256', Buffer.concat(parts), 'buffer');
}

/** An instant as the chain writes it. */
export function chainInstant(at: Date): string {
  return at.toISOString().replace('Z', '000Z');
}
