import type { Client } from 'pg';
import { auditDigest, NO_SEAL, sealHash } from './entry-hash';
import { exactInstant, hashOfStored, STORED_ENTRY, type StoredAuditEntry } from './sealed-rows';

/** Something in an audit log that is not as it was sealed. */
export interface AuditBreak {
  readonly workspaceId: string;
  readonly seal: number | null;
  /** The entry, or null where the seal itself does not fit. */
  readonly entryId: string | null;
  readonly what: string;
}

export interface VerifiedAudit {
  readonly entries: number;
  readonly seals: number;
  /** Entries of which personal values were erased: their place is verified, their words cannot be. */
  readonly erased: number;
  readonly breaks: readonly AuditBreak[];
}

interface StoredSeal {
  readonly workspaceId: string;
  readonly seal: number;
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly ids: readonly string[];
  readonly hashes: readonly string[];
  readonly hash: string;
}

interface EntryInFull extends StoredAuditEntry {
  readonly by: string | null;
  readonly address: string | null;
  readonly subject: unknown;
  readonly salt: string;
  readonly seal: number | null;
  readonly erasedBy: string | null;
  /** False where the entry says that it was erased and no entry tells of that erasure. */
  readonly isAccounted: boolean;
}

const SEALS = `
  select s.workspace_id as "workspaceId", s.seal, ${exactInstant('s.from_at')} as from, ${exactInstant('s.to_at')} as to,
    s.entries as count, s.entry_ids as ids, array(select encode(h, 'hex') from unnest(s.entry_hashes) h) as hashes,
    encode(s.hash, 'hex') as hash
  from audit_seal s where (s.workspace_id, s.seal) > ($1, $2) order by s.workspace_id, s.seal limit 20`;

const ENTRY = `
  select ${STORED_ENTRY}, a.by_name as by, a.address, a.subject, encode(a.salt, 'hex') as salt, a.seal,
    a.erased_by as "erasedBy", a.erased_by is null or exists (
      select from audit e where e.workspace_id = a.workspace_id and e.id = a.erased_by and e.what = 'person.erased') as "isAccounted"
  from audit a`;

const OF_SEAL = `${ENTRY} where a.workspace_id = $1 and a.seal = $2`;

/** Entries that wait, and those that name a seal which is not there. */
const OF_NO_SEAL = `${ENTRY} where not exists (
  select from audit_seal s where s.workspace_id = a.workspace_id and s.seal = a.seal)`;

const BEGINNING = '00000000-0000-0000-0000-000000000000';

/** Checks the audit log of every workspace, as the owner of the database; a few seals in memory at a time. */
export async function verifyAudit(owner: Client): Promise<VerifiedAudit> {
  const found = { entries: 0, seals: 0, erased: 0, breaks: [] as AuditBreak[] };
  let before: StoredSeal | null = null;
  for await (const seal of storedSeals(owner)) {
    const previous: StoredSeal | null = before?.workspaceId === seal.workspaceId ? before : null;
    const { rows } = await owner.query<EntryInFull>(OF_SEAL, [seal.workspaceId, seal.seal]);
    found.seals += 1;
    found.breaks.push(...chainBreaks(seal, previous), ...entryBreaks(seal, rows));
    count(found, rows);
    before = seal;
  }
  const { rows } = await owner.query<EntryInFull>(OF_NO_SEAL);
  found.breaks.push(
    ...rows.flatMap((entry) => (entry.seal === null ? wordBreaks(entry) : [strayBreak(entry)])),
  );
  count(found, rows);
  return found;
}

function count(found: { entries: number; erased: number }, rows: readonly EntryInFull[]): void {
  found.entries += rows.length;
  found.erased += rows.filter(({ erasedBy }) => erasedBy !== null).length;
}

async function* storedSeals(owner: Client): AsyncGenerator<StoredSeal> {
  let last: Pick<StoredSeal, 'workspaceId' | 'seal'> = { workspaceId: BEGINNING, seal: 0 };
  for (;;) {
    const { rows }: { rows: StoredSeal[] } = await owner.query<StoredSeal>(SEALS, [
      last.workspaceId,
      last.seal,
    ]);
    yield* rows;
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end;
  }
}

/** What does not follow in the chain of seals itself. */
function chainBreaks(stored: StoredSeal, before: StoredSeal | null): AuditBreak[] {
  const { workspaceId, seal, from, to, count: entries, ids, hashes, hash } = stored;
  const next = (before?.seal ?? 0) + 1;
  const broken = (what: string): AuditBreak[] => [{ workspaceId, seal, entryId: null, what }];
  if (seal !== next) return broken(`seal ${next} is missing before it`);
  const batch = {
    workspaceId,
    seal,
    from,
    to,
    count: entries,
    entries: ids.map((id, at) => [id, hashes[at] ?? ''] as const),
  };
  const previous = before === null ? NO_SEAL : Buffer.from(before.hash, 'hex');
  if (sealHash(previous, batch).toString('hex') !== hash)
    return broken('it does not follow from the seal before it');
  return entries === ids.length ? [] : broken(`it counts ${entries} entries and names ${ids.length}`);
}

function entryBreaks(
  { workspaceId, seal, ids, hashes }: StoredSeal,
  rows: readonly EntryInFull[],
): AuditBreak[] {
  const stored = new Map(rows.map((row) => [row.id, row]));
  const sealed = new Set(ids);
  const broken = (entryId: string, what: string): AuditBreak => ({ workspaceId, seal, entryId, what });
  const found = ids.flatMap((id, at) => {
    const row = stored.get(id);
    if (row === undefined) return [broken(id, 'it was sealed and is missing')];
    return hashOfStored(row) === hashes[at]
      ? wordBreaks(row)
      : [broken(id, 'it is not the entry that was sealed')];
  });
  const added = rows
    .filter(({ id }) => !sealed.has(id))
    .map(({ id }) => broken(id, 'it was added after its seal'));
  return [...found, ...added];
}

/** Whether the words are those of the digest; those of an erased person are gone, and an entry must tell of it. */
function wordBreaks(entry: EntryInFull): AuditBreak[] {
  const { workspaceId, seal, id: entryId, by, address, subject, salt, digest, erasedBy, isAccounted } = entry;
  if (erasedBy !== null)
    return isAccounted
      ? []
      : [{ workspaceId, seal, entryId, what: 'it says that it was erased, and no entry tells of that' }];
  const isSame = auditDigest({ by, address, subject }, Buffer.from(salt, 'hex')).toString('hex') === digest;
  return isSame ? [] : [{ workspaceId, seal, entryId, what: 'its words are not those that were recorded' }];
}

function strayBreak({ workspaceId, seal, id: entryId }: EntryInFull): AuditBreak {
  return { workspaceId, seal, entryId, what: 'it names a seal that is not there' };
}
