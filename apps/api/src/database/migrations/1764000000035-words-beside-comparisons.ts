import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What lists and signs want of a run's comparison lies beside it. The comparison itself names up to 200 cases a side and is
 * stored apart from the row: reading it for fifty runs cost more than all else of a push.
 */
export class WordsBesideComparisons1764000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table eval_run
        add column because text generated always as (comparison ->> 'because') stored,
        add column cases_added integer generated always as ((comparison ->> 'added')::integer) stored,
        add column cases_removed integer generated always as ((comparison ->> 'removed')::integer) stored
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table eval_run drop column because, drop column cases_added, drop column cases_removed',
    );
  }
}
