import { FAILURE_MODES, STAGES } from '@telltale/domain';
import type { TestDatabase } from './test-database';
import { MODE_COLUMNS } from '../src/signs/mode-codes';

export interface ManyProjects {
  readonly workspaceId: string;
  readonly projects: number;
  readonly clients: number;
  /** The day on which all of them were recorded. */
  readonly on: string;
}

/**
 * Fills a workspace with projects whose lights are made up, as the owner and in a few statements: clients of very different
 * sizes (each has half as many again as the next), stages and readings in a mix, everything that a list, a summary and the
 * daily job look at. The log holds the first entry of each without a true hash.
 */
export async function makeManyProjects(
  database: Pick<TestDatabase, 'query'>,
  { workspaceId, projects, clients, on }: ManyProjects,
): Promise<void> {
  await database.query(CLIENTS, [workspaceId, clients, on]);
  await database.query(PEOPLE, [workspaceId, on]);
  await database.query(PROJECTS, [workspaceId, projects, clients, on]);
  await database.query(RECORDS, [workspaceId]);
  await database.query(PERIODS, [workspaceId]);
  await database.query(EPISODES, [workspaceId]);
  await database.query(COUNTERS, [workspaceId]);
  await database.query('analyze');
}

/** An id that rises with `number`, as a UUIDv7 does, and is another one for each `of`. */
const idOf = (of: string, number: string) =>
  `(lpad(to_hex(${number}), 8, '0') || regexp_replace(substr(md5(${of}), 1, 22), '^(.{4})(.{3})(.{3})(.{12})$', '-\\1-7\\2-8\\3-\\4'))::uuid`;

const STANDING = `'{"shipped": 1, "hasUnknownStage": false, "first": {"state": "shipped-already"}, "firstStoppedOn": null}'`;

const CLIENTS = `
  insert into client (workspace_id, id, key, name, standing, created_at, updated_at)
  select $1::uuid, ${idOf(`$1::uuid::text || 'client'`, 'n')}, 'C' || lpad(n::text, 3, '0'), 'Client ' || lpad(n::text, 3, '0'),
    ${STANDING}, $3::date, $3::date
  from generate_series(1, $2::integer) n`;

const PEOPLE = `
  insert into person (workspace_id, id, client_id, name, title, function, level, created_at, updated_at)
  select c.workspace_id, ${idOf(`c.id::text || 'person'`, 'n')}, c.id, 'Person ' || n, 'VP ' || n, 'business', 'vp',
    $2::date, $2::date
  from client c cross join generate_series(1, 5) n where c.workspace_id = $1`;

const WORDS = `array['Claims', 'Invoice', 'Outage', 'Referral', 'Meter', 'Quote', 'Permit', 'Fraud', 'Crop', 'Radar']`;
const THINGS = `array['triage', 'matching', 'summaries', 'letters', 'anomalies', 'desk', 'search', 'forecast', 'routing']`;
const STAGE_WORDS = `array[${STAGES.map((stage) => `'${stage}'`).join(', ')}]`;

/** A number below `most` that looks random and is the same each time. */
const dice = (name: string, most: number) => `(abs(hashtext('${name}' || n)) % ${most})`;

const MODE_NAMES = FAILURE_MODES.map((mode) => MODE_COLUMNS[mode]);
/** Most modes of a real portfolio are unknown; a tenth is lit. */
const MODE_DICE = MODE_NAMES.map(
  (column) =>
    `(array[0, 0, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 4, 5, 6, 2])[1 + ${dice(column, 20)}] as ${column}`,
).join(', ');

/** What the portfolio's signals count: most of it was never asked. */
const COUNTED = [
  ['hardening_since', `case when ${dice('greenlit', 5)} < 2 then $4::date - ${dice('since', 300)} end`],
  ['hardening_anchor', `case when ${dice('greenlit', 5)} < 2 then 'greenlight' else 'not-known' end`],
  ['is_moonshot', `case when ${dice('moonshot', 5)} < 2 then ${dice('moon', 9)} = 0 end`],
  ['has_eval_suite', `case when ${dice('suite', 5)} < 2 then ${dice('suites', 3)} > 0 end`],
  ['has_eval_run', `case when ${dice('suite', 5)} < 2 then ${dice('suites', 3)} > 0 end`],
  ['last_eval_run_on', `case when ${dice('suites', 3)} > 0 then $4::date - ${dice('run', 30)} end`],
  [
    'layer_vendors',
    `case when ${dice('held', 5)} < 2 then jsonb_build_object('Vendor ' || ${dice('vendor', 40)}, 1 + ${dice('layers', 5)}, 'Acme', 1)
      end`,
  ],
  ['layers_known', `case when ${dice('held', 5)} < 2 then 6 else 0 end`],
] as const;

