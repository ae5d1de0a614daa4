import type { MigrationInterface, QueryRunner } from 'typeorm';
import { clientWall, putWalls } from './put-walls';

/**
 * How each condition of a decision stands: written with the decision, turned with the write, the run or the day that turns
 * it. Those of the latest decision are watched; earlier ones stay as they ended. Decisions that were there before get theirs
 * when their project is read again, from the last day on which it was read: that is due at once.
 */
export class WatchedConditions1764000000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table decision_condition (
        workspace_id uuid not null,
        project_id uuid not null,
        decision_id uuid not null,
        place smallint not null,
        client_id uuid not null,
        state text not null check (state in ('waiting', 'met', 'missed')),
        because text not null,
        turned_on date,
        turned_by integer,
        primary key (workspace_id, project_id, decision_id, place),
        foreign key (workspace_id, project_id) references project on delete cascade,
        check ((state = 'waiting') = (turned_on is null))
      );

      update project_record r set evaluation = jsonb_set(r.evaluation, '{suites}', s.suites)
      from (
        select o.workspace_id, o.project_id, jsonb_agg(
          case when jsonb_typeof(k.latest -> 'score') = 'number' then e.suite || jsonb_build_object('lastScores',
            jsonb_build_object('low', k.latest -> 'score', 'high', k.latest -> 'score')) else e.suite end
          order by e.place) as suites
        from project_record o
        cross join lateral jsonb_array_elements(o.evaluation -> 'suites') with ordinality e(suite, place)
        left join eval_suite k on k.workspace_id = o.workspace_id and k.project_id = o.project_id
          and k.key = e.suite ->> 'key'
        where jsonb_typeof(o.evaluation -> 'suites') = 'array'
        group by o.workspace_id, o.project_id
      ) s
      where s.workspace_id = r.workspace_id and s.project_id = r.project_id;

      update project set next_change_on = least(next_change_on, read_on) where decided_on is not null;
    `);
    await putWalls(runner, { decision_condition: clientWall('client_id') });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table decision_condition');
  }
}
