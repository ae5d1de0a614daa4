import type { ComparableRun, Day, RunCounts, RunMetric, RunStatus } from '@telltale/domain';
import { presentIn } from './outcome-bytes';

/** The columns of a run `r` with its test set `t` from which it is compared; its cases themselves stand in `t.keys`. */
export const COMPARED_COLUMNS = `
  r.id, r.run_on::text as "on", r.status, r.suite_version as "suiteVersion", r.planned, r.total, r.passed, r.failed, r.errored,
  r.skipped, r.score, r.score_name as "scoreName", r.metrics, r.outcomes, t.labels,
  encode(t.fingerprint, 'hex') as fingerprint`;

export const WITH_TEST_SET =
  'left join eval_test_set t on t.workspace_id = r.workspace_id and t.id = r.test_set_id';

/** A run as it is stored, with its test set. */
export interface StoredRun {
  readonly id: string;
  readonly on: Day;
  readonly status: RunStatus;
  readonly suiteVersion: string | null;
  readonly planned: number | null;
  readonly total: number | null;
  readonly passed: number | null;
  readonly failed: number | null;
  readonly errored: number | null;
  readonly skipped: number | null;
  readonly score: number | null;
  readonly scoreName: string | null;
  readonly metrics: readonly RunMetric[];
  readonly outcomes: Buffer | null;
  readonly keys: readonly string[] | null;
  readonly labels: readonly (string | null)[] | null;
  readonly fingerprint: string | null;
}

/** `null` where the file told none. */
export function countsOf({ total, passed, failed, errored, skipped }: StoredCounts): RunCounts | null {
  if (total === null || passed === null || failed === null || errored === null || skipped === null)
    return null;
  return { total, passed, failed, errored, skipped };
}

type StoredCounts = Pick<StoredRun, 'total' | 'passed' | 'failed' | 'errored' | 'skipped'>;

/** What `compareRuns` wants to know of it. */
export function comparable(run: StoredRun): ComparableRun {
  const { on, status, suiteVersion, fingerprint, planned: plannedCases, metrics, scoreName } = run;
  const { places, outcomes } = presentIn(run.outcomes ?? new Uint8Array());
  const keys = places.map((place) => run.keys?.[place] ?? '');
  const metric = metrics.find(({ name }) => name === scoreName) ?? null;
  return {
    on,
    status,
    suiteVersion,
    fingerprint,
    plannedCases,
    metric,
    counts: countsOf(run),
    keys,
    outcomes,
  };
}
