import type { MigrationInterface, QueryRunner } from 'typeorm';
import { clientWall, putWalls } from './put-walls';

/**
 * Every decision, as reviews ask for them across projects; the log of its project has the same. The name of who decided
 * stays as it was, so that a person may change or go. A reading period tells apart from its row whether a claim stood, whose it
 * was and how far from what was computed, so that the record of claims reads an index and no rows.
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

      alter table reading_period
        add column is_claimed boolean not null default false,
        add column claim_owner_id uuid,
        add column claim_apart smallint;
      create index reading_period_claimed on reading_period (workspace_id, client_id, from_on)
        include (until_on, claim_owner_id, claim_apart) where is_claimed;
    `);
    await putWalls(runner, { decision: clientWall('client_id') }, { isAppendOnly: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reading_period drop column is_claimed, drop column claim_owner_id, drop column claim_apart;
      drop table decision;
    `);
  }
}
