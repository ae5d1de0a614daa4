import type { MigrationInterface, QueryRunner } from 'typeorm';
import { putWalls, WORKSPACE_WALL } from './put-walls';

/**
 * A private view is its owner's alone, for the database too. A shared one is for the workspace; where it narrows to
 * clients, only for those who see all of these, since its name may well name them.
 */
const VIEW_WALL = `${WORKSPACE_WALL} and (account_id = (select scope_account())
  or is_shared and ((select scope_sees_all_clients()) or client_ids <@ (select scope_clients())))`;

/** Named addresses of the portfolio, and which of them a member starts with. */
export class SavedViews1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table saved_view (
        workspace_id uuid not null references workspace on delete cascade,
        id uuid not null,
        account_id uuid not null references account on delete cascade,
        made_by text not null,
        name text not null check (length(name) between 1 and 80),
        query jsonb not null,
        client_ids uuid[] not null,
        is_shared boolean not null default false,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        primary key (workspace_id, id)
      );
      create unique index saved_view_name on saved_view (workspace_id, account_id, lower(name));

      create table start_view (
        workspace_id uuid not null,
        account_id uuid not null,
        view_id uuid not null,
        primary key (workspace_id, account_id),
        foreign key (workspace_id, account_id) references membership on delete cascade,
        foreign key (workspace_id, view_id) references saved_view on delete cascade
      );
      create index start_view_view on start_view (workspace_id, view_id);
    `);
    await putWalls(runner, {
      saved_view: VIEW_WALL,
      start_view: `${WORKSPACE_WALL} and account_id = (select scope_account())`,
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table start_view, saved_view');
  }
}
