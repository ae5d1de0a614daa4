import { canAnswer } from '../stored/can-answer.sql';
import { NOT_ENDED } from '../../projects/not-ended.sql';

/** The day at the client of a project `p`, of the instant `$4`. */
const TODAY = `($4::timestamptz at time zone coalesce(k.time_zone, w.time_zone))::date`;

const OF_CALLER = `p.workspace_id = $1 and ($2::uuid[] is null or p.client_id = any ($2))`;

/** A blank suite has no last run; its day is stored as the beginning of time, so that it comes first. */
const ROW = `
  json_build_object(
    'project', json_build_object('id', p.id, 'key', p.key, 'name', p.name,
      'client', json_build_object('id', k.id, 'name', k.name)),
    'suite', s.key, 'name', s.name, 'version', s.version, 'cases', s.cases,
    'verdict', s.latest -> 'verdict', 'because', s.latest -> 'because', 'baselineVerdict', s.latest -> 'baselineVerdict',
    'lastRunOn', nullif(s.last_run_on, '-infinity'),
    'silentDays', case when s.last_run_on > '-infinity' then greatest(0, ${TODAY} - s.last_run_on) end,
    'score', s.latest -> 'score', 'trend', s.latest -> 'trend')`;

/** Suites of projects that run, worst and longest silent first. `$3` is the verdict, `$5` to `$7` the place after which. */
const ROWS = `
  select s.gravity, s.last_run_on, s.id, ${ROW} as row
  from eval_suite s
  join project p on p.workspace_id = s.workspace_id and p.id = s.project_id
  join client k on k.workspace_id = p.workspace_id and k.id = p.client_id
  join workspace w on w.workspace_id = p.workspace_id
  where s.workspace_id = $1 and ${OF_CALLER} and ${NOT_ENDED}
    and ($3::text is null or coalesce(s.latest ->> 'verdict', 'not-known') = $3)
    and ($5::smallint is null or (s.gravity, s.last_run_on, s.id) > ($5, $6::date, $7::uuid))
  order by s.gravity, s.last_run_on, s.id
  limit $8`;

const COUNTS = `
  select count(*)::int as projects, (count(*) filter (where g.can))::int as can,
    (count(*) filter (where g.can is null))::int as unknown
  from (
    select ${canAnswer(TODAY)} as can
    from project p
    join client k on k.workspace_id = p.workspace_id and k.id = p.client_id
    join workspace w on w.workspace_id = p.workspace_id
    where ${OF_CALLER} and p.stage in ('building', 'pilot', 'production')
  ) g`;

const VERDICTS = `
  select coalesce(s.latest ->> 'verdict', 'not-known') as verdict, count(*)::int as n
  from eval_suite s
  join project p on p.workspace_id = s.workspace_id and p.id = s.project_id
  where s.workspace_id = $1 and ${OF_CALLER} and ${NOT_ENDED}
  group by 1`;

export const OVERVIEW = `
  select
    (select coalesce(json_agg(json_build_object('row', r.row, 'gravity', r.gravity, 'lastRunOn', r.last_run_on, 'id', r.id)
      order by r.gravity, r.last_run_on, r.id), '[]') from (${ROWS}) r) as rows,
    (select json_build_object('projects', c.projects, 'canAnswer', c.can, 'notKnown', c.unknown) from (${COUNTS}) c) as counts,
    (select coalesce(json_object_agg(v.verdict, v.n), '{}') from (${VERDICTS}) v) as verdicts`;
