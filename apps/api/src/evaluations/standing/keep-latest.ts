import { type EvaluationTrend, gravest, GRAVEST_FIRST } from '@telltale/domain';
import type { Caller } from '../../access/caller';
import type { NamedStatement } from '../../database/query-by-name';
import type { StandingRows, SuiteRows } from './standing-rows';
import { linesInUse } from './suite-standing';

const KEEP = `
  update eval_suite s set gravity = l.gravity, last_run_on = l.last_run_on, latest = l.latest
  from jsonb_to_recordset($3) as l(key text, gravity smallint, last_run_on date, latest jsonb)
  where s.workspace_id = $1 and s.project_id = $2 and s.key = l.key`;

/** Writes beside each suite that was looked at how it stands; one without a run stays as it was made. */
export function latestStatements(
  { workspaceId }: Caller,
  projectId: string,
  { rows, trend }: { readonly rows: StandingRows; readonly trend: EvaluationTrend | null },
): NamedStatement[] {
  const isOne = rows.suites.length === 1;
  const latest = rows.suites.flatMap((suite) => latestOf(suite, isOne ? trend : null) ?? []);
  if (latest.length === 0) return [];
  const values = [workspaceId, projectId, JSON.stringify(latest)];
  return [{ name: 'keep latest of suites', text: KEEP, values }];
}

function latestOf(suite: SuiteRows, trend: EvaluationTrend | null) {
  const lines = linesInUse(suite);
  const told = lines.flatMap(({ newest }) => newest ?? []);
  const speaker = gravest(told, ({ verdict }) => verdict);
  const lastRunOn = lines
    .flatMap(({ runs: [newest] }) => newest?.on ?? [])
    .sort()
    .at(-1);
  if (speaker === null || lastRunOn === undefined) return null;
  const held = told.flatMap(({ baselineVerdict }) => baselineVerdict ?? []);
  const { verdict, because, score } = speaker;
  return {
    key: suite.key,
    gravity: GRAVEST_FIRST.indexOf(verdict),
    last_run_on: lastRunOn,
    latest: { verdict, because, score, baselineVerdict: gravest(held, (one) => one), trend },
  };
}
