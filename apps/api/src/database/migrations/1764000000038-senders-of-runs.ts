import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The name of the token that a push came with: whoever may read the run may not see the tokens of others. */
export class SendersOfRuns1764000000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table eval_upload add column token_name text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table eval_upload drop column token_name');
  }
}
