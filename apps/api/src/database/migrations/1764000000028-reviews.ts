import type { MigrationInterface, QueryRunner } from 'typeorm';
import { putWalls, WORKSPACE_WALL } from './put-walls';

/**
 * A review is of one client, of some, or of the whole workspace (`client_ids` null), and only for whom all of them are in
 * sight. Closing writes its minutes as one text, and from then on the row takes no change: the database refuses it whoever
 * asks. `told` holds what the agenda said of its last days, so that the next one neither says it again nor leaves out what
 * came after the meeting.
 */
export class Reviews1764000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await putWalls(runner, { review: REVIEW_WALL, review_note: PART_WALL });
    await putWalls(runner, { review_addition: PART_WALL }, { isAppendOnly: true });
    await runner.query(FROZEN);
    await runner.query(INDEXES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table review_addition, review_note, review;
      drop function refuse_closed_review();
      drop index change_for_review, lit_episode_turned, eval_suite_last_run, decision_at, project_decided,
        project_decision_due, project_disagrees, project_waiting;
    `);
  }
}

const REVIEW_WALL = `${WORKSPACE_WALL} and ((select scope_sees_all_clients())
  or client_ids is not null and client_ids <@ (select scope_clients())::uuid[])`;

/** Whoever sees the review sees its parts; the look at it passes its own wall. */
const PART_WALL = `${WORKSPACE_WALL} and exists (
  select from review r where r.workspace_id = (select scope_workspace()) and r.id = review_id)`;

const TABLES = `
  create table review (
    workspace_id uuid not null,
    id uuid not null,
    client_ids uuid[],
    review_on date not null,
    since_on date not null,
    before_id uuid,
    before_on date,
    told_before text[] not null default '{}',
    attendees jsonb not null default '[]',
    opened_at timestamptz not null,
    opened_by text,
    account_id uuid,
    closed_at timestamptz,
    closed_by text,
    closed_on date,
    told text[],
    minutes text,
    minutes_hash bytea,
    markdown text,
    primary key (workspace_id, id),
    check ((closed_at is null) = (minutes is null))
  );
  create unique index review_open on review (workspace_id, coalesce(client_ids, '{}')) where closed_at is null;
  create index review_closed on review (workspace_id, closed_at desc) where closed_at is not null;

  create table review_note (
    workspace_id uuid not null,
    id uuid not null,
    review_id uuid not null,
    project_id uuid,
    text text not null,
    at timestamptz not null,
    edited_at timestamptz,
    account_id uuid,
    by_name text,
    primary key (workspace_id, id),
    foreign key (workspace_id, review_id) references review on delete cascade
  );
  create index review_note_review on review_note (workspace_id, review_id, id);

  create table review_addition (
    workspace_id uuid not null,
    id uuid not null,
    review_id uuid not null,
    text text not null,
    at timestamptz not null,
    account_id uuid,
    by_name text,
    primary key (workspace_id, id),
    foreign key (workspace_id, review_id) references review on delete cascade
  );
  create index review_addition_review on review_addition (workspace_id, review_id, id);
`;

const FROZEN = `
  create function refuse_closed_review() returns trigger language plpgsql as $$
  begin
    raise exception 'A closed review never changes' using errcode = 'integrity_constraint_violation';
  end $$;
  create trigger review_frozen before update or delete on review
    for each row when (old.closed_at is not null) execute function refuse_closed_review();
`;

/** What an agenda looks for: it grows with what changed, not with the portfolio. */
const INDEXES = `
  create index change_for_review on change (workspace_id, recorded_on)
    where what in ('stage', 'target-on', 'waiver');
  create index lit_episode_turned on lit_episode (workspace_id, severity_on) where severity_on > lit_on;
  create index eval_suite_last_run on eval_suite (workspace_id, last_run_on);
  create index decision_at on decision (workspace_id, at);
  create index project_decided on project (workspace_id, decided_on) where decided_on is not null;
  create index project_waiting on project (workspace_id, critical_since) where critical_since is not null;
  create index project_decision_due on project (workspace_id, decision_due_on) where decision_due_on is not null;
  create index project_disagrees on project (workspace_id, disagrees_since) where disagrees_since is not null;
`;
