import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL_CLIENTS_WALL, clientWall, putWalls, WORKSPACE_WALL } from './put-walls';

/**
 * What goes out: a message is put down with the write that causes it and sent by a job, as often as it takes, under one id.
 * A digest is the workspace's; who reads it, and what of it, is each member's.
 */
export class Messages1764000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await putWalls(runner, {
      message: clientWall('client_id'),
      webhook: ALL_CLIENTS_WALL,
      digest: WORKSPACE_WALL,
      digest_reader: `${WORKSPACE_WALL} and (account_id = (select scope_account()) or (select scope_sees_all_clients()))`,
    });
    await runner.query(FUNCTIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function workspaces_with_messages(timestamptz, timestamptz);
      drop function workspaces_with_digest();
      drop table digest_reader, digest, message, webhook;
    `);
  }
}

const TABLES = `
  create table webhook (
    workspace_id uuid not null,
    id uuid not null,
    name text not null,
    kind text not null check (kind in ('standard', 'slack', 'teams')),
    url text not null,
    secret text,
    made_at timestamptz not null,
    account_id uuid,
    made_by text,
    primary key (workspace_id, id)
  );

  create table message (
    workspace_id uuid not null,
    id uuid not null,
    client_id uuid,
    kind text not null,
    webhook_id uuid,
    to_address text not null,
    subject text not null,
    content jsonb not null,
    state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'failed', 'given-up')),
    attempts integer not null default 0,
    made_at timestamptz not null,
    next_at timestamptz not null,
    claimed_at timestamptz,
    sent_at timestamptz,
    answer text,
    primary key (workspace_id, id),
    foreign key (workspace_id, webhook_id) references webhook on delete cascade
  );
  create index message_due on message (workspace_id, next_at) where state in ('queued', 'sending');
  create index message_webhook on message (workspace_id, webhook_id, id desc) where webhook_id is not null;

  create table digest (
    workspace_id uuid primary key references workspace on delete cascade,
    weekday smallint not null check (weekday between 1 and 7),
    hour smallint not null check (hour between 0 and 23),
    is_on boolean not null,
    sent_at timestamptz
  );

  create table digest_reader (
    workspace_id uuid not null,
    account_id uuid not null,
    primary key (workspace_id, account_id),
    foreign key (workspace_id, account_id) references membership on delete cascade
  );
`;

const FUNCTIONS = `
  create function workspaces_with_messages(at timestamptz, stale_since timestamptz) returns table (workspace_id uuid)
    language sql stable security definer set search_path = public
    as $$
      select distinct m.workspace_id from message m
      where m.state = 'queued' and m.next_at <= at or m.state = 'sending' and m.claimed_at < stale_since
    $$;
  create function workspaces_with_digest() returns table (workspace_id uuid)
    language sql stable security definer set search_path = public
    as $$ select d.workspace_id from digest d where d.is_on $$;
  revoke all on function workspaces_with_messages(timestamptz, timestamptz) from public;
  revoke all on function workspaces_with_digest() from public;
  grant execute on function workspaces_with_messages(timestamptz, timestamptz), workspaces_with_digest() to telltale_app;
`;
