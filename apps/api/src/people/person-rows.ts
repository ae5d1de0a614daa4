import type { PersonReply } from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import { instantSql } from '../database/instant-sql';

/** A person with the version that its ETag names. */
export interface PersonRow {
  readonly version: number;
  readonly body: PersonReply;
}

const select = (condition: string) => `
  select o.version, json_build_object(
    'id', o.id, 'clientId', o.client_id, 'name', o.name, 'title', o.title, 'function', o.function, 'level', o.level,
    'accountId', o.account_id, 'email', o.email,
    'updatedAt', ${instantSql('o.updated_at')}) as body
  from person o where o.workspace_id = $1 and ${condition}`;

const ONE = select('o.id = $2');

const PAGE = `${select(
  `($2::uuid is null or o.client_id = $2)
   and ($3::text is null or strpos(lower(o.name || ' ' || coalesce(o.title, '')), lower($3)) > 0)
   and (lower(o.name), o.id) > ($4, $5)`,
)} order by lower(o.name), o.id limit $6`;

const BEGINNING = ['', '00000000-0000-0000-0000-000000000000'] as const;

export async function findPerson(
  manager: EntityManager,
  workspaceId: string,
  id: string,
): Promise<PersonRow | undefined> {
  const [row] = await manager.query<PersonRow[]>(ONE, [workspaceId, id]);
  return row;
}

export interface PeopleWanted {
  readonly client?: string;
  readonly q?: string;
  /** Name and id of the last one that was given. */
  readonly after: readonly unknown[] | null;
  readonly limit: number;
}

/** At most `limit` people by name. */
export async function listPeople(
  manager: EntityManager,
  workspaceId: string,
  { client, q, after, limit }: PeopleWanted,
): Promise<PersonReply[]> {
  const values = [workspaceId, client ?? null, q ?? null, ...(after ?? BEGINNING), limit];
  const rows = await manager.query<PersonRow[]>(PAGE, values);
  return rows.map(({ body }) => body);
}
