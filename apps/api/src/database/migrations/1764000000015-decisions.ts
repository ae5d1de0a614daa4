import type { MigrationInterface, QueryRunner } from 'typeorm';
import { clientWall, putWalls } from './put-walls';

/**
 * Every decision, as reviews ask for them across projects; the log of its project has the same. The name of who decided
 * stays as it was, so that a person may change or go. Claims are looked for by the projects that bear one.
 */
export class Decisions1764000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table decision (
        workspace_id uuid not null,
        project_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        kind text not null check (kind in ('continue', 'fix', 're-scope', 'stop')),
        reason text not null,
        conditions jsonb not null,
        decided_by uuid,
        decided_by_name text,
        decided_on date not null,
        due_on date,
        covers text[] not null,
        at timestamptz not null,
        account_id uuid,
        by_name text,
        primary key (workspace_id, project_id, id),
        foreign key (workspace_id, project_id) references project on delete cascade
      );
      create index project_claimed on project (workspace_id, client_id) where claimed_status is not null;
    `);
    await putWalls(runner, { decision: clientWall('client_id') }, { isAppendOnly: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index project_claimed; drop table decision');
  }
}
