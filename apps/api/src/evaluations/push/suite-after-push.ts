import { v7 } from 'uuid';
import type { Caller } from '../../access/caller';
import type { NamedStatement } from '../../database/query-by-name';
import type { JudgedRun } from './judge-push';
import type { SuiteOfPush } from './suite-of-push';

/** The branch of the first run is the one that the suite is read by until somebody names another. */
const CASES = `
  update eval_suite set cases = coalesce($3::int, cases), main_branch = coalesce(main_branch, $5), updated_at = $4
  where workspace_id = $1 and id = $2 and ($3::int is not null and cases is distinct from $3::int or main_branch is null)`;

const VERSION = `
  with changed as (
    update eval_suite set version = $3, fixed_since = $4, updated_at = $5, row_version = row_version + 1
    where workspace_id = $1 and id = $2 and version is distinct from $3
    returning workspace_id, id, client_id, fixed_since, cases, unanswered
  )
  insert into eval_suite_version (workspace_id, suite_id, id, client_id, version, fixed_since, cases, unanswered, recorded_on, at,
    account_id, by_name)
  select workspace_id, id, $6, client_id, $3, fixed_since, cases, unanswered, $7, $5, $8, $9 from changed`;

interface Pushed {
  readonly suite: SuiteOfPush;
  readonly version: string | null;
  readonly runs: readonly JudgedRun[];
  readonly mainBranch: string;
  readonly at: Date;
  readonly today: string;
}

/** What a push tells of its suite: how many cases it has, and the version that its sender names. */
export function suiteNotes(
  { workspaceId, accountId, name }: Caller,
  { suite, version, runs, mainBranch, at, today }: Pushed,
): NamedStatement[] {
  const latest = runs
    .filter(({ run, branch }) => run.status === 'success' && branch === mainBranch)
    .sort((a, b) => b.runAt.getTime() - a.runAt.getTime())[0];
  const cases = latest?.table?.keys.length ?? latest?.run.counts?.total ?? null;
  const noted = {
    name: 'cases of suite',
    text: CASES,
    values: [workspaceId, suite.id, cases, at, mainBranch],
  };
  if (version === null || latest === undefined) return [noted];
  const values = [workspaceId, suite.id, version, latest.on, at, v7(), today, accountId, name];
  return [noted, { name: 'version of suite', text: VERSION, values }];
}
