import { type Day, WEEK_DAYS } from '@telltale/domain';
import type { QueryConfig } from 'pg';
import type { Caller } from '../access/caller';
import { Parameters, STARTED_ON } from '../projects/project-rows.sql';
import { VENDORS } from './vendor-layers.sql';

const RUNS = `p.stage in ('idea', 'scoped', 'building', 'pilot') and not p.has_shipped`;
const IS_HARDENING = `p.stage in ('scoped', 'building', 'pilot')`;
const IS_EVALUATED = `p.stage in ('building', 'pilot', 'production')`;
const HOLDS_LAYERS = `p.stage in ('scoped', 'building', 'pilot', 'production')`;

/** What is counted of each client's projects, by the name of the figure. `$today` is a day, `p` the project. */
const COUNTED = {
  shipped: 'p.has_shipped',
  stopped: `p.stage = 'stopped' and not p.has_shipped`,
  retiredUnseen: `p.stage = 'retired' and not p.has_shipped`,
  withoutStage: 'p.stage is null and not p.has_shipped',
  withoutWindow: `${RUNS} and p.original_window is null`,
  overdue: `${RUNS} and p.age > 2 * p.original_window`,
  running: `${RUNS} and p.age <= 2 * p.original_window`,
  underFour: `${IS_HARDENING} and p.months < 4 and p.hardening_anchor <> 'perhaps-greenlit'`,
  fourToSix: `${IS_HARDENING} and p.months = 4`,
  pastSix: `${IS_HARDENING} and p.months = 6`,
  fromDevelopment: `${IS_HARDENING} and p.months >= 4 and p.hardening_anchor <> 'greenlight'`,
  notBegun: `${IS_HARDENING} and p.hardening_anchor = 'neither'`,
  anchorNotKnown: `${IS_HARDENING} and (p.hardening_anchor = 'not-known'
    or (p.hardening_anchor = 'perhaps-greenlit' and p.months < 4))`,
  moonshots: `${RUNS} and p.is_moonshot`,
  moonshotsBuilding: `p.stage = 'building' and not p.has_shipped and p.is_moonshot`,
  noMoonshots: `${RUNS} and not p.is_moonshot`,
  moonshotNotKnown: `${RUNS} and p.is_moonshot is null`,
  can: `${IS_EVALUATED} and p.has_eval_suite and p.ran_lately`,
  cannot: `${IS_EVALUATED} and (p.has_eval_suite = false or p.has_eval_run = false or p.ran_lately = false)`,
  evaluated: IS_EVALUATED,
  holding: HOLDS_LAYERS,
} as const satisfies Readonly<Record<string, string>>;

type Figure = keyof typeof COUNTED;

/** A window that ends before it begins is none. A month that is over counts: the fourth from four months on. */
const project = (today: string, mine: string, workspace: string) => `
  select q.client_id, q.stage, q.has_shipped, q.hardening_anchor, q.is_moonshot, q.has_eval_suite, q.has_eval_run,
    ${today}::date - q.began_on as age,
    case when q.original_target_on > q.began_on then q.original_target_on - q.began_on end as original_window,
    case when (q.hardening_since + interval '6 months')::date <= ${today}::date then 6
      when (q.hardening_since + interval '4 months')::date <= ${today}::date then 4
      when q.hardening_since is not null then 0 end as months,
    q.last_eval_run_on >= ${today}::date - ${WEEK_DAYS} as ran_lately, q.layers_known
  from (select p.*, ${STARTED_ON} as began_on from project p where p.workspace_id = ${workspace} ${mine}) q`;

const sum = (figure: Figure) => `coalesce(sum("${figure}"), 0)::integer`;
const named = (figures: Readonly<Record<string, string>>) =>
  `json_build_object(${Object.entries(figures)
    .map(([name, sql]) => `'${name}', ${sql}`)
    .join(', ')})`;
const sums = (...figures: readonly Figure[]) =>
  Object.fromEntries(figures.map((figure) => [figure, sum(figure)]));

