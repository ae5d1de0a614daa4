import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';

/** A run with its sentence. */
export interface SaidByRun {
  readonly runId: string;
  readonly on: string;
  readonly because: string | null;
}

/**
 * The latest run on the main branch of a suite; where nobody named that branch, it is that of the suite's first run. $1 is
 * the workspace, $2 the project.
 */
const LATEST = `
  select x.id as "runId", x.run_on::text as "on", x.because
  from eval_suite s
  cross join lateral (
    select r.id, r.run_on, r.run_at, r.because
    from eval_run r
    where r.workspace_id = s.workspace_id and r.suite_id = s.id
      and r.branch = coalesce(s.main_branch, (
        select f.branch from eval_run f where f.workspace_id = s.workspace_id and f.suite_id = s.id order by f.id limit 1))
    order by r.run_at desc, r.id desc limit 1
  ) x
  where s.workspace_id = $1 and s.project_id = $2
  order by x.run_at desc, x.id desc limit 1`;

const OF_PROJECT = 'select from eval_run where workspace_id = $1 and project_id = $2 and id = $3';

/** The run that says how the project stands; undefined where it has none. */
export async function latestRun(
  manager: EntityManager,
  { workspaceId }: Caller,
  projectId: string,
): Promise<SaidByRun | undefined> {
  const [run] = await manager.query<SaidByRun[]>(LATEST, [workspaceId, projectId]);
  return run;
}

export async function isRunOf(
  manager: EntityManager,
  { workspaceId }: Caller,
  { projectId, runId }: { readonly projectId: string; readonly runId: string },
): Promise<boolean> {
  const rows = await manager.query<unknown[]>(OF_PROJECT, [workspaceId, projectId, runId]);
  return rows.length > 0;
}
