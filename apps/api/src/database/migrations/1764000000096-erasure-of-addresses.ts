import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Addresses of somebody who is erased, beside that of the account: the one that the record keeps, invitations to either with their
 * links, and mail to them. `names` holds every spelling that is known.
 */
export class ErasureOfAddresses1764000000096 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function erase_addresses(person uuid, account uuid, names text[]) returns void
        language plpgsql security definer set search_path = public
        as $$
        declare spelled text[] := array(select lower(n) from unnest(names) n);
        begin
          if not (select scope_sees_all_clients()) then return; end if;
          update person x set email = null where x.workspace_id = (select scope_workspace()) and x.id = person;
          delete from invitation x
            where x.workspace_id = (select scope_workspace()) and lower(x.email) = any (spelled);
          update invitation x set made_by = 'Erased person'
            where x.workspace_id = (select scope_workspace()) and x.account_id = account and x.made_by is not null;
          delete from message x
            where x.workspace_id = (select scope_workspace()) and lower(x.to_address) = any (spelled);
        end $$;
      revoke all on function erase_addresses(uuid, uuid, text[]) from public;
      grant execute on function erase_addresses(uuid, uuid, text[]) to telltale_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function erase_addresses(uuid, uuid, text[])');
  }
}
