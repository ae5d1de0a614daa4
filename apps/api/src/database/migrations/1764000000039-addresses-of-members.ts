import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An account shows itself to itself alone; Telltale writes to the members of the workspace in which it works. */
export class AddressesOfMembers1764000000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function email_of_member(member uuid) returns text
        language sql stable security definer set search_path = public
        as $$
          select a.email from account a
          join membership m on m.account_id = a.id and m.workspace_id = (select scope_workspace())
          where a.id = member
        $$;
      revoke all on function email_of_member(uuid) from public;
      grant execute on function email_of_member(uuid) to telltale_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function email_of_member(uuid)');
  }
}
