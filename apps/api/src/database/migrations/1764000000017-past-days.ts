import { FAILURE_MODES } from '@telltale/domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MODE_COLUMNS } from '../../signs/mode-codes';

const MODES = FAILURE_MODES.map((mode) => MODE_COLUMNS[mode]);

/** What lists of a past day filter and sort by most, and all that its summary counts. */
const COLUMNS = [
  ['client_name', `text generated always as (project_row ->> 'client_name') stored`],
  ['stage', `text generated always as (project_row ->> 'stage') stored`],
  ['status', `text generated always as (project_row ->> 'status') stored`],
  ['gravity', `integer generated always as ((project_row ->> 'gravity')::integer) stored`],
  ['needs_decision', `boolean generated always as (project_row ->> 'critical_since' is not null) stored`],
  ...MODES.map(
    (column) =>
      [column, `smallint generated always as ((project_row ->> '${column}')::smallint) stored`] as const,
  ),
] as const;

/**
 * To unpack the rows of a hundred thousand projects takes seconds, and a page of a past day shows fifty. What decides which
 * ones is kept beside the packed row; PostgreSQL fills it in, so that nobody who writes a period can forget it.
 */
export class PastDays1764000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const added = COLUMNS.map(([column, made]) => `add ${column} ${made}`).join(', ');
    await runner.query(`
      alter table reading_period ${added};
      create index reading_period_gravity on reading_period (workspace_id, gravity, project_id, from_on);
      create index reading_period_client on reading_period (workspace_id, client_id, gravity, project_id, from_on);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table reading_period ${COLUMNS.map(([column]) => `drop column ${column}`).join(', ')}`,
    );
  }
}
