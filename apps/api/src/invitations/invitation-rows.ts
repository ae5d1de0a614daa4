import type { InvitationReply, InvitationState, Role } from '@telltale/contract';
import type { Day } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { instantSql } from '../database/instant-sql';

/** An invitation as it is kept. */
export interface StoredInvitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly clientIds: string[] | null;
  readonly clients: InvitationReply['clients'];
  readonly isGuest: boolean;
  readonly expiresOn: Day;
  readonly madeAt: string;
  readonly madeBy: string | null;
  readonly mailedAt: string | null;
  readonly acceptedAt: string | null;
  readonly revokedAt: string | null;
}

const INVITATIONS = `
  select json_build_object(
    'id', i.id, 'email', i.email, 'role', i.role, 'clientIds', i.clients,
    'clients', case when i.clients is not null then (
      select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name) order by lower(c.name)), '[]')
      from client c where c.workspace_id = i.workspace_id and c.id = any (i.clients)) end,
    'isGuest', i.is_guest, 'expiresOn', i.expires_on, 'madeAt', ${instantSql('i.made_at')}, 'madeBy', i.made_by,
    'mailedAt', ${instantSql('i.sent_at')}, 'acceptedAt', ${instantSql('i.accepted_at')},
    'revokedAt', ${instantSql('i.revoked_at')}) as body
  from invitation i where i.workspace_id = $1`;

interface Row {
  readonly body: StoredInvitation;
}

export async function findInvitation(
  manager: EntityManager,
  { workspaceId }: Pick<Caller, 'workspaceId'>,
  id: string,
): Promise<StoredInvitation | undefined> {
  const [row] = await manager.query<Row[]>(`${INVITATIONS} and i.id = $2`, [workspaceId, id]);
  return row?.body;
}

/** Newest first, from behind `before` on. Ids are made in the order of making (UUIDv7). */
export async function listInvitations(
  manager: EntityManager,
  { workspaceId }: Caller,
  { before, limit }: { readonly before: unknown; readonly limit: number },
): Promise<StoredInvitation[]> {
  const rows = await manager.query<Row[]>(
    `${INVITATIONS} and ($2::uuid is null or i.id < $2) order by i.id desc limit $3`,
    [workspaceId, before, limit],
  );
  return rows.map(({ body }) => body);
}

/** An invitation ends once: accepted and revoked stay so, whatever the day. */
export function invitationState(
  { acceptedAt, revokedAt, expiresOn }: StoredInvitation,
  today: Day,
): InvitationState {
  if (acceptedAt !== null) return 'accepted';
  if (revokedAt !== null) return 'revoked';
  return expiresOn < today ? 'expired' : 'open';
}

export function invitationReply(invitation: StoredInvitation, today: Day): InvitationReply {
  const { id, email, role, clients, isGuest, expiresOn, madeAt, madeBy, mailedAt } = invitation;
  const state = invitationState(invitation, today);
  return { id, email, role, clients, isGuest, state, expiresOn, madeAt, madeBy, mailedAt };
}
