import type { MigrationInterface, QueryRunner } from 'typeorm';
import { clientWall, putWalls } from './put-walls';

/**
 * What business owners are asked before a review, and what they answer by a link without an account. The link's secret is a
 * global table, as that of the question's is; a reminder has a secret of its own, as Telltale keeps none that it could send twice.
 */
export class CheckIns1764000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    const wall = clientWall('client_id');
    await putWalls(runner, {
      check_in: wall,
      check_in_link: `${wall} or link_hash = decode(nullif(current_setting('app.check_in_link_hash', true), ''), 'hex')`,
    });
    await runner.query(FUNCTION);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function workspaces_to_nudge(timestamptz); drop table check_in_link, check_in');
  }
}

const TABLES = `
  create table check_in (
    workspace_id uuid not null,
    id uuid not null,
    project_id uuid not null,
    client_id uuid not null,
    person_id uuid,
    asked_of text,
    mailed_to text,
    asked_at timestamptz not null,
    asked_on date not null,
    account_id uuid,
    asked_by text,
    questions jsonb not null,
    answers jsonb,
    answered_at timestamptz,
    answered_on date,
    answered_by text,
    link_ends_at timestamptz not null,
    nudged_at timestamptz,
    primary key (workspace_id, id),
    foreign key (workspace_id, project_id) references project on delete cascade
  );
  create index check_in_project on check_in (workspace_id, project_id, id desc);
  create index check_in_asked on check_in (workspace_id, asked_on);
  create index check_in_answered on check_in (workspace_id, answered_on) where answered_on is not null;

  create table check_in_link (
    link_hash bytea primary key,
    workspace_id uuid not null,
    client_id uuid not null,
    check_in_id uuid not null,
    foreign key (workspace_id, check_in_id) references check_in on delete cascade
  );
  create index check_in_link_of on check_in_link (workspace_id, check_in_id);
`;

const FUNCTION = `
  create function workspaces_to_nudge(asked_before timestamptz) returns table (workspace_id uuid)
    language sql stable security definer set search_path = public
    as $$
      select distinct c.workspace_id from check_in c
      where c.answered_at is null and c.nudged_at is null and c.mailed_to is not null and c.asked_at <= asked_before
        and c.link_ends_at > asked_before
    $$;
  revoke all on function workspaces_to_nudge(timestamptz) from public;
  grant execute on function workspaces_to_nudge(timestamptz) to telltale_app;
`;
