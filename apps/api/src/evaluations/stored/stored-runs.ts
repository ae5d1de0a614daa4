import type { EntityManager } from 'typeorm';
import { queriesByName } from '../../database/query-by-name';
import { COMPARED_COLUMNS, type StoredRun, WITH_TEST_SET } from './stored-run';

const RUNS = `
  select ${COMPARED_COLUMNS} from eval_run r ${WITH_TEST_SET}
  where r.workspace_id = $1 and r.id = any ($2::uuid[])`;

/** Runs of one suite mostly share their test set: its cases are read once. */
const SETS = `
  select encode(t.fingerprint, 'hex') as fingerprint, t.keys from eval_test_set t
  where t.workspace_id = $1 and t.id in (
    select r.test_set_id from eval_run r where r.workspace_id = $1 and r.id = any ($2::uuid[]))`;

/** Runs by id, with their test sets. */
export async function storedRuns(
  manager: EntityManager,
  workspaceId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredRun>> {
  if (ids.length === 0) return new Map();
  const values = [workspaceId, ids];
  const [runs = [], sets = []] = await queriesByName(manager, [
    { name: 'stored runs', text: RUNS, values },
    { name: 'test sets of runs', text: SETS, values },
  ]);
  const keysOf = new Map(
    (sets as { fingerprint: string; keys: string[] }[]).map(({ fingerprint, keys }) => [fingerprint, keys]),
  );
  return new Map(
    (runs as Omit<StoredRun, 'keys'>[]).map((run) => [
      run.id,
      { ...run, keys: keysOf.get(run.fingerprint ?? '') ?? null },
    ]),
  );
}
