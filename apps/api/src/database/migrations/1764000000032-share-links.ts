import type { MigrationInterface, QueryRunner } from 'typeorm';
import { putWalls, WORKSPACE_WALL } from './put-walls';

/**
 * A link that shows a page or a calendar to whoever has it. Its secret is a global table like that of the links that answer:
 * who opens it is no caller yet, the hash opens that one row, and the row says where to go on. Revoking deletes it; the link
 * itself and each look through it are kept.
 */
export class ShareLinks1764000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await putWalls(runner, {
      share_link: LINK_WALL,
      share_secret: `${LINK_WALL} or link_hash = decode(nullif(current_setting('app.share_link_hash', true), ''), 'hex')`,
    });
    await putWalls(runner, { share_view: PART_WALL }, { isAppendOnly: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table share_view, share_secret, share_link');
  }
}

const LINK_WALL = `${WORKSPACE_WALL} and ((select scope_sees_all_clients())
  or client_ids is not null and client_ids <@ (select scope_clients())::uuid[])`;

const PART_WALL = `${WORKSPACE_WALL} and exists (
  select from share_link l where l.workspace_id = (select scope_workspace()) and l.id = share_id)`;

const TABLES = `
  create table share_link (
    workspace_id uuid not null,
    id uuid not null,
    kind text not null check (kind in ('board', 'calendar')),
    name text not null,
    client_ids uuid[],
    days integer,
    expires_on date,
    made_at timestamptz not null,
    account_id uuid,
    made_by text,
    revoked_at timestamptz,
    revoked_by text,
    primary key (workspace_id, id)
  );

  create table share_secret (
    link_hash bytea primary key,
    workspace_id uuid not null,
    share_id uuid not null,
    client_ids uuid[],
    foreign key (workspace_id, share_id) references share_link on delete cascade
  );
  create index share_secret_link on share_secret (workspace_id, share_id);

  create table share_view (
    workspace_id uuid not null,
    share_id uuid not null,
    id uuid not null,
    at timestamptz not null,
    address text,
    primary key (workspace_id, share_id, id),
    foreign key (workspace_id, share_id) references share_link on delete cascade
  );
`;
