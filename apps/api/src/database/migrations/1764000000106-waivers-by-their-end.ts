import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An agenda asks which waivers end within days: an index of the few that are waived, and not of all that is lit. */
export class WaiversByTheirEnd1764000000106 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index lit_episode_waived on lit_episode (workspace_id, waived_until)
       where waived_until is not null and cleared_on is null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index lit_episode_waived');
  }
}
