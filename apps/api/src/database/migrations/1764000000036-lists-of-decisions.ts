import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Few projects need a decision, and a list may show just those. */
export class ListsOfDecisions1764000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index project_needs_decision on project (workspace_id, gravity, id) where decision_needed is not null
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index project_needs_decision');
  }
}
