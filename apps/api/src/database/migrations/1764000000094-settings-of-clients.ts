import type { MigrationInterface, QueryRunner } from 'typeorm';
import { clientWall, putWalls } from './put-walls';

/**
 * What a client may have of its own beside the time zone: the currency of its amounts (ISO 4217), the weekday of its review
 * (ISO 8601: 1 is Monday) and its logo, which is kept here so that a backup of the database holds it. `hash` (SHA-256) names
 * a version of the picture.
 */
export class SettingsOfClients1764000000094 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table client
        add column currency text check (currency ~ '^[A-Z]{3}$'),
        add column review_weekday smallint check (review_weekday between 1 and 7);

      create table client_logo (
        workspace_id uuid not null,
        client_id uuid not null,
        media_type text not null check (media_type in ('image/png', 'image/jpeg', 'image/webp')),
        content bytea not null check (length(content) <= 262144),
        hash text not null,
        at timestamptz not null,
        primary key (workspace_id, client_id),
        foreign key (workspace_id, client_id) references client on delete cascade
      );
      alter table client_logo alter column content set storage external;
    `);
    await putWalls(runner, { client_logo: clientWall('client_id') });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table client_logo;
      alter table client drop column review_weekday, drop column currency;
    `);
  }
}
