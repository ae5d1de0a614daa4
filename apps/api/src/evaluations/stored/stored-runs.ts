import type { EntityManager } from 'typeorm';
import { queryByName } from '../../database/query-by-name';
import { COMPARED_COLUMNS, type StoredRun, WITH_TEST_SET } from './stored-run';

const RUNS = `
  select ${COMPARED_COLUMNS} from eval_run r ${WITH_TEST_SET}
  where r.workspace_id = $1 and r.id = any ($2::uuid[])`;

/** Runs by id, with their test sets. */
export async function storedRuns(
  manager: EntityManager,
  workspaceId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredRun>> {
  if (ids.length === 0) return new Map();
  const values = [workspaceId, ids];
  const rows = await queryByName<StoredRun>(manager, { name: 'stored runs', text: RUNS, values });
  return new Map(rows.map((run) => [run.id, run]));
}
