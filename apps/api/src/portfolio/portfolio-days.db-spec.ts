import { PortfolioDaysReply } from '@telltale/contract';
import { v7 } from 'uuid';
import { differencesFrom } from '../../test/contract-shape';
import { makeManyProjects } from '../../test/many-projects';
import { planOf } from '../../test/plan';
import { statementsOf } from '../../test/statement-counter';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { changeProject, known, makeProject } from '../../test/test-projects';
import { daysStatement } from './portfolio-days.sql';
import { telltaleItself } from '../signs/telltale-itself';

const VENDOR = { 'logic-holder': known({ holder: 'vendor', vendor: 'Acme' }) };
const US = { 'logic-holder': known({ holder: 'us' }) };

let telltale: TestApp;
let ada: Member;
let halden: string;
let brightwater: string;
let moved: string;

beforeAll(async () => {
  telltale = await startTestApp();
  ada = await telltale.people.newWorkspace();
  halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
  brightwater = await telltale.people.newClient(ada.workspaceId, 'Brightwater Clinics', 'BRI');
  telltale.clock.moveTo('2026-11-02');
  const first = await makeProject(ada, halden, { facts: VENDOR, stage: 'scoped' });
  moved = first.id;
  telltale.clock.moveTo('2026-11-06');
  await changeProject(ada, first, { facts: US });
  await makeProject(ada, brightwater, { facts: VENDOR, stage: 'scoped' });
  telltale.clock.moveTo('2026-11-09');
  const shortly = await makeProject(ada, halden, { facts: VENDOR, stage: 'scoped' });
  await changeProject(ada, shortly, { facts: US });
});
afterAll(() => telltale.stop());

const days = async (query = '', { visitor }: Member = ada) => {
  const reply = await visitor.get<PortfolioDaysReply>(`/api/v1/portfolio/days${query}`);
  if (reply.status !== 200) throw new Error(`${reply.status} ${reply.text}`);
  expect(differencesFrom(PortfolioDaysReply, reply.text)).toEqual([]);
  return reply.body;
};

describe('the days of a portfolio', () => {
  it('begin with the first recorded one, and tell on which how many signs turned', async () => {
    expect(await days()).toEqual({
      firstOn: '2026-11-02',
      turns: [
        { on: '2026-11-02', lit: 1, cleared: 0 },
        { on: '2026-11-06', lit: 1, cleared: 1 },
      ],
    });
  });

  it('are those of some clients, or of one project', async () => {
    const brightwaters = { firstOn: '2026-11-06', turns: [{ on: '2026-11-06', lit: 1, cleared: 0 }] };
    expect(await days(`?client=${brightwater}`)).toEqual(brightwaters);
    expect(await days(`?project=${moved}`)).toEqual({
      firstOn: '2026-11-02',
      turns: [
        { on: '2026-11-02', lit: 1, cleared: 0 },
        { on: '2026-11-06', lit: 0, cleared: 1 },
      ],
    });
    expect((await ada.visitor.get('/api/v1/portfolio/days?client=one')).status).toBe(422);
  });

  it('are one statement', async () => {
    const statements = await statementsOf(() => days());
    expect(statements.filter((sql) => !/^(begin|commit)/i.test(sql))).toHaveLength(2);
  });

  it('tell others nothing', async () => {
    const intruder = await telltale.people.newWorkspace();
    const nothing = { firstOn: null, turns: [] };
    for (const query of ['', `?client=${halden}`]) expect(await days(query, intruder)).toEqual(nothing);
    expect((await intruder.visitor.get(`/api/v1/portfolio/days?project=${moved}`)).status).toBe(404);
    const viewer = await telltale.people.newMember(ada.workspaceId, {
      role: 'viewer',
      clients: [brightwater],
    });
    expect(await days('', viewer)).toEqual(await days(`?client=${brightwater}`));
    expect(await days(`?client=${halden}`, viewer)).toEqual(nothing);
    expect((await viewer.visitor.get(`/api/v1/portfolio/days?project=${moved}`)).status).toBe(404);
  });

  it('are found without walking through the projects or the periods', async () => {
    const workspaceId = v7();
    await telltale.database.query(
      `insert into workspace (workspace_id, name, currency, time_zone, created_at) values ($1, 'Many', 'EUR', 'UTC', now())`,
      [workspaceId],
    );
    await makeManyProjects(telltale.database, {
      workspaceId,
      projects: 5_000,
      clients: 10,
      on: '2026-11-20',
    });
    const scope = { clients: null, project: null };
    const { text, values } = daysStatement(telltaleItself(workspaceId), scope, '2026-11-21');
    const plan = await planOf(telltale.database, { workspaceId }, text, values);
    expect(plan.filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([]);
    expect(plan.flatMap((node) => node['Index Name'] ?? [])).toEqual(
      expect.arrayContaining(['reading_period_span', 'lit_episode_lit', 'lit_episode_cleared']),
    );
  });
});
