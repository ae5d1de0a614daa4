import type { ProjectListReply, ProjectReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { known, makeProject } from '../../test/test-projects';

let telltale: TestApp;
let ada: Member;
let halden: string;
let brightwater: string;
let project: ProjectReply;
let other: ProjectReply;
let intruder: Member;
let scoped: Member;

beforeAll(async () => {
  telltale = await startTestApp();
  ada = await telltale.people.newWorkspace();
  halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
  brightwater = await telltale.people.newClient(ada.workspaceId, 'Brightwater Clinics', 'BRI');
  project = await makeProject(ada, halden, { facts: { builder: known({ name: 'Jonas Ek' }) } });
  other = await makeProject(ada, brightwater);
  intruder = await telltale.people.newWorkspace();
  scoped = await telltale.people.newMember(ada.workspaceId, {
    role: 'administrator',
    clients: [brightwater],
  });
});
afterAll(() => telltale.stop());

const pathOf = ({ id }: { readonly id: string }) => `/api/v1/projects/${id}`;
const listed = async ({ visitor }: Member, query = '') =>
  (await visitor.get<ProjectListReply>(`/api/v1/projects${query}`)).body.data.map(({ id }) => id);

describe.each([
  ['somebody of another workspace', () => intruder],
  ['a member who sees other clients only', () => scoped],
])('%s', (_who, member) => {
  it('finds nothing at the address of a project, whatever is asked', async () => {
    const path = pathOf(project);
    const { visitor } = member();
    const replies = [
      await visitor.get(path),
      await visitor.get(`${path}?asOf=2026-11-23`),
      await visitor.get(`${path}/changes`),
      await visitor.patch(path, 1, { name: 'Mine' }),
      await visitor.patch(path, 1, { stage: 'pilot' }),
      await visitor.delete(path, 1),
      await visitor.get('/api/v1/projects/01a20a70-0000-7000-8000-000000000000'),
      await visitor.get('/api/v1/projects/no-id'),
    ];
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 404));
  });

  it('lists none of it, by whatever filter', async () => {
    for (const query of [
      '',
      `?client=${halden}`,
      '?q=claims',
      '?asOf=2026-11-23',
      '?asOf=2026-11-23&q=claims',
    ])
      expect(await listed(member(), query)).not.toContain(project.id);
  });

  it('makes nothing at a client that is not theirs', async () => {
    const reply = await member().visitor.post('/api/v1/projects', { clientId: halden, name: 'Mine' });
    expect(reply.status).toBe(404);
  });
});

it('shows a member with a scope what is in it', async () => {
  expect(await listed(scoped)).toEqual([other.id]);
  expect((await scoped.visitor.get(pathOf(other))).status).toBe(200);
  expect((await scoped.visitor.post('/api/v1/projects', { clientId: brightwater, name: 'New' })).status).toBe(
    201,
  );
});

it.each([
  ['viewer', [200, 403, 403, 403]],
  ['editor', [200, 201, 200, 403]],
  ['reviewer', [200, 201, 200, 403]],
  ['administrator', [200, 201, 200, 204]],
] as const)('lets a %s do what the role may', async (role, expected) => {
  const member = await telltale.people.newMember(ada.workspaceId, { role });
  const mine = await makeProject(ada, halden);
  const replies = [
    await member.visitor.get(pathOf(mine)),
    await member.visitor.post('/api/v1/projects', { clientId: halden, name: 'Other' }),
    await member.visitor.patch(pathOf(mine), 1, { name: mine.name }),
    await member.visitor.delete(pathOf(mine), 1),
  ];
  expect(replies.map(({ status }) => status)).toEqual(expected);
});

it('asks strangers who they are', async () => {
  for (const path of ['/api/v1/projects', pathOf(project), `${pathOf(project)}/changes`])
    expect((await telltale.stranger.get(path)).status).toBe(401);
});