/** Every count that the signals are read from, in one statement; the projects are walked through once. */
export function signalsStatement(
  { workspaceId }: Caller,
  clients: readonly string[] | null,
  today: Day,
): QueryConfig {
  const parameters = new Parameters();
  const workspace = parameters.add(workspaceId);
  const day = parameters.add(today);
  const chosen = clients === null ? null : parameters.add(clients);
  const mine = (column: string) => (chosen === null ? '' : `and ${column} = any (${chosen}::uuid[])`);
  const counts = Object.entries(COUNTED).map(
    ([figure, condition]) => `count(*) filter (where ${condition}) as "${figure}"`,
  );
  const text = `
    with counts as (
      select p.client_id, ${counts.join(', ')},
        sum(6 - p.layers_known) filter (where ${HOLDS_LAYERS}) as layers_open
      from (${project(day, mine('p.client_id'), workspace)}) p
      group by p.client_id
    ), clients as (
      select c.id, (c.standing ->> 'shipped')::integer as shipped_before,
        (c.standing ->> 'hasUnknownStage')::boolean as has_unknown_stage, ${firstProject(day)} as first
      from client c left join project f on f.workspace_id = c.workspace_id
        and f.id = (c.standing -> 'first' ->> 'projectId')::uuid
      where c.workspace_id = ${workspace} ${mine('c.id')}
    ), both_of as (
      select * from clients left join counts on counts.client_id = clients.id
    ), ${VENDORS(workspace, `${HOLDS_LAYERS} ${mine('p.client_id')}`)}
    select ${FIGURES} from both_of`;
  return { name: `signals of ${clients === null ? 'all' : 'some'}`, text, values: parameters.values };
}

/** Late is past the original target, which stays for ever. */
function firstProject(day: string): string {
  return `case c.standing -> 'first' ->> 'state'
    when 'shipped-already' then 'shipped'
    when 'known' then case when f.original_target_on is null then 'withoutWindow'
      when f.original_target_on < ${day}::date then 'late' else 'inside' end
    when 'none' then case when c.standing ->> 'firstStoppedOn' is null then 'none' else 'dead' end
    else 'notKnown' end`;
}

const countFirst = (state: string) => `count(*) filter (where first = '${state}')`;
const FIRST_STATES = ['shipped', 'inside', 'late', 'dead', 'none', 'withoutWindow', 'notKnown'];
/** Of clients that have shipped nothing, as far as the stages of their projects are known. */
const early = (figure: Figure) =>
  `coalesce(sum("${figure}") filter (where shipped_before = 0 and not has_unknown_stage), 0)::integer`;

const GROUPS = {
  outcomes: named(
    sums('shipped', 'stopped', 'overdue', 'running', 'withoutWindow', 'retiredUnseen', 'withoutStage'),
  ),
  firstProjects: named(Object.fromEntries(FIRST_STATES.map((state) => [state, countFirst(state)]))),
  months: named({
    ...sums('underFour', 'fourToSix', 'pastSix', 'fromDevelopment', 'notBegun'),
    notKnown: sum('anchorNotKnown'),
  }),
  moonshots: named({
    moonshots: early('moonshots'),
    building: early('moonshotsBuilding'),
    clients: 'count(*) filter (where moonshots > 0 and shipped_before = 0 and not has_unknown_stage)',
    others: early('noMoonshots'),
    notKnown: early('moonshotNotKnown'),
    perhapsShipped: `coalesce(sum(moonshots) filter (where shipped_before = 0 and has_unknown_stage), 0)::integer`,
  }),
  weekOverWeek: named({
    ...sums('can', 'cannot'),
    notKnown: `coalesce(sum(evaluated - can - cannot), 0)::integer`,
  }),
  vendors: named({
    projects: sum('holding'),
    layersNotKnown: 'coalesce(sum(layers_open), 0)::integer',
    vendors: '(select count(*) from vendors)',
    holdings: '(select holdings from most_held)',
  }),
};

const FIGURES = Object.entries(GROUPS)
  .map(([name, group]) => `${group} as "${name}"`)
  .join(', ');
