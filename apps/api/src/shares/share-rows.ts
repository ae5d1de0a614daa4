import type { ShareKind, ShareLinkReply, ShareState } from '@telltale/contract';
import type { Day } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { instantText } from '../projects/people.sql';

/** A link as it is kept. */
export interface StoredShare {
  readonly id: string;
  readonly kind: ShareKind;
  readonly name: string;
  readonly clientIds: string[] | null;
  readonly clients: ShareLinkReply['clients'];
  readonly days: number | null;
  readonly expiresOn: Day | null;
  readonly madeAt: string;
  readonly madeBy: string | null;
  readonly accountId: string | null;
  readonly revokedAt: string | null;
  readonly views: number;
  readonly lastViewedAt: string | null;
  /** False where its maker is no member any more, or no longer sees all that it shows. */
  readonly isBacked: boolean;
}

const SHARES = `
  select l.id, l.kind, l.name, l.client_ids as "clientIds", case when l.client_ids is not null then (
      select coalesce(json_agg(json_build_object('id', k.id, 'name', k.name) order by k.name), '[]')
      from client k where k.workspace_id = l.workspace_id and k.id = any (l.client_ids)) end as clients,
    l.days, l.expires_on::text as "expiresOn", ${instantText('l.made_at')} as "madeAt", l.made_by as "madeBy",
    l.account_id as "accountId", ${instantText('l.revoked_at')} as "revokedAt", v.views::int, ${instantText('v.last')} as "lastViewedAt",
    exists (select from membership m where m.workspace_id = l.workspace_id and m.account_id = l.account_id
      and (m.clients is null or l.client_ids is not null and l.client_ids <@ m.clients)
      and (l.kind <> 'audit' or m.role = 'administrator')) as "isBacked"
  from share_link l
  cross join lateral (
    select count(*) as views, max(w.at) as last from share_view w
    where w.workspace_id = l.workspace_id and w.share_id = l.id) v
  where l.workspace_id = $1`;

export async function findShare(
  manager: EntityManager,
  { workspaceId }: Caller,
  id: string,
): Promise<StoredShare | undefined> {
  const [found] = await manager.query<StoredShare[]>(`${SHARES} and l.id = $2`, [workspaceId, id]);
  return found;
}

/** Newest first, from behind `before` on. Ids are made in the order of making (UUIDv7). */
export async function listShares(
  manager: EntityManager,
  { workspaceId }: Caller,
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<StoredShare[]> {
  return await manager.query<StoredShare[]>(
    `${SHARES} and ($2::uuid is null or l.id < $2) order by l.id desc limit $3`,
    [workspaceId, before, limit],
  );
}

export function shareState({ revokedAt, expiresOn, isBacked }: StoredShare, today: Day): ShareState {
  if (revokedAt !== null) return 'revoked';
  if (expiresOn !== null && expiresOn < today) return 'expired';
  return isBacked ? 'active' : 'suspended';
}

export function shareReply(share: StoredShare, today: Day): ShareLinkReply {
  const { clientIds: _ids, accountId: _account, isBacked: _backed, ...told } = share;
  return { ...told, state: shareState(share, today) };
}
