import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `import_record` keeps what was read of each record until the import is written, and afterwards which project it became,
 * so that the same file a second time creates nothing; `previous_…` is the record of an earlier import that it goes on from,
 * and `first_change` to `last_change` are the changes that it made. `outbox` rows get their position after commit, by one
 * relay.
 */
export class ImportsAndOutbox1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table import (
        workspace_id uuid not null references workspace on delete cascade,
        id uuid not null,
        state text not null check (state in ('reading', 'ready', 'writing', 'done', 'failed', 'undone')),
        preset text,
        file_name text not null,
        file_bytes bigint not null,
        file_hash bytea,
        encoding text,
        is_dry_run boolean not null,
        counts jsonb,
        totals jsonb not null default '[]',
        note_counts jsonb not null default '[]',
        made_clients uuid[] not null default '{}',
        progress jsonb,
        failure jsonb,
        account_id uuid,
        by_name text,
        created_at timestamptz not null,
        finished_at timestamptz,
        seconds double precision,
        primary key (workspace_id, id)
      );
      create index import_created on import (workspace_id, created_at desc, id);

      create table import_record (
        workspace_id uuid not null,
        import_id uuid not null,
        row integer not null,
        preset text not null,
        record_hash bytea not null,
        occurrence integer not null,
        client_key text not null,
        client_name text not null,
        unit text,
        name text not null,
        stage text,
        facts jsonb not null,
        outcome text not null check (outcome in ('create', 'update', 'unchanged', 'needs-person')),
        project_id uuid,
        previous_import uuid,
        previous_row integer,
        first_change integer,
        last_change integer,
        primary key (workspace_id, import_id, row),
        foreign key (workspace_id, import_id) references import on delete cascade
      );
      create index import_record_hash on import_record (workspace_id, preset, record_hash, occurrence);
      create index import_record_project on import_record (workspace_id, project_id) where project_id is not null;

      create table import_note (
        workspace_id uuid not null,
        import_id uuid not null,
        seq integer not null,
        row integer not null,
        column_name text,
        code text not null,
        raw text not null,
        message text not null,
        primary key (workspace_id, import_id, seq),
        foreign key (workspace_id, import_id) references import on delete cascade
      );
      create index import_note_code on import_note (workspace_id, import_id, code, seq);

      -- Whoever reads or writes an import holds its lock until the transaction ends. One that nobody holds was abandoned:
      -- its process is gone, and with it all that was not committed.
      create function import_lock(import_id uuid) returns bigint language sql immutable
        as $$ select hashtextextended('telltale import ' || import_id, 0) $$;

      create function fail_abandoned_imports(at timestamptz, why jsonb) returns integer
        language plpgsql security definer set search_path = public
        as $$
        declare failed integer;
        begin
          with abandoned as materialized (
            select i.workspace_id, i.id from import i where i.state in ('reading', 'writing')
          ), free as materialized (
            select a.workspace_id, a.id from abandoned a where pg_try_advisory_xact_lock(import_lock(a.id))
          )
          update import i set state = 'failed', failure = why, progress = null, finished_at = at
          from free f where i.workspace_id = f.workspace_id and i.id = f.id;
          get diagnostics failed = row_count;
          return failed;
        end $$;
      revoke all on function fail_abandoned_imports(timestamptz, jsonb) from public;
      grant execute on function fail_abandoned_imports(timestamptz, jsonb) to telltale_app;

      create table outbox (
        workspace_id uuid not null references workspace on delete cascade,
        id uuid not null,
        client_id uuid,
        topic text not null,
        subject_id uuid,
        account_id uuid,
        by_name text,
        at timestamptz not null,
        xid xid8 not null default pg_current_xact_id(),
        position bigint,
        primary key (workspace_id, id)
      );
      create unique index outbox_position on outbox (workspace_id, position) where position is not null;
      create index outbox_waiting on outbox (workspace_id, xid) where position is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table outbox;
      drop function fail_abandoned_imports(timestamptz, jsonb);
      drop function import_lock(uuid);
      drop table import_note, import_record, import cascade;
    `);
  }
}
