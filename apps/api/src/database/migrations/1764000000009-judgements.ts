import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people judge about a project beside its facts (claim, waivers, disputes, latest decision, readiness answers, overrides)
 * is one part of its record, and the sum of its changes like the facts. What lists show of it, and of savings, is a column.
 */
export class Judgements1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table project_record add column judgements jsonb not null default '{}';

      alter table project
        add column claimed_on date,
        add column disagrees_since date,
        add column decided_on date,
        add column decision_kind text check (decision_kind in ('continue', 'fix', 're-scope', 'stop')),
        add column decision_due_on date,
        add column readiness smallint check (readiness between 0 and 100),
        add column claimed_saving bigint,
        add column verified_saving bigint;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table project
        drop column claimed_on, drop column disagrees_since, drop column decided_on, drop column decision_kind,
        drop column decision_due_on, drop column readiness, drop column claimed_saving, drop column verified_saving;
      alter table project_record drop column judgements;
    `);
  }
}
