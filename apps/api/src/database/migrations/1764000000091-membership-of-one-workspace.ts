import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An account sees where it belongs in any workspace; it writes a membership in the one of the transaction alone. */
export class MembershipOfOneWorkspace1764000000091 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter policy walls on membership with check (workspace_id = (select scope_workspace()))',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter policy walls on membership
        with check (workspace_id = (select scope_workspace()) or account_id = (select scope_account()))
    `);
  }
}
