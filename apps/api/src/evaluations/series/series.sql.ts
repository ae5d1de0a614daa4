import { instantSql } from '../../database/instant-sql';
import { MAIN_BRANCH } from '../stored/run-row.sql';

/** More points than this on one line are no line that anybody reads. */
export const POINTS_MOST = 1_000;

const LINE = `r.workspace_id = s.workspace_id and r.suite_id = s.id and r.variant = l.variant and r.branch = l.branch`;

const POINTS = `
  select coalesce(json_agg(json_build_object('runId', n.id, 'at', n.at, 'on', n.run_on, 'score', n.score,
    'counts', case when n.total is not null then json_build_object('total', n.total, 'passed', n.passed, 'failed', n.failed,
      'errored', n.errored, 'skipped', n.skipped) end,
    'verdict', n.verdict, 'model', n.model, 'commit', n.commit_hash, 'suiteVersion', n.suite_version, 'status', n.status,
    'testSet', n.test_set_id, 'scoreName', n.score_name, 'added', n.added, 'removed', n.removed)
    order by n.run_at, n.id), '[]')
  from (
    select r.*, ${instantSql('r.run_at')} as at, (r.comparison -> 'added')::int as added,
      (r.comparison -> 'removed')::int as removed
    from eval_run r
    where ${LINE} and ($6::date is null or r.run_on >= $6)
    order by r.run_at desc, r.id desc limit ${POINTS_MOST}
  ) n`;

const CHANGES = `
  select coalesce(json_agg(json_build_object('on', m.made_on, 'kind', m.kind, 'what', m.what) order by m.made_on, m.kind), '[]')
  from (
    select c.made_on, c.kind, c.what from eval_change c
    where c.workspace_id = p.workspace_id and c.project_id = p.id and c.withdrawn_at is null
    union all
    select h.recorded_on, 'release', h.after #>> '{}' from change h
    where h.workspace_id = p.workspace_id and h.project_id = p.id and h.what = 'stage' and h.after #>> '{}' in ('pilot', 'production')
  ) m`;

/** The line of a suite, as one row: a variant (`$4`, else the one that ran last) on a branch (`$5`, else the main one). */
export const SERIES = `
  select s.key as suite, l.variant, l.branch, s.pass_threshold as "passThreshold", (
      select b.run_id from eval_baseline b
      where b.workspace_id = s.workspace_id and b.suite_id = s.id and b.variant = l.variant order by b.id desc limit 1
    ) as "baselineRunId", (${POINTS}) as points, (${CHANGES}) as marks, (
      select count(*)::int from eval_run r where ${LINE} and ($6::date is null or r.run_on >= $6)
    ) as runs
  from project p
  join eval_suite s on s.workspace_id = p.workspace_id and s.project_id = p.id and (s.key = $7 or s.id::text = $7)
  cross join lateral (select coalesce($5::text, ${MAIN_BRANCH}, '') as branch) m
  cross join lateral (
    select m.branch, coalesce($4::text, (
      select r.variant from eval_run r
      where r.workspace_id = s.workspace_id and r.suite_id = s.id and r.branch = m.branch
      order by r.run_at desc, r.id desc limit 1), '') as variant
  ) l
  where p.workspace_id = $1 and (p.id = $2 or p.key = $3)`;
