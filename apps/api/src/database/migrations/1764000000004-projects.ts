import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What lists filter and sort on is a column of `project`; every answer is in `project_record.facts`; `change` is the
 * append-only log whose sum the record is, one hash chain a project.
 *
 * The six mode columns hold reading and severity as one number, so that an index sorts by them:
 * 0 not applicable, 1 clear, 2 unknown, 3 waived, 4 lit (watch), 5 lit (serious), 6 lit (critical).
 * `gravity` is the sort key of the portfolio: the worst severity first, then the number of lit signs. The `sort_` columns are
 * what lists are ordered by where the shown one does not do: without capitals and accents, and with no target last. They are
 * plain columns because an expression with a function that is not leakproof uses no index under a policy.
 */
export class Projects1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table project (
        workspace_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        client_name text not null,
        key text not null,
        name text not null,
        unit text,
        stage text check (stage in ('idea', 'scoped', 'building', 'pilot', 'production', 'stopped', 'retired')),
        kind text,
        owner_id uuid,
        owner_answer text not null default 'not-asked',
        started_answer text not null default 'not-asked',
        started_on date,
        started_precision text,
        target_on date,
        original_target jsonb,
        original_target_on date,
        target_moves integer not null default 0,
        building_since date,
        shipped_on date,
        has_shipped boolean not null default false,
        first_mark text check (first_mark in ('shipped', 'stopped')),
        ended_on date,
        claimed_status text,
        recorded_on date not null,
        status text,
        judged smallint not null default 0,
        applying smallint not null default 0,
        lit smallint not null default 0,
        waived smallint not null default 0,
        questions smallint not null default 0,
        mode_business_owner smallint not null default 0,
        mode_first_project smallint not null default 0,
        mode_demo smallint not null default 0,
        mode_evaluation smallint not null default 0,
        mode_lock_in smallint not null default 0,
        mode_builder smallint not null default 0,
        gravity integer not null default 0,
        sort_name text collate "C" not null,
        sort_client text collate "C" not null,
        sort_target date not null,
        sort_target_back date not null,
        critical_since date,
        next jsonb,
        read_on date not null,
        next_change_on date,
        settings_version integer not null default 1,
        change_count integer not null default 0,
        head_hash bytea,
        import_id uuid,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        foreign key (workspace_id, client_id) references client on delete restrict,
        foreign key (workspace_id, owner_id) references person on delete restrict
      );
      create unique index project_key on project (workspace_id, key);
      create index project_gravity on project (workspace_id, gravity, id);
      create index project_client_gravity on project (workspace_id, client_id, gravity, id);
      create index project_client_name on project (workspace_id, sort_client, gravity desc, id desc);
      create index project_name on project (workspace_id, sort_name, id);
      create index project_target on project (workspace_id, sort_target, id);
      create index project_target_back on project (workspace_id, sort_target_back, id);
      create index project_updated on project (workspace_id, updated_at, id);
      create index project_owner on project (workspace_id, owner_id, gravity, id) where owner_id is not null;
      create index project_due on project (workspace_id, next_change_on) where next_change_on is not null;
      create index project_import on project (workspace_id, import_id) where import_id is not null;
      create index project_search on project using gin (
        workspace_id, lower(name || ' ' || coalesce(unit, '') || ' ' || key || ' ' || client_name) gin_trgm_ops
      );

      -- Last of all: among indexes that hold both columns, PostgreSQL takes the newest while it has no statistics, and each
      -- foreign key of a first large import would walk through the whole workspace.
      alter table project add primary key (workspace_id, id);

      create table project_record (
        workspace_id uuid not null,
        project_id uuid not null,
        client_id uuid not null,
        facts jsonb not null default '{}',
        primary key (workspace_id, project_id),
        foreign key (workspace_id, project_id) references project on delete cascade
      );

      create table change (
        workspace_id uuid not null,
        project_id uuid not null,
        seq integer not null,
        client_id uuid not null,
        at timestamptz not null,
        recorded_on date not null,
        holds_from date,
        account_id uuid,
        by_name text,
        what text not null,
        before jsonb,
        after jsonb,
        reason text,
        source jsonb,
        salt bytea not null,
        digest bytea not null,
        hash bytea not null,
        primary key (workspace_id, project_id, seq),
        foreign key (workspace_id, project_id) references project on delete cascade
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table change, project_record, project cascade');
  }
}
