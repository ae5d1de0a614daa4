import type { MigrationInterface, QueryRunner } from 'typeorm';
import { clientWall, putWalls } from './put-walls';

/**
 * A bulk edit is one row a project that it changed: from which entry of the log to which, so that what was there before can
 * be read from the log. `building_since` is the one thing that the log of a stage does not tell. An entry that takes another
 * back names it (`change.undoes`): a target that was moved by mistake and put back has not moved.
 *
 * `similar_projects` looks through the very index of the search, as `search_projects` does: similarity is not leakproof.
 */
export class BulkEdits1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table change add column undoes integer;

      create table bulk_edit (
        workspace_id uuid not null,
        id uuid not null,
        project_id uuid not null,
        client_id uuid not null,
        account_id uuid,
        made_at timestamptz not null,
        first_change integer not null,
        last_change integer not null,
        building_since date,
        undone_at timestamptz,
        primary key (workspace_id, id, project_id),
        foreign key (workspace_id, project_id) references project on delete cascade
      );
      create index bulk_edit_project on bulk_edit (workspace_id, project_id);

      create function similar_projects(client uuid, wanted text, alike real, most integer)
        returns table (id uuid, likeness real)
        language sql stable security definer set search_path = public set pg_trgm.word_similarity_threshold = 0.5
        as $$
          select p.id, s.likeness
          from project p
          cross join lateral (
            select greatest(similarity(lower(p.name), lower(wanted)), word_similarity(lower(wanted), lower(p.name)))
          ) s(likeness)
          where p.workspace_id = (select scope_workspace())
            and ((select scope_sees_all_clients()) or p.client_id = any ((select scope_clients())::uuid[]))
            and p.client_id = client
            and lower(wanted) <% lower(p.name || ' ' || coalesce(p.unit, '') || ' ' || p.key || ' ' || p.client_name)
            and s.likeness >= alike
          order by s.likeness desc, p.sort_name, p.id limit most
        $$;
      revoke all on function similar_projects(uuid, text, real, integer) from public;
      grant execute on function similar_projects(uuid, text, real, integer) to telltale_app;
    `);
    await putWalls(runner, { bulk_edit: clientWall('client_id') });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function similar_projects(uuid, text, real, integer);
      drop table bulk_edit;
      alter table change drop column undoes;
    `);
  }
}
