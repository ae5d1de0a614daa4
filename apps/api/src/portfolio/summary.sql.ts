import type { Day } from '@telltale/domain';
import type { Caller } from '../access/caller';
import type { ProjectFilters } from '../projects/project-filters';
import { Parameters, projectRows } from '../projects/project-rows.sql';
import { COUNTED, NO_STATUS, NOT_ASKED } from '../signs/counters';
import { KEPT_COUNTS } from '../signs/kept-counts.sql';
import { MODE_COLUMNS } from '../signs/mode-codes';

export interface SummaryStatement {
  /** There where a connection is to keep the plan. */
  readonly name?: string;
  readonly text: string;
  readonly values: unknown[];
}

/** The days whose turns are told, both included. */
export interface TurnDays {
  readonly since: Day;
  readonly until: Day;
}

/** True where the kept counters can answer: for all projects, or those of some clients, as they are now. */
export function isKept(filters: ProjectFilters): boolean {
  const { clients: _clients, ...others } = filters;
  return Object.values(others).every((filter) => filter === null);
}

/** From the counters that writes keep, with what was appended and not folded yet: cost grows with clients, not projects. */
export function keptStatement(
  { workspaceId }: Caller,
  { clients }: Pick<ProjectFilters, 'clients'>,
  days: TurnDays,
): SummaryStatement {
  const parameters = new Parameters();
  const workspace = parameters.add(workspaceId);
  const mine = clients === null ? '' : `and client_id = any (${parameters.add(clients)}::uuid[])`;
  const text = `
    with counts as (
      select client_id, dimension, value, sum(n)::integer as n
      from (${KEPT_COUNTS}) kept
      where workspace_id = ${workspace} ${mine}
      group by client_id, dimension, value
      having sum(n) > 0
    ), clients as (
      select c.id, c.name, jsonb_object_agg(k.dimension || ' ' || k.value, k.n) as counts
      from counts k join client c on c.workspace_id = ${workspace} and c.id = k.client_id
      group by c.id, c.name
    )
    ${summaryOf({ parameters, workspace, days, mine })}`;
  return { name: `summary of ${clients === null ? 'all' : 'some'}`, text, values: parameters.values };
}

const MODES = Object.values(MODE_COLUMNS);

/** What a project counts under, as rows of dimension and value: the same as `countersOf` in `signs/counters.ts`. */
const DIMENSIONS = [
  `('${COUNTED.projects}', '')`,
  `(case when critical then '${COUNTED.needDecision}' end, '')`,
  `('${COUNTED.stage}', coalesce(stage, '${NOT_ASKED}'))`,
  `('${COUNTED.status}', coalesce(status, '${NO_STATUS}'))`,
  ...MODES.map((column) => `('${column}', ${column}::text)`),
].join(', ');

/** Counted over the rows that pass the filters; equal projects are counted together before they are told apart. */
export function liveStatement(caller: Caller, filters: ProjectFilters, days: TurnDays): SummaryStatement {
  const parameters = new Parameters();
  const { from, where, needsDecision } = projectRows(filters, caller, parameters);
  const workspace = parameters.add(caller.workspaceId);
  const text = `
    with found as materialized (
      select p.id, p.client_id, p.client_name, p.stage, p.status, ${needsDecision} as critical,
        ${MODES.map((column) => `p.${column}`).join(', ')}
      from ${from} where ${where}
    ), alike as (
      select client_id, client_name, stage, status, critical, ${MODES.join(', ')}, count(*) as n
      from found group by client_id, client_name, stage, status, critical, ${MODES.join(', ')}
    ), counts as (
      select client_id, client_name, d.dimension, d.value, sum(n)::integer as n
      from alike cross join lateral (values ${DIMENSIONS}) d(dimension, value)
      where d.dimension is not null
      group by client_id, client_name, d.dimension, d.value
    ), clients as (
      select client_id as id, client_name as name, jsonb_object_agg(dimension || ' ' || value, n) as counts
      from counts group by client_id, client_name
    )
    ${summaryOf({ parameters, workspace, days, mine: 'and project_id in (select id from found)' })}`;
  return { text, values: parameters.values };
}

interface Turning {
  readonly parameters: Parameters;
  readonly workspace: string;
  readonly days: TurnDays;
  /** Whose episodes count. */
  readonly mine: string;
}

/** A sign that lit and went out on one day was lit on no evening: it is no turn. */
function summaryOf({ parameters, workspace, days, mine }: Turning): string {
  const [since, until] = [parameters.add(days.since), parameters.add(days.until)];
  const turned = (on: string) => `(
    select count(*)::integer from lit_episode
    where workspace_id = ${workspace} and ${on} between ${since} and ${until} ${mine}
      and (cleared_on is null or cleared_on > lit_on))`;
  return `
    select coalesce((select json_agg(json_build_object('id', id, 'name', name, 'counts', counts)
        order by lower(name), id) from clients), '[]') as clients,
      ${turned('lit_on')} as lit, ${turned('cleared_on')} as cleared`;
}
