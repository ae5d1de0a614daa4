import type { TestDatabase } from '../../../test/test-database';

export interface ManyRuns {
  readonly workspaceId: string;
  /** Of the suite that got its runs after all others. */
  readonly most: number;
  /** Of each other suite. */
  readonly others: number;
}

/**
 * Gives each project of a workspace a suite with runs, as the owner and in a few statements. The suite that runs most, `z` of the
 * last project, came last: what looks for its first run in the order of time passes all others.
 */
export async function makeManyRuns(
  database: Pick<TestDatabase, 'query'>,
  { workspaceId, most, others }: ManyRuns,
): Promise<{ readonly projectId: string; readonly clientId: string }> {
  const [last] = await database.query<{ project_id: string; client_id: string }>(SUITES, [workspaceId]);
  if (last === undefined) throw new Error('The workspace has no project');
  await database.query(RUNS, [workspaceId, most, others]);
  await database.query('analyze');
  return { projectId: last.project_id, clientId: last.client_id };
}

const SUITES = `
  with placed as (
    select p.*, row_number() over (order by p.id) as n, count(*) over () as of from project p where p.workspace_id = $1
  ), made as (
    insert into eval_suite (workspace_id, id, project_id, client_id, key, name, main_branch, gravity, last_run_on, latest, created_at,
      updated_at)
    select workspace_id, gen_random_uuid(), id, client_id, case when n = of then 'z' else 'a' end, 'Suite', 'main', n % 5,
      '2026-11-20'::date - (n % 60)::int, '{"verdict": "worse", "because": "Worse.", "score": 0.8}', created_at, created_at
    from placed
    returning key, project_id, client_id
  )
  select project_id, client_id from made where key = 'z'`;

/** Ids of this month, as a partition is there for it; runs an hour apart, of two variants in turn. */
const RUNS = `
  insert into eval_run (workspace_id, id, project_id, client_id, suite_id, upload_id, variant, branch, run_at, run_on, received_at,
    status, total, passed, failed, errored, skipped, score, metrics, outcomes, tool, verdict, comparison)
  select s.workspace_id, (lpad(to_hex((extract(epoch from now()) * 1000)::bigint), 12, '0') || '7'
      || case when s.key = 'z' then 'f' else '0' end || lpad(to_hex(n), 6, '0') || substr(md5(s.id::text), 1, 12))::uuid,
    s.project_id, s.client_id, s.id, s.id, 'v' || n % 2, 'main', t.at, t.at::date, t.at, 'success', 200, 150, 50, 0, 0, 0.75,
    '[]', decode(repeat('01', 200), 'hex'), 'telltale', 'no-clear-change',
    jsonb_build_object('because', 'No clear change.', 'added', 0, 'removed', 0, 'newlyFailing',
      (select jsonb_agg(md5(i::text)) from generate_series(1, 20) i))
  from eval_suite s
  cross join lateral generate_series(1, case when s.key = 'z' then $2::int else $3::int end) n
  cross join lateral (select '2025-09-01T00:00:00Z'::timestamptz + make_interval(hours => n) as at) t
  where s.workspace_id = $1
  order by s.key, n`;
