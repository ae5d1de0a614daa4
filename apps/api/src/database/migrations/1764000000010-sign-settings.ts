import type { MigrationInterface, QueryRunner } from 'typeorm';
import { putWalls, WORKSPACE_WALL } from './put-walls';

/**
 * Each saved version of the limits of the signs, added to and never edited, and how far the projects have been read again with
 * it: all up to the project `reached` have. The workspace holds the version in force; version 1 is our defaults and has no row.
 * A project whose signs read the same is not written for the number's sake: `reached` tells it.
 */
export class SignSettings1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sign_settings_version (
        workspace_id uuid not null references workspace on delete cascade,
        version integer not null,
        saved_at timestamptz not null,
        account_id uuid,
        by_name text,
        thresholds jsonb not null,
        changes jsonb not null,
        primary key (workspace_id, version)
      );

      create table sign_renewal (
        workspace_id uuid not null,
        version integer not null,
        total integer not null,
        done integer not null default 0,
        reached uuid,
        started_at timestamptz,
        finished_at timestamptz,
        primary key (workspace_id, version),
        foreign key (workspace_id, version) references sign_settings_version on delete cascade
      );
      create index sign_renewal_open on sign_renewal (workspace_id, version) where finished_at is null;

      -- What is lit today by sign: for the counts of the catalogue and for the projects that carry one sign.
      create index lit_episode_open on lit_episode (workspace_id, sign, severity, waived_until, client_id, project_id)
        where cleared_on is null;

      create function workspaces_to_renew() returns table (workspace_id uuid, version integer)
        language sql stable security definer set search_path = public
        as $$
          select r.workspace_id, r.version from sign_renewal r
          join workspace w on w.workspace_id = r.workspace_id and w.sign_settings_version = r.version
          where r.finished_at is null
        $$;
      revoke all on function workspaces_to_renew() from public;
      grant execute on function workspaces_to_renew() to telltale_app;
    `);
    await putWalls(runner, { sign_settings_version: WORKSPACE_WALL }, { isAppendOnly: true });
    await putWalls(runner, { sign_renewal: WORKSPACE_WALL });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function workspaces_to_renew();
      drop index lit_episode_open;
      drop table sign_renewal, sign_settings_version;
    `);
  }
}
