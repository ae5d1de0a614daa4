import { v7 } from 'uuid';
import { makeManyProjects } from '../../test/many-projects';
import { type PlanNode, planOf } from '../../test/plan';
import { createTestDatabase, type TestDatabase } from '../../test/test-database';
import { telltaleItself } from '../signs/telltale-itself';
import { backTestStatement } from './back-test.sql';
import { signalsStatement } from './signals.sql';

const PROJECTS = 10_000;
const TODAY = '2026-11-23';

let database: TestDatabase;
let workspaceId: string;
let small: string;

beforeAll(async () => {
  database = await createTestDatabase();
  workspaceId = v7();
  await database.query(
    `insert into workspace (workspace_id, name, currency, time_zone, created_at) values ($1, 'Many', 'EUR', 'UTC', now())`,
    [workspaceId],
  );
  await makeManyProjects(database, { workspaceId, projects: PROJECTS, clients: 40, on: TODAY });
  const [client] = await database.query<{ id: string }>(
    'select client_id as id from project group by 1 order by count(*) limit 1',
  );
  small = client?.id ?? '';
}, 120_000);
afterAll(() => database.drop());

const scansOf = (plan: readonly PlanNode[], table: string) =>
  plan.filter((node) => node['Relation Name'] === table && node['Node Type'].endsWith('Seq Scan'));

it('reads the signals of one client from the index of the client', async () => {
  const { text, values = [] } = signalsStatement(telltaleItself(workspaceId), [small], {
    today: TODAY,
    currency: 'EUR',
  });
  const plan = await planOf(database, { workspaceId }, text, values as unknown[]);
  expect(scansOf(plan, 'project')).toEqual([]);
  expect(scansOf(plan, 'lit_episode')).toEqual([]);
});

it('reads no record and no reading for the signals of all', async () => {
  const { text, values = [] } = signalsStatement(telltaleItself(workspaceId), null, {
    today: TODAY,
    currency: 'EUR',
  });
  const tables = (await planOf(database, { workspaceId }, text, values as unknown[])).map(
    (node) => node['Relation Name'],
  );
  expect(tables).toContain('project');
  expect(tables).not.toContain('project_record');
  expect(tables).not.toContain('reading_period');
});

it('looks up the days of a back-test by project', async () => {
  const { text, values = [] } = backTestStatement(telltaleItself(workspaceId), [small], 30);
  const plan = await planOf(database, { workspaceId }, text, values as unknown[]);
  expect(scansOf(plan, 'project')).toEqual([]);
  expect(scansOf(plan, 'reading_period')).toEqual([]);
});
