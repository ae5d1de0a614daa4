import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL_CLIENTS_WALL, putWalls } from './put-walls';

/**
 * Which client came from which archive: the same archive a second time is refused by name. It goes with the client, who may
 * then be taken over again. Who did it is in the audit log.
 */
export class Handovers1764000000095 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table handover (
        workspace_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        archive_id uuid not null,
        archive_hash bytea not null,
        from_workspace text not null,
        exported_at timestamptz not null,
        made_at timestamptz not null,
        primary key (workspace_id, id),
        unique (workspace_id, archive_id),
        foreign key (workspace_id, client_id) references client on delete cascade
      );
      create index handover_client on handover (workspace_id, client_id);
    `);
    await putWalls(runner, { handover: ALL_CLIENTS_WALL });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table handover');
  }
}
