import { compareRuns } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import type { NamedStatement } from '../../database/query-by-name';
import { comparable } from '../stored/stored-run';
import { storedRuns } from '../stored/stored-runs';
import { toldVerdict } from '../stored/told-verdict';
import { type RunPlace, runsBefore } from './earlier-runs';
import type { JudgedRun } from './judge-push';

/** As many are judged again where a run comes in late; those beyond keep what was said of them. */
const AGAIN_MOST = 200;

/** Runs after a place up to the next one that ran to its end: none beyond it is compared with what came in. */
const LATER = `
  select r.id, r.variant, r.branch, r.run_at as "runAt"
  from eval_run r
  where r.workspace_id = $1 and r.suite_id = $2 and r.variant = $3 and r.branch = $4 and r.run_at > $5
    and r.run_at <= coalesce((
      select n.run_at from eval_run n
      where n.workspace_id = $1 and n.suite_id = $2 and n.variant = $3 and n.branch = $4 and n.run_at > $5
        and n.status = 'success'
      order by n.run_at, n.id limit 1), 'infinity')
  order by r.run_at, r.id limit $6`;

const SAY = `
  update eval_run r set verdict = g.comparison ->> 'verdict', comparison = g.comparison
  from jsonb_to_recordset($2) as g(id uuid, comparison jsonb)
  where r.workspace_id = $1 and r.id = g.id`;

type Later = RunPlace & { readonly id: string };

/** Asks for the runs that stand after those of a push, a statement each. */
export function laterStatements(
  { workspaceId }: Caller,
  suiteId: string,
  runs: readonly JudgedRun[],
): NamedStatement[] {
  return runs
    .filter(({ run }) => run.status === 'success')
    .map(({ variant, branch, runAt }) => {
      const values = [workspaceId, suiteId, variant, branch, runAt, AGAIN_MOST];
      return { name: 'runs after push', text: LATER, values };
    });
}

/**
 * A run that comes in late stands before others on its line: what was said of them rests on it from now on. `found` are the
 * answers to `laterStatements`. True where something was said anew.
 */
export async function rejudgeLater(
  manager: EntityManager,
  caller: Caller,
  suiteId: string,
  { runs, found }: { readonly runs: readonly JudgedRun[]; readonly found: readonly (readonly object[])[] },
): Promise<boolean> {
  const own = new Set(runs.map(({ id }) => id));
  const lines = (found as readonly (readonly Later[])[]).map((later) =>
    later.filter(({ id }) => !own.has(id)),
  );
  for (const later of lines) await judgeAgain(manager, caller, suiteId, later);
  return lines.some(({ length }) => length > 0);
}

async function judgeAgain(
  manager: EntityManager,
  caller: Caller,
  suiteId: string,
  later: readonly Later[],
): Promise<void> {
  if (later.length === 0) return;
  const { workspaceId } = caller;
  const stored = await storedRuns(
    manager,
    workspaceId,
    later.map(({ id }) => id),
  );
  // A millisecond is the least by which two runs lie apart: each looks only at what was before it.
  const before = await runsBefore(
    manager,
    caller,
    suiteId,
    later.map((place) => ({ ...place, runAt: new Date(place.runAt.getTime() - 1) })),
  );
  const said = later.flatMap(({ id }, index) => {
    const run = stored.get(id);
    const previous = before[index]?.previous ?? null;
    if (run === undefined) return [];
    const verdict = compareRuns(previous === null ? null : comparable(previous), comparable(run));
    return [{ id, comparison: toldVerdict(verdict, previous, run) }];
  });
  await manager.query(SAY, [workspaceId, JSON.stringify(said)]);
}
