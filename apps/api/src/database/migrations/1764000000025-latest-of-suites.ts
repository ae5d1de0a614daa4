import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How each suite stands, beside it: a page over all suites of a workspace reads them in order, worst and longest silent first,
 * and looks at no run. A suite without a run counts as one of which nothing is known.
 */
export class LatestOfSuites1764000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table eval_suite add gravity smallint not null default 2, add last_run_on date not null default '-infinity',
        add latest jsonb;
      create index eval_suite_gravest on eval_suite (workspace_id, gravity, last_run_on, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index eval_suite_gravest;
      alter table eval_suite drop latest, drop last_run_on, drop gravity;
    `);
  }
}
