import { DECISION_NEEDS } from '@telltale/domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why a project needs a decision, and since when: the plug clock was the only reason before. The others follow when a project
 * that has a decision or a waiver is read again, from the last day on which it was read: that is due at once. Rows of past
 * days tell of the plug clock alone, as it was known then.
 */
export class NeededDecisions1764000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table project
        add column decision_needed text check (decision_needed in (${DECISION_NEEDS.map((why) => `'${why}'`).join(', ')})),
        add column decision_needed_since date;
      update project set decision_needed = 'plug-clock', decision_needed_since = critical_since
      where critical_since is not null;
      update project set next_change_on = least(next_change_on, read_on) where decided_on is not null or waived > 0;

      alter table reading_period drop column needs_decision;
      alter table reading_period add column needs_decision boolean
        generated always as (coalesce(project_row ->> 'decision_needed', project_row ->> 'critical_since') is not null) stored;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reading_period drop column needs_decision;
      alter table reading_period add column needs_decision boolean
        generated always as (project_row ->> 'critical_since' is not null) stored;
      alter table project drop column decision_needed, drop column decision_needed_since;
    `);
  }
}
