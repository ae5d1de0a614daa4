import { isoWeeksUpTo } from '@telltale/domain';
import { v7 } from 'uuid';
import { makeManyProjects } from '../../test/many-projects';
import { type PlanNode, planOf } from '../../test/plan';
import { createTestDatabase, type TestDatabase } from '../../test/test-database';
import { telltaleItself } from '../signs/telltale-itself';
import { claimRecordStatement } from './claim-record.sql';

const TODAY = '2026-11-23';

let database: TestDatabase;
let workspaceId: string;

/** Every tenth project bears a claim. */
const CLAIMS = `
  update reading_period set is_claimed = true, claim_apart = 1 where substr(project_id::text, 1, 8) like '%0'`;

beforeAll(async () => {
  database = await createTestDatabase();
  workspaceId = v7();
  await database.query(
    `insert into workspace (workspace_id, name, currency, time_zone, created_at) values ($1, 'Many', 'EUR', 'UTC', now())`,
    [workspaceId],
  );
  await makeManyProjects(database, { workspaceId, projects: 10_000, clients: 40, on: '2026-09-01' });
  await database.query(CLAIMS);
  await database.query('vacuum analyze reading_period');
}, 120_000);
afterAll(() => database.drop());

const planFor = async (client: string | null): Promise<PlanNode[]> => {
  const wanted = { client, weeks: isoWeeksUpTo(TODAY, 12), today: TODAY, most: 200 };
  const { text, values = [] } = claimRecordStatement(telltaleItself(workspaceId), wanted);
  return await planOf(database, { workspaceId }, text, values);
};
const indexes = (plan: readonly PlanNode[]) => plan.flatMap((node) => node['Index Name'] ?? []);
const tables = (plan: readonly PlanNode[]) => plan.flatMap((node) => node['Relation Name'] ?? []);

it('looks at the periods of a client in which a claim stood, and at no project', async () => {
  const [small] = await database.query<{ id: string }>(
    'select client_id as id from reading_period where is_claimed group by 1 order by count(*) limit 1',
  );
  const plan = await planFor(small?.id ?? null);
  expect(indexes(plan)).toContain('reading_period_claimed');
  expect(tables(plan)).not.toContain('project');
});

it('reads no period without a claim', async () => {
  const plan = await planFor(null);
  expect(indexes(plan)).toContain('reading_period_claimed');
  expect(
    plan.filter((node) => node['Node Type'] === 'Seq Scan' && node['Relation Name'] === 'reading_period'),
  ).toEqual([]);
});
