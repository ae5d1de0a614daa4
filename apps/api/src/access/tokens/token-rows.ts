import type { TokenReply } from '@telltale/contract';
import type { Day } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../caller';
import { instantSql } from '../../database/instant-sql';
import { tokenState, type TokenStanding } from './token-state';

/** `condition` stands for what selects the tokens beside the workspace ($1); $2 is the account that asks. */
const select = (condition: string) => `
  select t.id, t.revoked_at, t.expires_on::text as expires_on, m.role as maker_role,
    m.clients is null or t.client_id = any (m.clients) as maker_sees,
    json_build_object(
      'id', t.id, 'name', t.name, 'prefix', t.prefix, 'scopes', t.scopes,
      'project', json_build_object('id', p.id, 'key', p.key, 'name', p.name),
      'madeBy', t.made_by, 'isMine', t.account_id = $2,
      'createdAt', ${instantSql('t.created_at')}, 'expiresOn', t.expires_on,
      'lastUsedAt', ${instantSql('t.last_used_at')}, 'revokedAt', ${instantSql('t.revoked_at')}) as body
  from token t
  join project p on p.workspace_id = t.workspace_id and p.id = t.project_id
  left join membership m on m.workspace_id = t.workspace_id and m.account_id = t.account_id
  where t.workspace_id = $1 and ${condition}`;

const ONE = select('t.id = $3');

const PAGE = `${select('($3::uuid is null or t.id < $3)')} order by t.id desc limit $4`;

interface Row extends TokenStanding {
  readonly body: Omit<TokenReply, 'state'>;
}

/** Of all projects that the caller sees: the walls show no other. */
export async function findToken(
  manager: EntityManager,
  { workspaceId, accountId }: Caller,
  id: string,
  today: Day,
): Promise<Readonly<TokenReply> | undefined> {
  const [row] = await manager.query<Row[]>(ONE, [workspaceId, accountId, id]);
  return row === undefined ? undefined : replyOf(row, today);
}

/** At most `limit` tokens, the newest first, after the one that was given last. */
export async function listTokens(
  manager: EntityManager,
  { workspaceId, accountId }: Caller,
  { after, limit, today }: { readonly after: unknown; readonly limit: number; readonly today: Day },
): Promise<TokenReply[]> {
  const rows = await manager.query<Row[]>(PAGE, [workspaceId, accountId, after, limit]);
  return rows.map((row) => replyOf(row, today));
}

function replyOf(row: Row, today: Day): TokenReply {
  return { ...row.body, state: tokenState(row, today) };
}
