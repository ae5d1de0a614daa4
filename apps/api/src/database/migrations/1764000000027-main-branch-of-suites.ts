import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The main branch of a suite is written at its first run; those that had runs before that get theirs here. */
export class MainBranchOfSuites1764000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update eval_suite s set main_branch = f.branch
      from (
        select distinct on (r.workspace_id, r.suite_id) r.workspace_id, r.suite_id, r.branch
        from eval_run r order by r.workspace_id, r.suite_id, r.id
      ) f
      where f.workspace_id = s.workspace_id and f.suite_id = s.id and s.main_branch is null
    `);
  }

  /** What was filled in is what was read before. */
  async down(): Promise<void> {}
}
