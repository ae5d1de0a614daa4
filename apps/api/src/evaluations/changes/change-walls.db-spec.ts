import { EvalChangeListReply, EvalChangeReply, type ProjectReply } from '@telltale/contract';
import { v7 } from 'uuid';
import { differencesFrom } from '../../../test/contract-shape';
import { startTestApp, TEST_NOW, type TestApp } from '../../../test/test-app';
import type { Member } from '../../../test/test-people';
import { makeProject } from '../../../test/test-projects';

let telltale: TestApp;
let ada: Member;
let project: ProjectReply;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  telltale.clock.moveTo(new Date(TEST_NOW));
  ada = await telltale.people.newWorkspace();
  const halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
  project = await makeProject(ada, halden, { stage: 'building' });
});
afterAll(() => telltale.stop());

const path = (name = project.id) => `/api/v1/projects/${name}/eval-changes`;
const send = <T = EvalChangeReply>(body: object, name?: string) => ada.visitor.post<T>(path(name), body);
const record = async (body: object): Promise<EvalChangeReply> => {
  const reply = await send({ kind: 'prompt', what: 'Shorter answers', ...body });
  if (reply.status !== 201) throw new Error(reply.text);
  expect(differencesFrom(EvalChangeReply, reply.text)).toEqual([]);
  return reply.body;
};
const list = async (query = '', name?: string): Promise<EvalChangeListReply> => {
  const reply = await ada.visitor.get<EvalChangeListReply>(path(name) + query);
  expect(differencesFrom(EvalChangeListReply, reply.text)).toEqual([]);
  return reply.body;
};
const withdraw = ({ id }: { readonly id: string }) => ada.visitor.send('DELETE', `${path()}/${id}`);

describe('the doors', () => {
  it('are shut for other workspaces and for those who see other clients', async () => {
    const change = await record({});
    const elsewhere = await telltale.people.newClient(ada.workspaceId, 'Brightwater', 'BRI');
    const strangers = [
      await telltale.people.newWorkspace(),
      await telltale.people.newMember(ada.workspaceId, { clients: [elsewhere] }),
    ];
    for (const { visitor } of strangers)
      for (const name of [project.id, project.key]) {
        expect((await visitor.get(path(name))).status).toBe(404);
        expect((await visitor.post(path(name), { kind: 'code', what: 'Mine' })).status).toBe(404);
        expect((await visitor.send('DELETE', `${path(name)}/${change.id}`)).status).toBe(404);
      }
    expect((await telltale.stranger.get(path())).status).toBe(401);
    expect((await list()).data).toEqual([change]);
  });

  it('lead to no change of another project', async () => {
    const change = await record({});
    const other = await makeProject(ada, project.client.id, { name: 'Returns' });
    expect((await ada.visitor.send('DELETE', `${path(other.id)}/${change.id}`)).status).toBe(404);
    expect((await withdraw({ id: v7() })).status).toBe(404);
    expect((await withdraw({ id: 'nonsense' })).status).toBe(404);
    for (const name of ['NOBODY-1', 'a%00b']) expect((await ada.visitor.get(path(name))).status).toBe(404);
  });

  it('let a job of CI record with a token of the project, and do nothing else', async () => {
    const body = { name: 'CI', scopes: ['evals:write'], projectId: project.id };
    const { body: token } = await ada.visitor.post<{ secret: string }>('/api/v1/tokens', body);
    const headers = { authorization: `Bearer ${token.secret}` };
    const change = { kind: 'code', what: 'New retriever', commit: 'a1b2c3d' };
    const pushed = await telltale.stranger.post<EvalChangeReply>(path(project.key), change, headers);
    expect([pushed.status, pushed.body.by]).toEqual([201, 'Ada Okafor (token CI)']);
    expect((await telltale.stranger.post(path(), change, headers)).status).toBe(200);
    const other = await makeProject(ada, project.client.id, { name: 'Returns' });
    expect((await telltale.stranger.post(path(other.id), change, headers)).status).toBe(404);
    expect((await telltale.stranger.get(path(), headers)).status).toBe(404);
    const own = `${path()}/${pushed.body.id}`;
    expect((await telltale.stranger.send('DELETE', own, { headers })).status).toBe(404);
  });

  it('let a viewer read and an editor record', async () => {
    const viewer = await telltale.people.newMember(ada.workspaceId, { role: 'viewer' });
    const editor = await telltale.people.newMember(ada.workspaceId, { role: 'editor' });
    const statuses = async ({ visitor }: Member) => [
      (await visitor.get(path())).status,
      (await visitor.post(path(), { kind: 'code', what: 'Mine' })).status,
    ];
    expect(await statuses(viewer)).toEqual([200, 403]);
    expect(await statuses(editor)).toEqual([200, 201]);
  });
});
