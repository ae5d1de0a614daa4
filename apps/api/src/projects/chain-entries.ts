import { randomBytes } from 'node:crypto';
import type { Day } from '@telltale/domain';
import type { ChangeRow } from '../signs/write-set';
import { chainInstant, chainLink, NO_HASH } from './hash-chain';
import type { ChangeEntry } from './record-changes';

/** Who writes, and when. */
export interface Authorship {
  readonly workspaceId: string;
  readonly accountId: string | null;
  readonly by: string | null;
  readonly at: Date;
  /** The client's day. */
  readonly today: Day;
  /** True where this is a part of a write to many projects. */
  readonly isOfMany?: boolean;
}

/** Where a project's chain ends. */
export interface ChainHead {
  readonly projectId: string;
  readonly clientId: string;
  readonly count: number;
  /** PostgreSQL's text for bytes, or null before the first entry. */
  readonly hash: string | null;
}

export interface ChainedEntries {
  readonly rows: readonly ChangeRow[];
  readonly head: ChainHead;
}

/** Adds entries to the end of a project's chain. The project is locked, so nobody else adds to the same end. */
export function chainEntries(
  head: ChainHead,
  entries: readonly ChangeEntry[],
  author: Authorship,
): ChainedEntries {
  const rows: ChangeRow[] = [];
  let previous = head.hash === null ? NO_HASH : fromBytea(head.hash);
  for (const entry of entries) {
    const salt = randomBytes(16);
    const seq = head.count + rows.length + 1;
    const { digest, hash } = chainLink(
      previous,
      metaOf(head, entry, seq, author),
      valueOf(entry, author),
      salt,
    );
    rows.push(rowOf(head, entry, seq, author, { salt, digest, hash }));
    previous = hash;
  }
  return { rows, head: { ...head, count: head.count + rows.length, hash: toBytea(previous) } };
}

function metaOf({ projectId, clientId }: ChainHead, entry: ChangeEntry, seq: number, author: Authorship) {
  return {
    workspaceId: author.workspaceId,
    projectId,
    clientId,
    seq,
    at: chainInstant(author.at),
    recordedOn: author.today,
    holdsFrom: entry.holdsFrom,
    accountId: author.accountId,
    what: entry.what,
    undoes: entry.undoes,
  };
}

function valueOf({ before, after, reason, source }: ChangeEntry, { by }: Authorship) {
  return { before, after, reason, source, by };
}

function rowOf(
  { projectId, clientId }: ChainHead,
  entry: ChangeEntry,
  seq: number,
  author: Authorship,
  link: Readonly<Record<'salt' | 'digest' | 'hash', Buffer>>,
): ChangeRow {
  return {
    workspace_id: author.workspaceId,
    project_id: projectId,
    seq,
    client_id: clientId,
    at: author.at.toISOString(),
    recorded_on: author.today,
    holds_from: entry.holdsFrom,
    account_id: author.accountId,
    by_name: author.by,
    what: entry.what,
    before: entry.before,
    after: entry.after,
    reason: entry.reason,
    source: entry.source,
    undoes: entry.undoes ?? null,
    salt: toBytea(link.salt),
    digest: toBytea(link.digest),
    hash: toBytea(link.hash),
  };
}

export function toBytea(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`;
}

export function fromBytea(text: string): Buffer {
  return Buffer.from(text.slice(2), 'hex');
}
