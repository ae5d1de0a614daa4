import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A reading period is what a project's row and signs were from one day on until another: a past day is read from it and
 * never computed again. An episode is one stretch in which one sign was lit. Counters are kept as base plus open deltas,
 * so that writes never queue behind one hot row.
 */
export class Readings1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reading_period (
        workspace_id uuid not null,
        project_id uuid not null,
        from_on date not null,
        client_id uuid not null,
        until_on date,
        project_row jsonb not null,
        signs jsonb not null,
        settings_version integer not null,
        primary key (workspace_id, project_id, from_on),
        foreign key (workspace_id, project_id) references project on delete cascade
      );
      create index reading_period_span on reading_period (workspace_id, from_on, until_on);

      create table lit_episode (
        workspace_id uuid not null,
        project_id uuid not null,
        sign text not null,
        lit_on date not null,
        client_id uuid not null,
        severity text not null check (severity in ('watch', 'serious', 'critical')),
        severity_on date not null,
        lit_by integer,
        cleared_on date,
        cleared_by integer,
        waived_until date,
        primary key (workspace_id, project_id, sign, lit_on),
        foreign key (workspace_id, project_id) references project on delete cascade
      );
      create index lit_episode_lit on lit_episode (workspace_id, lit_on);
      create index lit_episode_cleared on lit_episode (workspace_id, cleared_on) where cleared_on is not null;

      create table counter (
        workspace_id uuid not null,
        client_id uuid not null,
        dimension text not null,
        value text not null,
        count bigint not null,
        primary key (workspace_id, client_id, dimension, value),
        foreign key (workspace_id, client_id) references client on delete cascade
      );

      create table counter_delta (
        workspace_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        dimension text not null,
        value text not null,
        delta integer not null,
        primary key (workspace_id, id),
        foreign key (workspace_id, client_id) references client on delete cascade
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table counter_delta, counter, lit_episode, reading_period cascade');
  }
}
