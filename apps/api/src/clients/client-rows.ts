import type { ClientReply } from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import { instantSql } from '../database/instant-sql';
import { nextReviewSql } from './next-review.sql';

/** A client with the version that its ETag names. */
export interface ClientRow {
  readonly version: number;
  readonly body: ClientReply;
}

/** `condition` stands for what selects the clients beside the workspace ($1); $2 is the instant of the request. */
const select = (condition: string) => `
  select k.version, json_build_object(
    'id', k.id, 'key', k.key, 'name', k.name, 'timeZone', k.time_zone, 'currency', k.currency,
    'reviewWeekday', k.review_weekday, 'nextReviewOn', ${nextReviewSql('$2')},
    'logo', (
      select '/api/v1/clients/' || k.id || '/logo?v=' || left(l.hash, 16) from client_logo l
      where l.workspace_id = k.workspace_id and l.client_id = k.id),
    'projects', (select count(*)::int from project p where p.workspace_id = k.workspace_id and p.client_id = k.id),
    'createdAt', ${instantSql('k.created_at')},
    'updatedAt', ${instantSql('k.updated_at')}) as body
  from client k join workspace w on w.workspace_id = k.workspace_id
  where k.workspace_id = $1 and ${condition}`;

const ONE = select('k.id = $3');

const PAGE = `${select('(lower(k.name), k.id) > ($3, $4)')} order by lower(k.name), k.id limit $5`;

/** Before every name and id. */
const BEGINNING = ['', '00000000-0000-0000-0000-000000000000'] as const;

interface Asked {
  readonly workspaceId: string;
  readonly at: Date;
}

export async function findClient(
  manager: EntityManager,
  { workspaceId, at }: Asked,
  id: string,
): Promise<ClientRow | undefined> {
  const [row] = await manager.query<ClientRow[]>(ONE, [workspaceId, at, id]);
  return row;
}

/** At most `limit` clients by name, after the name and id of the last one that was given. */
export async function listClients(
  manager: EntityManager,
  { workspaceId, at }: Asked,
  { after, limit }: { readonly after: readonly unknown[] | null; readonly limit: number },
): Promise<ClientReply[]> {
  const rows = await manager.query<ClientRow[]>(PAGE, [workspaceId, at, ...(after ?? BEGINNING), limit]);
  return rows.map(({ body }) => body);
}
