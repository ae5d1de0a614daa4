import { v7 } from 'uuid';
import { makeManyProjects } from '../../../test/many-projects';
import { type PlanNode, planOf } from '../../../test/plan';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { makeManyRuns } from '../stored/many-runs.fixture';
import { SERIES } from './series.sql';

const RUNS = 10_000;

let database: TestDatabase;
let workspaceId: string;
let projectId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  workspaceId = v7();
  await database.query(
    `insert into workspace (workspace_id, name, currency, time_zone, created_at) values ($1, 'Many', 'EUR', 'UTC', now())`,
    [workspaceId],
  );
  await makeManyProjects(database, { workspaceId, projects: 200, clients: 5, on: '2026-11-23' });
  ({ projectId } = await makeManyRuns(database, { workspaceId, most: RUNS, others: 200 }));
}, 120_000);
afterAll(() => database.drop());

/** How many rows each step takes from the runs, passed ones among them. */
async function rowsRead(variant: string | null, branch: string | null): Promise<number[]> {
  const values = [workspaceId, projectId, null, variant, branch, null, 'z'];
  const plan: PlanNode[] = await planOf(database, { workspaceId }, SERIES, values);
  return plan
    .filter((node) => node['Relation Name']?.startsWith('eval_run') === true)
    .map(
      (node) =>
        ((node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0)) * (node['Actual Loops'] ?? 1),
    );
}

describe('the line of a suite of 10,000 runs of two variants', () => {
  it.each([
    ['its main branch and the variant that ran last', null, null],
    ['a line that is asked for', 'v1', 'main'],
  ])(
    'reads of %s its own runs, once for the points and once to count them',
    async (_what, variant, branch) => {
      const rows = (await rowsRead(variant, branch)).sort((a, b) => b - a);
      for (const read of rows.slice(0, 2)) expect(read).toBeLessThanOrEqual(RUNS / 2);
      expect(rows.slice(2).reduce((sum, read) => sum + read, 0)).toBeLessThan(20);
    },
  );
});
