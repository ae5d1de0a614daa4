import type { MigrationInterface, QueryRunner } from 'typeorm';

const HERE = 'workspace_id = (select scope_workspace())';

/** An account sees where it belongs in any workspace; it writes a membership in the one of the transaction alone. */
export class MembershipOfOneWorkspace1764000000091 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy added_here on membership as restrictive for insert with check (${HERE});
      create policy changed_here on membership as restrictive for update using (${HERE}) with check (${HERE});
      create policy removed_here on membership as restrictive for delete using (${HERE});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy removed_here on membership;
      drop policy changed_here on membership;
      drop policy added_here on membership;
    `);
  }
}
