/** The first instant after the day `$3` of the client `c`. */
const END = `(($3::date + 1)::timestamp at time zone coalesce(c.time_zone, w.time_zone))`;

/** A run of a suite `s` that had come in by the end of that day, had run by then to its end, and is on its main branch. */
const RAN = `r.workspace_id = s.workspace_id and r.project_id = s.project_id and r.suite_id = s.id and r.branch = s.main_branch
  and r.status = 'success' and r.received_at < ${END} and r.run_on <= $3`;

const SUITES = `
  select jsonb_build_object('lastRunOn', l.run_on, 'fixedSince', v.fixed_since, 'unanswered', v.unanswered) as suite, l.run_on
  from eval_suite s
  left join lateral (
    select e.fixed_since, e.unanswered from eval_suite_version e
    where e.workspace_id = s.workspace_id and e.suite_id = s.id and e.recorded_on <= $3
    order by e.id desc limit 1
  ) v on true
  cross join lateral (select max(r.run_on) as run_on from eval_run r where ${RAN}) l
  where s.workspace_id = p.workspace_id and s.project_id = p.id`;

/** Of the changes that had been told by then and not been taken back, how many had no run that had come in; null without one. */
const CHANGES = `
  select case when count(*) > 0 then jsonb_build_object('unscored', count(*) filter (where not exists (
    select from eval_run r
    where r.workspace_id = h.workspace_id and r.id = h.scored_by and r.received_at < ${END}))) end as changes
  from eval_change h
  where h.workspace_id = p.workspace_id and h.project_id = p.id and h.at < ${END}
    and (h.withdrawn_at is null or h.withdrawn_at >= ${END})`;

/**
 * What of a project's evaluation proves something by itself, as it stood at the end of the day `$3`: by what had come in and been
 * said by then. Branches of suites are told by what is their main branch now.
 */
export const PROVING_THEN = `
  select jsonb_build_object(
    'suites', coalesce(jsonb_agg(g.suite), '[]'),
    'runDays', case when max(g.run_on) is null then '[]' else jsonb_build_array(jsonb_build_object('on', max(g.run_on))) end,
    'changes', (${CHANGES})
  ) as evaluation
  from (${SUITES}) g`;
