import type { ProblemReply, SimilarProjectsReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { known, makeProject } from '../../test/test-projects';

let telltale: TestApp;
let ada: Member;
let halden: string;
let marula: string;

beforeAll(async () => {
  telltale = await startTestApp();
  ada = await telltale.people.newWorkspace();
  halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
  marula = await telltale.people.newClient(ada.workspaceId, 'Marula Grocers', 'MAR');
  const owner = known({ name: 'Dana Reyes', title: 'VP Sales', function: 'business', level: 'vp' });
  await makeProject(ada, halden, {
    name: 'Invoice matching',
    stage: 'pilot',
    facts: { 'business-owner': owner },
  });
  await makeProject(ada, halden, { name: 'Claims triage' });
  await makeProject(ada, marula, { name: 'Invoice matching' });
  for (let n = 1; n <= 7; n += 1) await makeProject(ada, halden, { name: `Route planning ${n}` });
});
afterAll(() => telltale.stop());

const look = (name: string, clientId = halden, { visitor } = ada) =>
  visitor.get<SimilarProjectsReply>(
    `/api/v1/projects/similar?clientId=${clientId}&name=${encodeURIComponent(name)}`,
  );
const names = async (name: string, clientId?: string, member?: Member) =>
  (await look(name, clientId, member)).body.data.map((one) => one.name);

describe('projects that are called alike', () => {
  it.each(['Invoice matching', 'invoice machting', 'Matching of invoices', 'Invoi', 'INVOICE MATCHING 2'])(
    'are found for %s',
    async (name) => {
      expect(await names(name)).toEqual(['Invoice matching']);
    },
  );

  it('are told with key, stage and owner', async () => {
    expect((await look('Invoice matching')).body.data).toEqual([
      {
        ...{ id: expect.any(String) as string, key: 'HAL-1', name: 'Invoice matching', stage: 'pilot' },
        owner: { name: 'Dana Reyes', title: 'VP Sales', function: 'business', level: 'vp' },
      },
    ]);
  });

  it.each(['Halden Freight', 'Warehouse robots', '%', "'; drop table project"])(
    'are none for %s',
    async (name) => {
      expect(await names(name)).toEqual([]);
    },
  );

  it('are five at most, the likest first', async () => {
    const found = await names('Route planning 4');
    expect(found).toHaveLength(5);
    expect(found[0]).toBe('Route planning 4');
  });

  it('are those of one client', async () => {
    expect(await names('Invoice matching', marula)).toEqual(['Invoice matching']);
    expect(await names('Claims triage', marula)).toEqual([]);
  });
});

describe('the walls around them', () => {
  it('hide the projects of others', async () => {
    const mallory = await telltale.people.newWorkspace();
    const cut = await telltale.people.newMember(ada.workspaceId, { role: 'viewer', clients: [marula] });
    expect(await names('Invoice matching', halden, mallory)).toEqual([]);
    expect(await names('Invoice matching', halden, cut)).toEqual([]);
    expect(await names('Invoice matching', marula, cut)).toEqual(['Invoice matching']);
  });

  it('ask for a client and a name', async () => {
    const { status, body } = await ada.visitor.get<ProblemReply>('/api/v1/projects/similar?clientId=x&name=');
    expect(status).toBe(422);
    expect(body.errors?.map(({ pointer }) => pointer).sort()).toEqual(['clientId', 'name']);
  });
});
