import type { MigrationInterface, QueryRunner } from 'typeorm';
import { clientWall, putWalls } from './put-walls';

/**
 * What was changed in a system that is scored, and the question whether it is better or worse. Both are kept when they are
 * taken back. A link answers one question without an account: whoever opens it is no caller yet, so that the link is a
 * global table like the session. Its secret's hash opens that one row, and the row says in which workspace and for which
 * client to go on.
 */
export class ChangesAndQuestions1764000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    const wall = clientWall('client_id');
    await putWalls(runner, {
      eval_change: wall,
      eval_question: wall,
      answer_link: `${wall} or link_hash = decode(nullif(current_setting('app.answer_link_hash', true), ''), 'hex')`,
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table answer_link, eval_question, eval_change');
  }
}

const TABLES = `
  create table eval_change (
    workspace_id uuid not null,
    id uuid not null,
    project_id uuid not null,
    client_id uuid not null,
    kind text not null check (kind in ('prompt', 'model', 'data', 'code')),
    what text not null,
    made_on date not null,
    commit_hash text,
    url text,
    at timestamptz not null,
    account_id uuid,
    by_name text,
    scored_by uuid,
    scored_on date,
    withdrawn_at timestamptz,
    withdrawn_by text,
    primary key (workspace_id, id),
    foreign key (workspace_id, project_id) references project on delete cascade
  );
  create index eval_change_project on eval_change (workspace_id, project_id, made_on desc, id desc);
  create index eval_change_unscored on eval_change (workspace_id, project_id, made_on)
    where scored_by is null and withdrawn_at is null;
  create index eval_change_commit on eval_change (workspace_id, project_id, kind)
    where commit_hash is not null and withdrawn_at is null;

  create table eval_question (
    workspace_id uuid not null,
    id uuid not null,
    project_id uuid not null,
    client_id uuid not null,
    asked_on date not null,
    asked_at timestamptz not null,
    account_id uuid,
    asked_by text,
    person_id uuid,
    asked_of text,
    note text,
    link_ends_at timestamptz,
    answer_kind text check (answer_kind in ('run', 'sentence', 'nobody-can-say')),
    sentence text,
    run_id uuid,
    answered_by text,
    answered_at timestamptz,
    answered_on date,
    ended_why text check (ended_why in ('withdrawn', 'replaced')),
    ended_by text,
    ended_at timestamptz,
    ended_on date,
    primary key (workspace_id, id),
    foreign key (workspace_id, project_id) references project on delete cascade,
    -- The name stands in asked_of.
    foreign key (workspace_id, person_id) references person on delete set null (person_id)
  );
  create index eval_question_project on eval_question (workspace_id, project_id, id desc);
  create unique index eval_question_open on eval_question (workspace_id, project_id)
    where answer_kind is null and ended_why is null;

  create table answer_link (
    link_hash bytea primary key,
    workspace_id uuid not null,
    client_id uuid not null,
    project_id uuid not null,
    question_id uuid not null,
    foreign key (workspace_id, question_id) references eval_question on delete cascade
  );
  create index answer_link_question on answer_link (workspace_id, question_id);
`;
