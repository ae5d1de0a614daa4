import type { StartViewReply, ViewReply } from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { instantSql } from '../database/instant-sql';

/** `condition` stands for what selects the views beside the workspace ($1); $2 is the account that asks. */
const select = (condition: string) => `
  select json_build_object(
    'id', v.id, 'name', v.name, 'query', v.query, 'isShared', v.is_shared,
    'isMine', v.account_id = $2, 'isStart', s.view_id is not null,
    'madeBy', v.made_by, 'version', v.version,
    'createdAt', ${instantSql('v.created_at')},
    'updatedAt', ${instantSql('v.updated_at')}) as body
  from saved_view v
  left join start_view s on s.workspace_id = v.workspace_id and s.account_id = $2 and s.view_id = v.id
  where v.workspace_id = $1 and ${condition}`;

const ONE = select('v.id = $3');

const PAGE = `${select('(lower(v.name), v.id) > ($3, $4)')} order by lower(v.name), v.id limit $5`;

const START = `
  select v.id, v.name, v.query
  from start_view s join saved_view v on v.workspace_id = s.workspace_id and v.id = s.view_id
  where s.workspace_id = $1 and s.account_id = $2`;

/** Before every name and id. */
const BEGINNING = ['', '00000000-0000-0000-0000-000000000000'] as const;

interface Row {
  readonly body: ViewReply;
}

/** The caller's own and the shared ones: the walls show no other. */
export async function findView(
  manager: EntityManager,
  { workspaceId, accountId }: Caller,
  id: string,
): Promise<ViewReply | undefined> {
  const [row] = await manager.query<Row[]>(ONE, [workspaceId, accountId, id]);
  return row?.body;
}

/** At most `limit` views by name, after the name and id of the last one that was given. */
export async function listViews(
  manager: EntityManager,
  { workspaceId, accountId }: Caller,
  { after, limit }: { readonly after: readonly unknown[] | null; readonly limit: number },
): Promise<ViewReply[]> {
  const rows = await manager.query<Row[]>(PAGE, [workspaceId, accountId, ...(after ?? BEGINNING), limit]);
  return rows.map(({ body }) => body);
}

/** The view that the caller's portfolio starts with; null also where it is no longer shared with the caller. */
export async function findStartView(
  manager: EntityManager,
  { workspaceId, accountId }: Caller,
): Promise<StartViewReply | null> {
  const [row] = await manager.query<StartViewReply[]>(START, [workspaceId, accountId]);
  return row ?? null;
}
