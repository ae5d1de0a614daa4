import { CLOSING_DAYS, CLOSING_ITEMS } from '@telltale/domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { clientWall, putWalls } from './put-walls';

const ITEMS = CLOSING_ITEMS.map((item, place) => `('${item}', ${place})`).join(', ');

/**
 * What stopped projects still owe, as reviews ask for it across projects; the log of a project has the same. A list ends with
 * the decision to go on, and stays to see. Projects that were stopped by a decision before get their list with all items open.
 */
export class ClosingLists1764000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table closing_item (
        workspace_id uuid not null,
        project_id uuid not null,
        decision_id uuid not null,
        item text not null,
        place smallint not null,
        client_id uuid not null,
        state text not null check (state in ('open', 'done', 'not-applicable')),
        note text,
        url text,
        amount bigint,
        due_on date not null,
        answered_on date,
        by_name text,
        ended_on date,
        primary key (workspace_id, project_id, decision_id, item),
        foreign key (workspace_id, project_id) references project on delete cascade
      );
      create index closing_item_open on closing_item (workspace_id, due_on, project_id)
        where state = 'open' and ended_on is null;

      insert into closing_item (workspace_id, project_id, decision_id, item, place, client_id, state, due_on)
      select p.workspace_id, p.id, (r.judgements #>> '{decision,id}')::uuid, i.item, i.place, p.client_id, 'open',
        p.decided_on + ${CLOSING_DAYS}
      from project p
      join project_record r on r.workspace_id = p.workspace_id and r.project_id = p.id
      cross join (values ${ITEMS}) i(item, place)
      where p.stage = 'stopped' and p.decision_kind = 'stop';
    `);
    await putWalls(runner, { closing_item: clientWall('client_id') });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table closing_item');
  }
}
