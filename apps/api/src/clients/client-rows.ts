import type { ClientReply } from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import { instantSql } from '../database/instant-sql';

/** A client with the version that its ETag names. */
export interface ClientRow {
  readonly version: number;
  readonly body: ClientReply;
}

/** `condition` stands for what selects the clients beside the workspace ($1). */
const select = (condition: string) => `
  select c.version, json_build_object(
    'id', c.id, 'key', c.key, 'name', c.name, 'timeZone', c.time_zone,
    'projects', (select count(*)::int from project p where p.workspace_id = c.workspace_id and p.client_id = c.id),
    'createdAt', ${instantSql('c.created_at')},
    'updatedAt', ${instantSql('c.updated_at')}) as body
  from client c where c.workspace_id = $1 and ${condition}`;

const ONE = select('c.id = $2');

const PAGE = `${select('(lower(c.name), c.id) > ($2, $3)')} order by lower(c.name), c.id limit $4`;

/** Before every name and id. */
const BEGINNING = ['', '00000000-0000-0000-0000-000000000000'] as const;

export async function findClient(
  manager: EntityManager,
  workspaceId: string,
  id: string,
): Promise<ClientRow | undefined> {
  const [row] = await manager.query<ClientRow[]>(ONE, [workspaceId, id]);
  return row;
}

/** At most `limit` clients by name, after the name and id of the last one that was given. */
export async function listClients(
  manager: EntityManager,
  workspaceId: string,
  { after, limit }: { readonly after: readonly unknown[] | null; readonly limit: number },
): Promise<ClientReply[]> {
  const rows = await manager.query<ClientRow[]>(PAGE, [workspaceId, ...(after ?? BEGINNING), limit]);
  return rows.map(({ body }) => body);
}
