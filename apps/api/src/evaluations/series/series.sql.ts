import { instantSql } from '../../database/instant-sql';

/** More points than this on one line are no line that anybody reads. */
export const POINTS_MOST = 1_000;

const OF_LINE = `r.workspace_id = l.workspace_id and r.suite_id = l.id and r.variant = l.variant and r.branch = l.branch
  and ($6::date is null or r.run_on >= $6)`;

const SUITE = `
  select s.workspace_id, s.id, s.project_id, s.key, s.pass_threshold, coalesce($5::text, s.main_branch, '') as branch
  from project p
  join eval_suite s on s.workspace_id = p.workspace_id and s.project_id = p.id and (s.key = $7 or s.id::text = $7)
  where p.workspace_id = $1 and (p.id = $2 or p.key = $3)`;

/** Found one after the other in the index: a suite has few variants and many runs. */
const VARIANTS = `
  select (select r.variant from eval_run r
    where r.workspace_id = s.workspace_id and r.suite_id = s.id order by r.variant limit 1)
  from suite s
  union all
  select (select r.variant from eval_run r
    where r.workspace_id = s.workspace_id and r.suite_id = s.id and r.variant > v.variant order by r.variant limit 1)
  from variant v cross join suite s where v.variant is not null`;

const RAN_LAST = `
  select v.variant from variant v
  cross join lateral (
    select r.run_at, r.id from eval_run r
    where r.workspace_id = s.workspace_id and r.suite_id = s.id and r.variant = v.variant and r.branch = s.branch
    order by r.run_at desc, r.id desc limit 1
  ) n
  order by n.run_at desc, n.id desc limit 1`;

const POINT = `
  select r.* from line l
  cross join lateral (
    select r.workspace_id, r.id, r.run_at, r.run_on, r.status, r.test_set_id, r.total, r.passed, r.failed, r.errored, r.skipped,
      r.score, r.score_name, r.verdict, r.model, r.commit_hash, r.suite_version
    from eval_run r where ${OF_LINE} order by r.run_at desc, r.id desc limit ${POINTS_MOST}
  ) r`;

/** The run before one is the last that ran to its end and told its cases. */
const BESIDE = `
  select n.*, lag(n.id) over whole as before_id, lag(n.test_set_id) over whole as before_set
  from point n where n.status = 'success' and n.test_set_id is not null
  window whole as (order by n.run_at, n.id)`;

const POINTS = `
  select coalesce(json_agg(json_build_object('runId', n.id, 'at', ${instantSql('n.run_at')}, 'on', n.run_on, 'score', n.score,
    'counts', case when n.total is not null then json_build_object('total', n.total, 'passed', n.passed, 'failed', n.failed,
      'errored', n.errored, 'skipped', n.skipped) end,
    'verdict', n.verdict, 'model', n.model, 'commit', n.commit_hash, 'suiteVersion', n.suite_version, 'status', n.status,
    'testSet', n.test_set_id, 'scoreName', n.score_name) order by n.run_at, n.id), '[]')
  from point n`;

const casesOnlyIn = (some: string, others: string) =>
  `(select count(*)::int from (select unnest(${some}.keys) except all select unnest(${others}.keys)) k)`;

/** A run's own comparison tells what changed where it is with the run before; one without cases may lie between. */
const BREAKS = `
  select coalesce(json_agg(json_build_object('runId', n.id, 'on', n.run_on, 'added', d.added, 'removed', d.removed)
    order by n.run_at, n.id), '[]')
  from beside n
  join eval_run r on r.workspace_id = n.workspace_id and r.id = n.id
  cross join lateral (
    select r.cases_added as added, r.cases_removed as removed
    where r.comparison #>> '{comparedWith,runId}' = n.before_id::text
    union all
    select ${casesOnlyIn('t', 'b')}, ${casesOnlyIn('b', 't')}
    from eval_test_set t join eval_test_set b on b.workspace_id = t.workspace_id and b.id = n.before_set
    where t.workspace_id = n.workspace_id and t.id = n.test_set_id
      and r.comparison #>> '{comparedWith,runId}' is distinct from n.before_id::text
  ) d
  where n.before_set <> n.test_set_id`;

const MARKS = `
  select coalesce(json_agg(json_build_object('on', m.made_on, 'kind', m.kind, 'what', m.what) order by m.made_on, m.kind), '[]')
  from (
    select c.made_on, c.kind, c.what from eval_change c
    where c.workspace_id = l.workspace_id and c.project_id = l.project_id and c.withdrawn_at is null
    union all
    select h.recorded_on, 'release', h.after #>> '{}' from change h
    where h.workspace_id = l.workspace_id and h.project_id = l.project_id and h.what = 'stage'
      and h.after #>> '{}' in ('pilot', 'production')
  ) m
  where m.made_on >= (select min(n.run_on) from point n)`;

/** The line of a suite, as one row: a variant (`$4`, else the one that ran last) on a branch (`$5`, else the main one). */
export const SERIES = `
  with recursive suite as materialized (${SUITE}), variant as (${VARIANTS}),
  line as materialized (select s.*, coalesce($4::text, (${RAN_LAST}), '') as variant from suite s),
  point as materialized (${POINT}), beside as (${BESIDE})
  select l.key as suite, l.variant, l.branch, l.pass_threshold as "passThreshold", (
      select b.run_id from eval_baseline b
      where b.workspace_id = l.workspace_id and b.suite_id = l.id and b.variant = l.variant order by b.id desc limit 1
    ) as "baselineRunId", (${POINTS}) as points, (${BREAKS}) as breaks, (${MARKS}) as marks, (
      select count(*)::int from eval_run r where ${OF_LINE}
    ) as runs
  from line l`;
