/** So many runs of a line are looked at: enough to tell what is so now, however many there were before. */
export const RUNS_OF_LINE = 50;

/** So many of the project's newest runs tell its days and models; what is older is taken from the standing before. */
export const RUNS_OF_PROJECT = 300;

/** Only a run that ended, on the branch that the suite is read by, says how the suite stands: others try things out. */
const COUNTS = `r.status = 'success' and r.branch = s.branch`;

/** The variants of a suite, found one after the other in the index: a suite has few of them and many runs. */
const VARIANTS = `
  with recursive v as (
    (select r.variant from eval_run r where r.workspace_id = $1 and r.suite_id = s.id order by r.variant limit 1)
    union all
    select (select r.variant from eval_run r
      where r.workspace_id = $1 and r.suite_id = s.id and r.variant > v.variant order by r.variant limit 1)
    from v where v.variant is not null
  )
  select v.variant from v where v.variant is not null`;

const RUNS = `
  select coalesce(json_agg(json_build_object('id', n.id, 'on', n.run_on, 'version', n.suite_version, 'testSet', n.test_set_id,
    'share', n.share, 'baselineId', n.baseline_id, 'baselineVerdict', n.baseline_verdict, 'added', n.added, 'removed', n.removed)
    order by n.run_at desc, n.id desc), '[]') as runs
  from (
    select r.id, r.run_at, r.run_on, r.suite_version, r.test_set_id, case when r.score_name is null then r.score end as share,
      r.baseline_id, r.baseline_verdict, r.cases_added as added, r.cases_removed as removed
    from eval_run r
    where r.workspace_id = $1 and r.suite_id = s.id and r.variant = v.variant and ${COUNTS}
    order by r.run_at desc, r.id desc limit ${RUNS_OF_LINE}
  ) n`;

const NEWEST = `
  select r.baseline_comparison as comparison, json_build_object('verdict', r.verdict, 'because', r.because,
    'score', r.score, 'baselineVerdict', r.baseline_verdict) as newest
  from eval_run r
  where r.workspace_id = $1 and r.suite_id = s.id and r.variant = v.variant and ${COUNTS}
  order by r.run_at desc, r.id desc limit 1`;

const SUITES = `
  select json_build_object('key', s.key, 'name', s.name, 'version', s.version, 'fixedSince', s.fixed_since, 'cases', s.cases,
    'unanswered', s.unanswered, 'passThreshold', s.pass_threshold, 'lines', (
      select coalesce(json_agg(json_build_object('variant', v.variant, 'runs', l.runs, 'comparison', c.comparison, 'newest', c.newest)
        order by v.variant), '[]')
      from (${VARIANTS}) v
      cross join lateral (${RUNS}) l
      left join lateral (${NEWEST}) c on true
    )) as suite
  from suite s where $5::boolean or s.id = $3`;

const DAYS = `
  select l.run_on, json_build_object('on', l.run_on, 'isPassed', case
    when bool_or(l.is_passed = false) then false
    when bool_or(l.has_threshold) and not bool_or(l.has_threshold and l.is_passed is null) then true end) as day
  from (
    select distinct on (n.run_on, n.suite_id) n.run_on, n.share >= s.pass_threshold as is_passed,
      s.pass_threshold is not null as has_threshold
    from newest n join suite s on s.id = n.suite_id
    order by n.run_on, n.suite_id, n.run_at desc, n.id desc
  ) l
  group by l.run_on order by l.run_on desc limit 60`;

const MODELS = `
  select n.model, max(n.run_on) as last_on from newest n where n.model is not null
  group by n.model order by max(n.run_on) desc, n.model limit 10`;

/** The last run of each of the last eight weeks that had any, of the suite's line that was run last; weeks are the client's. */
const WEEKS = `
  with recursive w as (
    (select n.id, n.suite_id, n.variant, n.branch, n.run_on, 1 as place from newest n
     where $5::boolean or n.suite_id = $3
     order by n.run_at desc, n.id desc limit 1)
    union all
    select l.id, w.suite_id, w.variant, w.branch, l.run_on, w.place + 1
    from w cross join lateral (
      select r.id, r.run_on from eval_run r
      where r.workspace_id = $1 and r.suite_id = w.suite_id and r.variant = w.variant and r.branch = w.branch
        and r.status = 'success' and r.run_at < date_trunc('week', w.run_on::timestamp) at time zone $4::text
      order by r.run_at desc, r.id desc limit 1
    ) l
    where w.place < 8
  )
  select w.id, w.run_on, w.place from w`;

const CHANGE = `json_build_object('kind', c.kind, 'what', c.what, 'on', c.made_on)`;

const CHANGES_OF = (condition: string, order: string) => `(
  select ${CHANGE} from eval_change c
  where c.workspace_id = $1 and c.project_id = $2 and c.withdrawn_at is null${condition}
  order by ${order} limit 1)`;

const OLDEST = 'c.made_on, c.id';

/**
 * What the tables say of a project's evaluation, as one JSON; `$3` names the one suite that is looked at, null none, `$5` is true
 * for all of them, `$4` the client's time zone. `oldestSeen` is null where no run is older than those that were looked at.
 */
export const STANDING_ROWS = `
  with suite as materialized (
    select s.id, s.key, s.name, s.version, s.fixed_since, s.cases, s.unanswered, s.pass_threshold, s.main_branch as branch
    from eval_suite s where s.workspace_id = $1 and s.project_id = $2
  ), newest as materialized (
    select r.id, r.suite_id, r.variant, r.branch, r.run_at, r.run_on, r.model,
      case when r.score_name is null then r.score end as share
    from eval_run r join suite s on s.id = r.suite_id
    where r.workspace_id = $1 and r.project_id = $2 and ${COUNTS}
    order by r.run_at desc, r.id desc limit ${RUNS_OF_PROJECT}
  )
  select json_build_object(
    'suites', (select coalesce(json_agg(g.suite), '[]') from (${SUITES}) g),
    'runDays', (select coalesce(json_agg(g.day order by g.run_on desc), '[]') from (${DAYS}) g),
    'models', (select coalesce(json_agg(json_build_object('model', g.model, 'on', g.last_on) order by g.last_on desc, g.model),
      '[]') from (${MODELS}) g),
    'oldestSeen', (select case when count(*) = ${RUNS_OF_PROJECT} then min(n.run_on) end from newest n),
    'weeks', (select coalesce(json_agg(json_build_object('id', g.id, 'on', g.run_on) order by g.place desc), '[]')
      from (${WEEKS}) g),
    'latestChange', ${CHANGES_OF('', 'c.made_on desc, c.id desc')},
    'unscored', (select count(*)::int from eval_change c
      where c.workspace_id = $1 and c.project_id = $2 and c.scored_by is null and c.withdrawn_at is null),
    'oldestUnscored', ${CHANGES_OF(' and c.scored_by is null', OLDEST)},
    'unscoredModel', ${CHANGES_OF(` and c.scored_by is null and c.kind = 'model'`, OLDEST)},
    'question', (
      select json_build_object('askedOn', q.asked_on, 'askedOf', q.asked_of, 'answer', case when q.answer_kind is not null then
        json_build_object('kind', q.answer_kind, 'on', q.answered_on) end)
      from eval_question q where q.workspace_id = $1 and q.project_id = $2 and q.ended_why is null
      order by q.id desc limit 1)
  ) as rows`;
