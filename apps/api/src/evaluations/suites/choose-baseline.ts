import type { EvalBaselineRequest, EvalVerdictReply } from '@telltale/contract';
import { compareRuns } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../../access/caller';
import { Problem } from '../../http/problem';
import { comparable } from '../stored/stored-run';
import { storedRuns } from '../stored/stored-runs';
import { toldVerdict } from '../stored/told-verdict';

/** The newest runs of a line that are held against a new baseline at once; older ones keep what was said of them then. */
const AGAIN_MOST = 200;

const RUN = 'select variant from eval_run where workspace_id = $1 and suite_id = $2 and id = $3';

const ADD = `
  insert into eval_baseline (workspace_id, suite_id, variant, id, client_id, run_id, chosen_on, at, account_id, by_name)
  select workspace_id, id, $3, $4, client_id, $5, $6, $7, $8, $9 from eval_suite where workspace_id = $1 and id = $2`;

const NEWEST = `
  select r.id from eval_run r where r.workspace_id = $1 and r.suite_id = $2 and r.variant = $3
  order by r.run_at desc, r.id desc limit ${AGAIN_MOST}`;

const SAY = `
  update eval_run r set baseline_id = $3, baseline_verdict = g.comparison ->> 'verdict', baseline_comparison = g.comparison
  from jsonb_to_recordset($2) as g(id uuid, comparison jsonb)
  where r.workspace_id = $1 and r.id = g.id`;

interface Choice {
  readonly suiteId: string;
  readonly request: EvalBaselineRequest;
  readonly today: string;
  readonly at: Date;
}

/** A run that later ones of its variant are held against, or none any more. */
export async function chooseBaseline(
  manager: EntityManager,
  caller: Caller,
  { suiteId, request: { runId, variant: named }, today, at }: Choice,
): Promise<void> {
  const { workspaceId, accountId, name } = caller;
  const variant = runId === null ? (named ?? '') : await variantOf(manager, caller, suiteId, runId);
  const values = [workspaceId, suiteId, variant, v7(), runId, today, at, accountId, name];
  await manager.query(ADD, values);
  const newest = await manager.query<{ id: string }[]>(NEWEST, [workspaceId, suiteId, variant]);
  await holdAgainst(
    manager,
    caller,
    runId,
    newest.map(({ id }) => id),
  );
}

async function variantOf(
  manager: EntityManager,
  { workspaceId }: Caller,
  suiteId: string,
  runId: string,
): Promise<string> {
  const [run] = await manager.query<{ variant: string }[]>(RUN, [workspaceId, suiteId, runId]);
  if (run !== undefined) return run.variant;
  const errors = [{ pointer: '#/runId', detail: 'This is no run of the suite.' }];
  throw new Problem('invalid-request', { errors });
}

interface SaidOfRun {
  readonly id: string;
  /** `null` of the baseline itself, and where there is none. */
  readonly comparison: EvalVerdictReply | null;
}

async function holdAgainst(
  manager: EntityManager,
  { workspaceId }: Caller,
  baselineId: string | null,
  ids: readonly string[],
): Promise<void> {
  const runs = await storedRuns(manager, workspaceId, baselineId === null ? ids : [...ids, baselineId]);
  const baseline = runs.get(baselineId ?? '');
  const said = ids.flatMap((id): SaidOfRun[] => {
    const run = runs.get(id);
    if (run === undefined) return [];
    if (baseline === undefined || id === baselineId) return [{ id, comparison: null }];
    const verdict = compareRuns(comparable(baseline), comparable(run));
    return [{ id, comparison: toldVerdict(verdict, baseline, run) }];
  });
  await manager.query(SAY, [workspaceId, JSON.stringify(said), baselineId]);
}
