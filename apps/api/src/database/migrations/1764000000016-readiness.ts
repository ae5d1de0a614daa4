import type { MigrationInterface, QueryRunner } from 'typeorm';
import { clientWall, putWalls, WORKSPACE_WALL } from './put-walls';

/**
 * The readiness checklist: the template in force stands on the workspace (null: the one that all start with), every version
 * of it in `readiness_template`. A proof may be a file, which is kept here so that a backup of the database holds it.
 */
export class Readiness1764000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table workspace
        add column readiness_template jsonb,
        add column readiness_version integer not null default 1;

      create table readiness_template (
        workspace_id uuid not null references workspace on delete cascade,
        version integer not null,
        template jsonb not null,
        recorded_on date not null,
        at timestamptz not null,
        account_id uuid,
        by_name text,
        primary key (workspace_id, version)
      );

      create table proof_file (
        workspace_id uuid not null,
        id uuid not null,
        project_id uuid not null,
        client_id uuid not null,
        name text not null,
        media_type text not null,
        bytes integer not null,
        content bytea not null,
        at timestamptz not null,
        account_id uuid,
        by_name text,
        primary key (workspace_id, id),
        foreign key (workspace_id, project_id) references project on delete cascade
      );
      create index proof_file_project on proof_file (workspace_id, project_id, id);
      -- Files are compressed already, or small: PostgreSQL need not try again.
      alter table proof_file alter column content set storage external;
    `);
    await putWalls(runner, { readiness_template: WORKSPACE_WALL }, { isAppendOnly: true });
    await putWalls(runner, { proof_file: clientWall('client_id') });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table proof_file, readiness_template;
      alter table workspace drop column readiness_version, drop column readiness_template;
    `);
  }
}
