import { isDeepStrictEqual } from 'node:util';
import { rowsOf } from '../projects/closing-rows';
import type { ChangeEntry, Created } from '../projects/record-changes';
import { applyEntry, firstState } from '../projects/record-changes';
import { chainHash, chainLink, NO_HASH } from '../projects/hash-chain';
import { closingOf } from '../signs/closing-of';
import { recordColumns } from '../signs/project-columns';
import type { ProjectState } from '../signs/project-state';
import type { StoredEntry, StoredHistory } from './stored-history';

/** The first thing in a project's history that does not fit. */
export interface Break {
  readonly workspaceId: string;
  readonly projectId: string;
  /** The entry, or null where the log as a whole does not fit the project. */
  readonly seq: number | null;
  readonly what: string;
}

/**
 * Checks one project: each entry's value against its digest, each digest and place against the chain, the end of the chain
 * against the project, and the record and the columns that follow from it against the sum of the entries.
 */
export function checkHistory(history: StoredHistory): Break | null {
  const { workspace_id: workspaceId, id: projectId, entries } = history;
  const broken = (seq: number | null, what: string): Break => ({ workspaceId, projectId, seq, what });
  let previous: Buffer = NO_HASH;
  for (const [index, entry] of entries.entries()) {
    const flaw = flawOf(history, entry, { previous, seq: index + 1 });
    if (flaw !== null) return broken(entry.seq, flaw);
    previous = Buffer.from(entry.hash, 'hex');
  }
  const flaw = endFlaw(history, previous) ?? sumFlaw(history) ?? decisionFlaw(history);
  return flaw === null ? null : broken(null, flaw);
}

function flawOf(
  { workspace_id: workspaceId, id: projectId }: StoredHistory,
  entry: StoredEntry,
  { previous, seq }: { readonly previous: Buffer; readonly seq: number },
): string | null {
  if (entry.seq !== seq) return `entry ${seq} is missing`;
  const { at, what, before, after, reason, source } = entry;
  const meta = {
    workspaceId,
    projectId,
    clientId: entry.client_id,
    seq,
    at,
    recordedOn: entry.recorded_on,
    holdsFrom: entry.holds_from,
    accountId: entry.account_id,
    what,
    undoes: entry.undoes ?? undefined,
  };
  const value = { before, after, reason, source, by: entry.by_name };
  if (entry.erased_by !== null)
    return erasedFlaw(entry, chainHash(previous, meta, Buffer.from(entry.digest, 'hex')));
  const { digest, hash } = chainLink(previous, meta, value, Buffer.from(entry.salt, 'hex'));
  if (digest.toString('hex') !== entry.digest) return 'its value is not the one that was recorded';
  return hash.toString('hex') === entry.hash ? null : 'it does not follow from the entry before it';
}

/** Its names are gone and its words cannot be checked any more, but an entry of the audit log must tell of that. */
function erasedFlaw(entry: StoredEntry, hash: Buffer): string | null {
  if (!entry.is_accounted) return 'it says that it was erased, and no audit entry tells of that';
  return hash.toString('hex') === entry.hash ? null : 'it does not follow from the entry before it';
}

function endFlaw({ columns, entries }: StoredHistory, previous: Buffer): string | null {
  if (columns['change_count'] !== entries.length)
    return `the project has ${String(columns['change_count'])} changes and its log ${entries.length}`;
  return columns['head_hash'] === `\\x${previous.toString('hex')}`
    ? null
    : 'the log does not end where the project says';
}

function sumFlaw(history: StoredHistory): string | null {
  const state = sumOf(history);
  if (state === null) return 'the log has no first entry';
  if (!isDeepStrictEqual(plain(state.facts), history.facts))
    return 'the record is not the sum of its changes';
  if (!isDeepStrictEqual(plain(state.judgements), history.judgements))
    return 'the judgements are not the sum of the changes';
  const wrong = Object.entries(plain(recordColumns(state)) as object).find(
    ([column, value]) => !isDeepStrictEqual(value, history.columns[column]),
  );
  if (wrong !== undefined) return `its ${wrong[0]} is not what the changes add up to`;
  const closing = closingOf(state);
  return isDeepStrictEqual(closing === null ? [] : rowsOf(closing, null), history.closing)
    ? null
    : 'its closing list is not the one of the log';
}

/** Decisions are in a table of their own beside the log. */
function decisionFlaw({ entries, decisions }: StoredHistory): string | null {
  const logged = entries
    .filter(({ what }) => what === 'decision')
    .map(({ after, reason, recorded_on: on, account_id: account, by_name: by }) => ({
      ...(after as { readonly id: string }),
      reason,
      on,
      account,
      by,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return isDeepStrictEqual(logged, decisions) ? null : 'its decisions are not those of the log';
}

/** What a log adds up to; null where it has no first entry. */
export function sumOf({ id, entries }: Pick<StoredHistory, 'id' | 'entries'>): ProjectState | null {
  const [first, ...others] = entries;
  if (first?.what !== 'created') return null;
  const born = firstState({ id, clientId: first.client_id }, first.after as Created, recorded(first));
  return others.reduce((state, entry) => applyEntry(state, changeOf(entry), recorded(entry)), born);
}

function recorded({ recorded_on: on, by_name: by }: StoredEntry) {
  return { on, by };
}

function changeOf({ holds_from: holdsFrom, undoes, ...entry }: StoredEntry): ChangeEntry {
  const { before, after, reason, source } = entry;
  const what = entry.what as ChangeEntry['what'];
  return { what, before, after, holdsFrom, reason, source, undoes: undoes ?? undefined };
}

/** As it comes back from the database: without what is undefined. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
