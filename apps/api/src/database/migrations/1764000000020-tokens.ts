import type { MigrationInterface, QueryRunner } from 'typeorm';
import { clientWall, putWalls } from './put-walls';

/**
 * Tokens for machines. A global table, as `session` is: a request shows a secret before anybody knows its workspace, so that
 * the hash leads an index of its own. The application sees the tokens of clients in its scope, and no others; the look-up
 * is a function of the owner that tells of the one token whose hash it is given. A revoked token stays, so that whoever
 * still uses it is told so; one whose project is deleted goes with it.
 */
export class Tokens1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table token (
        id uuid primary key,
        token_hash bytea not null unique,
        workspace_id uuid not null references workspace on delete cascade,
        client_id uuid not null,
        project_id uuid not null,
        account_id uuid not null references account on delete cascade,
        made_by text not null,
        name text not null check (length(name) between 1 and 80),
        prefix text not null,
        scopes text[] not null,
        created_at timestamptz not null,
        expires_on date not null,
        last_used_at timestamptz,
        revoked_at timestamptz,
        foreign key (workspace_id, project_id) references project on delete cascade
      );
      create index token_workspace on token (workspace_id, id);
      create index token_project on token (workspace_id, project_id);
      create index token_account on token (account_id);

      create function find_token(token_hash bytea)
        returns table (id uuid, name text, scopes text[], expires_on text, revoked_at timestamptz, last_used_at timestamptz,
                       client_id uuid, project_id uuid, project_key text, project_name text,
                       account_id uuid, email text, account_name text, maker_role text, maker_sees boolean,
                       workspace_id uuid, workspace_name text, currency text, time_zone text)
        language sql stable security definer set search_path = public
        as $$
          select t.id, t.name, t.scopes, t.expires_on::text, t.revoked_at, t.last_used_at,
            t.client_id, p.id, p.key, p.name,
            a.id, a.email, a.name, m.role, m.clients is null or t.client_id = any (m.clients),
            w.workspace_id, w.name, w.currency, w.time_zone
          from token t
          join project p on p.workspace_id = t.workspace_id and p.id = t.project_id
          join account a on a.id = t.account_id
          join workspace w on w.workspace_id = t.workspace_id
          left join membership m on m.workspace_id = t.workspace_id and m.account_id = t.account_id
          where t.token_hash = find_token.token_hash
        $$;
      revoke all on function find_token(bytea) from public;
      grant execute on function find_token(bytea) to telltale_app;
    `);
    await putWalls(runner, { token: clientWall('client_id') });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function find_token(bytea);
      drop table token;
    `);
  }
}
