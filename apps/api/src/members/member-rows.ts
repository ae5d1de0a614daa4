import type { MemberReply } from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { instantSql } from '../database/instant-sql';

const MEMBERS = `
  select json_build_object(
    'id', m.id, 'name', m.name, 'email', m.email, 'role', m.role,
    'clients', case when m.clients is not null then (
      select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name) order by lower(c.name)), '[]')
      from client c where c.workspace_id = $1 and c.id = any (m.clients)) end,
    'isGuest', m.is_guest, 'isYou', m.id = $2, 'joinedAt', ${instantSql('m.created_at')},
    'lastSeenAt', ${instantSql('m.seen_at')}, 'version', m.version) as body`;

/** Before every name and id. */
const BEGINNING = ['', '00000000-0000-0000-0000-000000000000'] as const;
const ALL_OF_THEM = 1_000_000;

/** At most `limit` members by name, after the name and id of the last one that was given. */
export async function listMembers(
  manager: EntityManager,
  { workspaceId, accountId }: Caller,
  { after, limit }: { readonly after: readonly unknown[] | null; readonly limit: number },
): Promise<MemberReply[]> {
  const rows = await manager.query<{ body: MemberReply }[]>(
    `${MEMBERS} from workspace_members($3, $4, $5) m order by lower(m.name), m.id`,
    [workspaceId, accountId, ...(after ?? BEGINNING), limit],
  );
  return rows.map(({ body }) => body);
}

/** Undefined where nobody has this id, or the caller may see themselves alone. */
export async function findMember(
  manager: EntityManager,
  { workspaceId, accountId }: Caller,
  id: string,
): Promise<MemberReply | undefined> {
  const [row] = await manager.query<{ body: MemberReply }[]>(
    `${MEMBERS} from workspace_members($3, $4, ${ALL_OF_THEM}) m where m.id = $5`,
    [workspaceId, accountId, ...BEGINNING, id],
  );
  return row?.body;
}