const PROJECTS = `
  with made as (
    select n, 1 + floor($3::integer * power(${dice('client', 1_000)} / 1000.0, 3))::integer as client,
      (${WORDS})[1 + ${dice('word', 10)}] || ' ' || (${THINGS})[1 + ${dice('thing', 9)}] || ' ' || n as name,
      (${STAGE_WORDS})[1 + ${dice('stage', STAGES.length)}] as stage, ${dice('target', 10)} as dated,
      $4::date - ${dice('start', 700)} as started_on, $4::date + ${dice('due', 400)} as due_on, ${MODE_DICE}
    from generate_series(1, $2::integer) n
  ), read as (
    select *, ${MODE_NAMES.map((column) => `(${column} > 3)::integer`).join(' + ')} as lit,
      greatest(${MODE_NAMES.join(', ')}) as worst
    from made
  )
  insert into project (workspace_id, id, client_id, client_name, key, name, unit, stage, owner_id, owner_answer,
    started_answer, started_on, started_precision, target_on, original_target_on, has_shipped, shipped_on, ended_on,
    ${COUNTED.map(([column]) => column).join(', ')}, recorded_on, status, judged, applying, lit, questions,
    ${MODE_NAMES.join(', ')}, gravity, sort_name, sort_client, sort_target, sort_target_back, critical_since, decision_needed,
    decision_needed_since, read_on,
    next_change_on, created_at, updated_at)
  select $1::uuid, ${idOf(`$1::uuid::text || 'project'`, 'n')}, c.id, c.name, c.key || '-' || n, r.name, 'Unit ' || n % 40, r.stage,
    case when n % 3 = 0 then ${idOf(`c.id::text || 'person'`, '1 + n % 5')} end,
    case when n % 3 = 0 then 'known' else 'not-asked' end, 'known', r.started_on, 'day',
    case when r.dated < 3 then r.due_on end, case when r.dated < 3 then r.due_on end,
    r.stage in ('production', 'retired'), case when r.stage in ('production', 'retired') then $4::date - ${dice('shipped', 90)} end,
    case when r.stage in ('stopped', 'retired') then $4::date end, ${COUNTED.map(([, made]) => made).join(', ')}, $4::date,
    case when r.stage in ('stopped', 'retired') then null when r.worst = 6 then 'off-track' when r.worst = 5 then 'at-risk'
      else 'not-known' end,
    3, 6, r.lit, 10, ${MODE_NAMES.map((column) => `r.${column}`).join(', ')},
    greatest(0, r.worst - 3) * 1000 + r.lit, lower(r.name), lower(c.name),
    case when r.dated < 3 then r.due_on else 'infinity' end, case when r.dated < 3 then r.due_on else '-infinity' end,
    case when r.worst = 6 then $4::date - ${dice('critical', 60)} end, case when r.worst = 6 then 'plug-clock' end,
    case when r.worst = 6 then $4::date - ${dice('critical', 60)} end, $4::date,
    case when n % 4 = 0 then $4::date + ${dice('turn', 300)} end,
    $4::date, $4::date + make_interval(secs => n)
  from read r join client c on c.workspace_id = $1::uuid and c.id = ${idOf(`$1::uuid::text || 'client'`, 'r.client')}`;

const RECORDS = `
  insert into project_record (workspace_id, project_id, client_id, facts)
  select workspace_id, id, client_id, '{"eval-suite": {"answer": "none", "recordedOn": "2026-01-01", "source": {"kind": "person"}}}'
  from project where workspace_id = $1`;

const PERIODS = `
  insert into reading_period (workspace_id, project_id, from_on, client_id, project_row, signs, settings_version)
  select p.workspace_id, p.id, p.recorded_on, p.client_id, to_jsonb(p) || jsonb_build_object('owner',
      (select jsonb_build_object('name', o.name, 'title', o.title, 'function', o.function, 'level', o.level)
       from person o where o.workspace_id = p.workspace_id and o.id = p.owner_id)),
    '[["EVAL-1", 6, "2026-01-01", "There is no eval suite.", "a suite is recorded", []]]', 1
  from project p where p.workspace_id = $1`;

/** Spread over the year before, as they are where nobody imported everything yesterday. */
const EPISODES = `
  insert into lit_episode (workspace_id, project_id, sign, lit_on, client_id, severity, severity_on, cleared_on)
  select p.workspace_id, p.id, 'EVAL-' || n, t.lit_on, p.client_id, 'serious', t.lit_on,
    case when n > 1 then t.lit_on + 5 end
  from project p cross join generate_series(1, 3) n
  cross join lateral (select p.recorded_on - abs(hashtext(p.key || n)) % 365 as lit_on) t
  where p.workspace_id = $1 and p.lit > 0`;

const COUNTERS = `
  insert into counter (workspace_id, client_id, dimension, value, count)
  select p.workspace_id, p.client_id, c.dimension, c.value, count(*)
  from project p cross join lateral (values ('projects', ''), ('stage', coalesce(p.stage, 'not-asked')),
    ('status', coalesce(p.status, 'none')), ${MODE_NAMES.map((column) => `('${column}', p.${column}::text)`).join(', ')},
    (case when p.decision_needed is null then null else 'need-decision' end, '')) c(dimension, value)
  where p.workspace_id = $1 and c.dimension is not null
  group by p.workspace_id, p.client_id, c.dimension, c.value`;
