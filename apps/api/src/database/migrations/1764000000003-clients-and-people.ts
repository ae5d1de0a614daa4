import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `standing` is what signs may know of a client's projects (domain's ClientStanding), kept by each write that changes it. */
export class ClientsAndPeople1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table client (
        workspace_id uuid not null references workspace on delete cascade,
        id uuid not null,
        key text not null,
        name text not null,
        time_zone text,
        standing jsonb not null,
        last_project_number integer not null default 0,
        is_sample boolean not null default false,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        primary key (workspace_id, id)
      );
      create unique index client_key on client (workspace_id, key);
      create unique index client_name on client (workspace_id, lower(name));

      create table person (
        workspace_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        name text not null,
        title text,
        function text check (function in ('business', 'it', 'data', 'vendor')),
        level text check (level in ('staff', 'manager', 'director', 'vp', 'c-level')),
        account_id uuid references account on delete set null,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        primary key (workspace_id, id),
        foreign key (workspace_id, client_id) references client on delete cascade
      );
      create index person_client on person (workspace_id, client_id, lower(name), id);
      create index person_account on person (workspace_id, account_id) where account_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table person, client cascade');
  }
}
