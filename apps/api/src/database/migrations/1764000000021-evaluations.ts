import type { MigrationInterface, QueryRunner } from 'typeorm';
import { clientWall, putWalls } from './put-walls';

/**
 * The evaluation loop. A suite is a fixed test set that is scored again and again; a test set holds its cases once, sorted,
 * and each run holds one byte a case in the same order, so that a million runs of two hundred cases stay small. Runs are
 * partitioned by the month in which they came, which their id tells (UUIDv7); what makes a push replay-safe is a plain table,
 * because a unique key of a partitioned table would need that id. A partition inherits neither policy nor FORCE: the owner's
 * function sets both, and nobody is granted a partition.
 */
export class Evaluations1764000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SUITES);
    await runner.query(RUNS);
    await runner.query(`
      alter table project_record add evaluation jsonb;
      alter table project add eval_trend jsonb;
    `);
    const wall = clientWall('client_id');
    await putWalls(runner, {
      eval_suite: wall,
      eval_test_set: wall,
      eval_upload: wall,
      eval_replay: wall,
      eval_run: wall,
    });
    await putWalls(runner, { eval_suite_version: wall, eval_baseline: wall }, { isAppendOnly: true });
    await runner.query(PARTITIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function make_eval_partitions(date, integer);
      alter table project drop eval_trend;
      alter table project_record drop evaluation;
      drop table eval_baseline, eval_run, eval_replay, eval_upload, eval_suite_version, eval_suite,
        eval_test_set cascade;
    `);
  }
}

const SUITES = `
  create table eval_suite (
    workspace_id uuid not null,
    id uuid not null,
    project_id uuid not null,
    client_id uuid not null,
    key text not null,
    name text not null,
    version text,
    fixed_since date,
    owner_id uuid,
    pass_threshold double precision check (pass_threshold between 0 and 1),
    primary_metric text,
    main_branch text,
    cases integer,
    unanswered integer,
    row_version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (workspace_id, id),
    unique (workspace_id, project_id, key),
    foreign key (workspace_id, project_id) references project on delete cascade,
    foreign key (workspace_id, owner_id) references person on delete restrict
  );

  -- Keys are sorted case identities, labels lie beside them (null where the file has none).
  create table eval_test_set (
    workspace_id uuid not null,
    id uuid not null,
    suite_id uuid not null,
    client_id uuid not null,
    fingerprint bytea not null,
    cases integer not null,
    keys text[] not null,
    labels text[],
    first_run_on date not null,
    primary key (workspace_id, id),
    unique (workspace_id, suite_id, fingerprint),
    foreign key (workspace_id, suite_id) references eval_suite on delete cascade
  );

  create table eval_suite_version (
    workspace_id uuid not null,
    suite_id uuid not null,
    id uuid not null,
    client_id uuid not null,
    version text,
    fixed_since date,
    cases integer,
    recorded_on date not null,
    at timestamptz not null,
    account_id uuid,
    by_name text,
    primary key (workspace_id, suite_id, id),
    foreign key (workspace_id, suite_id) references eval_suite on delete cascade
  );
`;

const RUNS = `
  create table eval_upload (
    workspace_id uuid not null,
    id uuid not null,
    project_id uuid not null,
    client_id uuid not null,
    suite_id uuid not null,
    format text not null,
    tool text not null,
    tool_version text,
    external_id text,
    content_sha256 bytea not null,
    results_sha256 bytea not null,
    file_name text,
    bytes integer not null,
    notes jsonb not null,
    raw bytea,
    received_at timestamptz not null,
    account_id uuid,
    token_id uuid,
    by_name text,
    primary key (workspace_id, id),
    foreign key (workspace_id, project_id) references project on delete cascade,
    foreign key (workspace_id, suite_id) references eval_suite on delete cascade
  );
  create index eval_upload_project on eval_upload (workspace_id, project_id, id);
  create index eval_upload_suite on eval_upload (workspace_id, suite_id);
  -- Files are kept as gzip.
  alter table eval_upload alter column raw set storage external;

  -- kind: content, external or idempotency.
  create table eval_replay (
    workspace_id uuid not null,
    project_id uuid not null,
    kind text not null,
    key text not null,
    client_id uuid not null,
    upload_id uuid not null,
    primary key (workspace_id, project_id, kind, key),
    foreign key (workspace_id, upload_id) references eval_upload on delete cascade
  );
  create index eval_replay_upload on eval_replay (workspace_id, upload_id);

  -- outcomes: one byte a case in the order of the test set (0 not there, 1 passed, 2 failed, 3 errored, 4 skipped, 5 unscored).
  create table eval_run (
    workspace_id uuid not null,
    id uuid not null,
    project_id uuid not null,
    client_id uuid not null,
    suite_id uuid not null,
    upload_id uuid not null,
    test_set_id uuid,
    suite_version text,
    variant text not null,
    variant_label text,
    branch text not null,
    run_at timestamptz not null,
    run_on date not null,
    received_at timestamptz not null,
    status text not null,
    planned integer,
    total integer,
    passed integer,
    failed integer,
    errored integer,
    skipped integer,
    score double precision,
    score_name text,
    metrics jsonb not null,
    outcomes bytea,
    scores real[],
    model text,
    provider text,
    tool text not null,
    commit_hash text,
    commit_origin text,
    is_dirty boolean,
    verdict text not null,
    comparison jsonb not null,
    baseline_id uuid,
    baseline_verdict text,
    baseline_comparison jsonb,
    primary key (workspace_id, id),
    foreign key (workspace_id, project_id) references project on delete cascade,
    foreign key (workspace_id, suite_id) references eval_suite on delete cascade
  ) partition by range (id);
  create index eval_run_line on eval_run (workspace_id, suite_id, variant, branch, run_at desc, id desc);
  create index eval_run_project on eval_run (workspace_id, project_id, run_at desc, id desc);
  create index eval_run_upload on eval_run (workspace_id, upload_id);

  create table eval_baseline (
    workspace_id uuid not null,
    suite_id uuid not null,
    variant text not null,
    id uuid not null,
    client_id uuid not null,
    run_id uuid,
    chosen_on date not null,
    at timestamptz not null,
    account_id uuid,
    by_name text,
    primary key (workspace_id, suite_id, variant, id),
    foreign key (workspace_id, suite_id) references eval_suite on delete cascade
  );
`;

/** The first UUIDv7 of an instant: 48 bits of milliseconds, then zeros. */
const FIRST_ID = (instant: string) => `
  (lpad(to_hex((extract(epoch from ${instant}) * 1000)::bigint), 12, '0') || '00000000000000000000')::uuid`;

const PARTITIONS = `
  create function make_eval_partitions(from_day date, months integer) returns integer
    language plpgsql security definer set search_path = public
    as $$
    declare
      starts timestamptz;
      ends timestamptz;
      part text;
      wall constant text := $wall$${clientWall('client_id')}$wall$;
      made integer := 0;
    begin
      perform pg_advisory_xact_lock(hashtext('make_eval_partitions'));
      for month in 0 .. months loop
        starts := (date_trunc('month', from_day::timestamp) + make_interval(months => month)) at time zone 'UTC';
        ends := (date_trunc('month', from_day::timestamp) + make_interval(months => month + 1)) at time zone 'UTC';
        part := 'eval_run_' || to_char(starts at time zone 'UTC', 'YYYY_MM');
        continue when to_regclass(part) is not null;
        execute format('create table %I partition of eval_run for values from (%L) to (%L)', part,
          ${FIRST_ID('starts')}, ${FIRST_ID('ends')});
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format('create policy walls on %I to telltale_app using (%s) with check (%s)', part, wall, wall);
        execute format('create policy owner on %I to current_user using (true) with check (true)', part);
        made := made + 1;
      end loop;
      return made;
    end $$;
  revoke all on function make_eval_partitions(date, integer) from public;
  grant execute on function make_eval_partitions(date, integer) to telltale_app;
  select make_eval_partitions((now() at time zone 'UTC')::date, 2);
`;
