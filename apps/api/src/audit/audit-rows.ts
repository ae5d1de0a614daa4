import type { AuditEntryReply, AuditSealsReply } from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import { instantSql } from '../database/instant-sql';
import { exactInstant } from './sealed-rows';

/** Which entries of a workspace; days are those of its time zone. */
export interface AuditChoice {
  readonly workspaceId: string;
  readonly timeZone: string;
  readonly what?: string;
  readonly account?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Exact instant and id of the last entry that was given. */
export type AuditPlace = readonly [at: string, id: string];

export interface AuditRow {
  readonly place: AuditPlace;
  readonly body: AuditEntryReply;
  /** What its place in the chain is made of; hexadecimal text. */
  readonly proof: {
    readonly salt: string;
    readonly digest: string;
    readonly hash: string | null;
  };
}

const HASH_IN_SEAL = `(
  select encode(s.entry_hashes[array_position(s.entry_ids, a.id)], 'hex') from audit_seal s
  where s.workspace_id = a.workspace_id and s.seal = a.seal)`;

const columns = (hash: string) => `
  select json_build_array(${exactInstant('a.at')}, a.id) as place, json_build_object(
      'id', a.id, 'at', ${instantSql('a.at')}, 'what', a.what, 'accountId', a.account_id, 'by', a.by_name,
      'subject', a.subject, 'address', a.address, 'requestId', a.request_id, 'seal', a.seal,
      'isErased', a.erased_by is not null) as body,
    json_build_object('salt', encode(a.salt, 'hex'), 'digest', encode(a.digest, 'hex'), 'hash', ${hash}) as proof
  from audit a
  where a.workspace_id = $1
    and ($3::text is null or a.what = $3 or a.what like $3 || '.%')
    and ($4::uuid is null or a.account_id = $4)
    and ($5::date is null or a.at >= $5::date::timestamp at time zone $2)
    and ($6::date is null or a.at < ($6::date + 1)::timestamp at time zone $2)`;

const NEWEST_FIRST = `${columns('null')}
    and ($7::timestamptz is null or (a.at, a.id) < ($7, $8::uuid)) order by a.at desc, a.id desc limit $9`;

const OLDEST_FIRST = `${columns(HASH_IN_SEAL)}
    and ($7::timestamptz is null or (a.at, a.id) > ($7, $8::uuid)) order by a.at, a.id limit $9`;

export async function auditRows(
  manager: EntityManager,
  order: 'newest-first' | 'oldest-first',
  { workspaceId, timeZone, what, account, from, to }: AuditChoice,
  { after, limit }: { readonly after: AuditPlace | null; readonly limit: number },
): Promise<AuditRow[]> {
  const choice = [workspaceId, timeZone, what ?? null, account ?? null, from ?? null, to ?? null];
  return await manager.query<AuditRow[]>(order === 'newest-first' ? NEWEST_FIRST : OLDEST_FIRST, [
    ...choice,
    ...(after ?? [null, null]),
    limit,
  ]);
}

const SEALS = `
  select coalesce(s.seal, 0) as seals, ${instantSql('s.to_at')} as "sealedUpTo", encode(s.hash, 'hex') as hash,
    (select count(*)::int from audit a where a.workspace_id = $1 and a.seal is null) as waiting
  from (select 1) one
  left join (select * from audit_seal where workspace_id = $1 order by seal desc limit 1) s on true`;

export async function auditSeals(manager: EntityManager, workspaceId: string): Promise<AuditSealsReply> {
  const [found] = await manager.query<AuditSealsReply[]>(SEALS, [workspaceId]);
  return found as AuditSealsReply;
}

/** A seal as the export tells it: whoever has the entries can follow the chain. */
export interface ToldSeal {
  readonly seal: number;
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly entries: readonly (readonly [id: string, hash: string])[];
  readonly hash: string;
  readonly sealedAt: string;
}

const TOLD_SEALS = `
  select s.seal, ${exactInstant('s.from_at')} as from, ${exactInstant('s.to_at')} as to, s.entries as count,
    (select json_agg(json_build_array(s.entry_ids[i], encode(s.entry_hashes[i], 'hex')) order by i)
     from generate_subscripts(s.entry_ids, 1) i) as entries,
    encode(s.hash, 'hex') as hash, ${instantSql('s.sealed_at')} as "sealedAt"
  from audit_seal s where s.workspace_id = $1 and s.seal > $2 order by s.seal limit 10`;

/** The next few seals after one. */
export async function toldSeals(
  manager: EntityManager,
  workspaceId: string,
  after: number,
): Promise<ToldSeal[]> {
  return await manager.query<ToldSeal[]>(TOLD_SEALS, [workspaceId, after]);
}
