import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The role that the application works as, and the scope that its transactions set: workspace, clients, account. A scope
 * that was not set sees nothing. `app.clients` is `all` or a list of ids divided by commas.
 */
export class RolesAndScope1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists pg_trgm;
      create extension if not exists btree_gin;

      do $$ begin
        if not exists (select from pg_roles where rolname = 'telltale_app') then
          create role telltale_app nologin nosuperuser nobypassrls;
        end if;
        -- With one login alone, the owner works as the application's role; it inherits none of its rights.
        if not pg_has_role(current_user, 'telltale_app', 'SET') then
          execute format('grant telltale_app to %I with inherit false, set true', current_user);
        end if;
      end $$;

      create function scope_workspace() returns uuid language sql stable parallel safe
        as $$ select nullif(current_setting('app.workspace_id', true), '')::uuid $$;

      create function scope_account() returns uuid language sql stable parallel safe
        as $$ select nullif(current_setting('app.account_id', true), '')::uuid $$;

      create function scope_sees_all_clients() returns boolean language sql stable parallel safe
        as $$ select coalesce(current_setting('app.clients', true) = 'all', false) $$;

      create function scope_clients() returns uuid[] language sql stable parallel safe
        as $$ select case when coalesce(current_setting('app.clients', true), '') in ('', 'all') then '{}'::uuid[]
                     else string_to_array(current_setting('app.clients', true), ',')::uuid[] end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function scope_clients();
      drop function scope_sees_all_clients();
      drop function scope_account();
      drop function scope_workspace();
    `);
  }
}
