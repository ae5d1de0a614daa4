import { v7 } from 'uuid';
import { makeManyProjects } from '../../test/many-projects';
import { type PlanNode, planOf } from '../../test/plan';
import { createTestDatabase, type TestDatabase } from '../../test/test-database';
import { readFilters } from '../projects/project-filters';
import { telltaleItself } from '../signs/telltale-itself';
import { keptStatement, liveStatement } from './summary.sql';

const PROJECTS = 10_000;
const DAYS = { since: '2026-11-17', until: '2026-11-23' };

let database: TestDatabase;
let workspaceId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  workspaceId = v7();
  await database.query(
    `insert into workspace (workspace_id, name, currency, time_zone, created_at) values ($1, 'Many', 'EUR', 'UTC', now())`,
    [workspaceId],
  );
  await makeManyProjects(database, { workspaceId, projects: PROJECTS, clients: 40, on: '2026-11-23' });
}, 120_000);
afterAll(() => database.drop());

const tables = (plan: readonly PlanNode[]) => plan.flatMap((node) => node['Relation Name'] ?? []);

it.each([{}, { client: 'one' }])('reads kept counters and no project (%j)', async (query) => {
  const [client] = await database.query<{ id: string }>('select id from client limit 1');
  const filters = readFilters('client' in query ? { client: client?.id } : {});
  const { text, values } = keptStatement(telltaleItself(workspaceId), filters, DAYS);
  const plan = await planOf(database, { workspaceId }, text, values);
  expect(tables(plan)).toContain('counter');
  expect(tables(plan)).not.toContain('project');
  const turns = plan.filter((node) => node['Relation Name'] === 'lit_episode');
  expect(turns.map((node) => node['Index Name'])).toEqual(['lit_episode_lit', 'lit_episode_cleared']);
});

it('counts a client’s projects from the index of the client', async () => {
  const [small] = await database.query<{ id: string }>(
    'select client_id as id from project group by 1 order by count(*) limit 1',
  );
  const { text, values } = liveStatement(
    telltaleItself(workspaceId),
    readFilters({ client: small?.id, status: 'off-track' }),
    DAYS,
  );
  const plan = await planOf(database, { workspaceId }, text, values);
  const scans = plan.filter(
    (node) => node['Relation Name'] === 'project' && node['Node Type'] === 'Seq Scan',
  );
  expect(scans).toEqual([]);
});
