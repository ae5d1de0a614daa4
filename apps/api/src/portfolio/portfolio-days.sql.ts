import type { Day } from '@telltale/domain';
import type { Caller } from '../access/caller';
import { Parameters } from '../projects/project-rows.sql';
import { litOnAnEvening } from '../projects/turns.sql';
import type { SummaryStatement } from './summary.sql';

/** Of which projects the days are; null is all that the caller may see. */
export interface DaysScope {
  readonly clients: readonly string[] | null;
  readonly project: string | null;
}

/** Turns since a day, by the indexes of both ends of an episode; the first day by the index of the periods. */
export function daysStatement({ workspaceId }: Caller, scope: DaysScope, since: Day): SummaryStatement {
  const parameters = new Parameters();
  const workspace = parameters.add(workspaceId);
  const from = parameters.add(since);
  const { first, mine } = scopeOf(scope, parameters, workspace);
  const turned = (day: string, lit: number, cleared: number) => `
    select e.${day} as turned_on, ${lit} as lit, ${cleared} as cleared from lit_episode e
    where e.workspace_id = ${workspace} and e.${day} >= ${from} ${mine} and ${litOnAnEvening('e')}`;
  const text = `
    select (${first}) as first_on, coalesce((
      select json_agg(json_build_object('on', t.turned_on, 'lit', t.lit, 'cleared', t.cleared) order by t.turned_on)
      from (
        select turned_on, sum(lit)::integer as lit, sum(cleared)::integer as cleared
        from (${turned('lit_on', 1, 0)} union all ${turned('cleared_on', 0, 1)}) one
        group by turned_on
      ) t), '[]') as turns`;
  return { text, values: parameters.values };
}

/** Of some clients the first day is found among their projects; the periods would be walked from the oldest of all on. */
function scopeOf({ clients, project }: DaysScope, parameters: Parameters, workspace: string) {
  const ofProjects = `select min(p.recorded_on) from project p where p.workspace_id = ${workspace}`;
  if (project !== null) {
    const id = parameters.add(project);
    return { first: `${ofProjects} and p.id = ${id}`, mine: `and e.project_id = ${id}` };
  }
  if (clients === null)
    return {
      first: `select min(d.from_on) from reading_period d where d.workspace_id = ${workspace}`,
      mine: '',
    };
  const ids = `any (${parameters.add(clients)}::uuid[])`;
  return { first: `${ofProjects} and p.client_id = ${ids}`, mine: `and e.client_id = ${ids}` };
}
