import type { ProjectReply } from '@telltale/contract';
import type { Role } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { known, makeProject, NONE } from '../../test/test-projects';
import { verifyHistory } from '../history/verify-history';

let telltale: TestApp;
let ada: Member;
let halden: string;
let brightwater: string;
let project: ProjectReply;

beforeAll(async () => {
  telltale = await startTestApp();
  ada = await telltale.people.newWorkspace();
  halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
  brightwater = await telltale.people.newClient(ada.workspaceId, 'Brightwater Clinics', 'BRI');
  project = await newProject();
});
afterAll(() => telltale.stop());

const newProject = () =>
  makeProject(ada, halden, {
    stage: 'building',
    facts: { 'eval-suite': NONE, 'business-owner': known({ name: 'Dana Reyes' }) },
  });

const CLAIM = { status: 'on-track', sentence: 'Going well.' };
const ANSWER = { sign: 'EVAL-1', reason: 'We compare by hand.' };
const WAIVER = { ...ANSWER, until: '2026-12-03' };
const DECISION = { kind: 'fix', reason: 'The suite comes first.' };
const EXPLANATION = { kind: 'first-project', reason: 'It was there before.' };

/** Every door, in an order in which each can be used. */
const knock = async ({ visitor }: Member, { id }: { readonly id: string }) => {
  const path = `/api/v1/projects/${id}`;
  const replies = [
    await visitor.post(`${path}/claims`, CLAIM),
    await visitor.post(`${path}/disputes`, ANSWER),
    await visitor.post(`${path}/waivers`, WAIVER),
    await visitor.send('DELETE', `${path}/waivers/EVAL-1`, { body: { reason: 'Over.' } }),
    await visitor.post(`${path}/decisions`, DECISION),
    await visitor.post(`${path}/overrides`, EXPLANATION),
  ];
  return replies.map(({ status }) => status);
};
const look = async ({ visitor }: Member, { id }: { readonly id: string }) => {
  const statuses: number[] = [];
  for (const list of ['claims', 'disputes', 'waivers', 'decisions'])
    statuses.push((await visitor.get(`/api/v1/projects/${id}/${list}`)).status);
  return statuses;
};

it.each([
  ['somebody of another workspace', () => telltale.people.newWorkspace()],
  [
    'a member who sees other clients only',
    () => telltale.people.newMember(ada.workspaceId, { clients: [brightwater] }),
  ],
])('%s finds nothing behind any door', async (_who, member) => {
  const stranger = await member();
  expect(await knock(stranger, project)).toEqual([404, 404, 404, 404, 404, 404]);
  expect(await look(stranger, project)).toEqual([404, 404, 404, 404]);
});

it('asks who is not signed in', async () => {
  const nobody = { ...ada, visitor: telltale.stranger };
  expect(await knock(nobody, project)).toEqual([401, 401, 401, 401, 401, 401]);
  expect(await look(nobody, project)).toEqual([401, 401, 401, 401]);
  expect((await telltale.stranger.get('/api/v1/portfolio/claims')).status).toBe(401);
});

// The second project of a client that builds, so that a reason for the guard is still owed.
it.each<[Role, number[]]>([
  ['viewer', [403, 403, 403, 403, 403, 403]],
  ['editor', [201, 201, 403, 403, 403, 201]],
  ['reviewer', [201, 201, 201, 204, 201, 201]],
  ['administrator', [201, 201, 201, 204, 201, 201]],
])('lets a %s do what the role may', async (role, expected) => {
  const member = await telltale.people.newMember(ada.workspaceId, { role });
  const mine = await newProject();
  expect(await knock(member, mine)).toEqual(expected);
  expect(await look(member, mine)).toEqual([200, 200, 200, 200]);
});

it('lets a viewer speak for the project that is theirs', async () => {
  const mine = await newProject();
  const dana = await telltale.people.newMember(ada.workspaceId, { role: 'viewer', name: 'Dana Reyes' });
  const { personId } = mine.facts['business-owner']?.value as { personId: string };
  await telltale.database.query('update person set account_id = $1 where id = $2', [
    dana.accountId,
    personId,
  ]);
  expect(await knock(dana, mine)).toEqual([201, 201, 403, 403, 403, 403]);
});

it('leaves a history that adds up, and decisions that nobody can rewrite', async () => {
  const [decided] = await telltale.database.query<{ project_id: string }>('select project_id from decision');
  const broken = await verifyHistory(telltale.database.ownerUrl);
  expect(broken.breaks).toEqual([]);
  await telltale.database.query(`update decision set kind = 'continue' where project_id = $1`, [
    decided?.project_id,
  ]);
  const { breaks } = await verifyHistory(telltale.database.ownerUrl);
  expect(breaks).toEqual([
    expect.objectContaining({
      projectId: decided?.project_id,
      what: 'its decisions are not those of the log',
    }),
  ]);
  const rights = await telltale.database.query<{ privilege_type: string }>(
    `select privilege_type from information_schema.role_table_grants
     where table_name = 'decision' and grantee = 'telltale_app' order by 1`,
  );
  expect(rights.map(({ privilege_type }) => privilege_type)).toEqual(['INSERT', 'SELECT']);
});
