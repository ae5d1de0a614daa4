import type { ReadinessReply, ReadinessTemplateReply } from '@telltale/contract';
import { STARTING_TEMPLATE } from '@telltale/domain';
import { type TestApp, startTestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { makeProject, readProject } from '../../test/test-projects';
import { SignJobs } from '../signs/sign-jobs';

const PATH = '/api/v1/settings/readiness';
const SMALL = [
  {
    key: 'data',
    name: 'Data',
    items: [{ key: 'data-schema', text: 'Schema', isRequired: true, proofDays: 10 }],
  },
];

describe('the template of the checklist', () => {
  let test: TestApp;
  let ada: Member;

  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.stop());
  beforeEach(async () => {
    ada = await test.people.newWorkspace();
  });

  const put = (template: unknown, version: number, by = ada) =>
    by.visitor.send('PUT', PATH, { body: { template }, headers: { 'if-match': `"v${version}"` } });

  it('is the one that every workspace starts with, until an administrator changes it', async () => {
    const { body } = await ada.visitor.get<ReadinessTemplateReply>(PATH);
    expect(body).toEqual({
      version: 1,
      template: STARTING_TEMPLATE,
      isStarting: true,
      scored: 0,
      versions: [],
    });
    expect((await put(SMALL, 1)).body).toMatchObject({
      version: 2,
      template: SMALL,
      isStarting: false,
      versions: [{ version: 2, by: 'Ada Okafor' }],
    });
  });

  it('leaves answers as they were, and reads scores anew', async () => {
    const clientId = await test.people.newClient(ada.workspaceId, 'Halden Freight');
    const { id } = await makeProject(ada, clientId, { stage: 'pilot' });
    const proof = { url: 'https://ci.example.org/1', expiresOn: '2027-03-01' };
    const items = { 'data-schema': { state: 'proven', proof }, 'exit-export': { state: 'attested' } };
    await ada.visitor.patch(`/api/v1/projects/${id}/readiness`, 1, { items });
    await makeProject(ada, clientId);
    const saved = await put(SMALL, 1);
    expect(saved.body).toMatchObject({ scored: 1 });
    await test.app.get(SignJobs).rereadClient({ workspaceId: ada.workspaceId, clientId });
    expect((await readProject(ada, id)).readiness).toBe(100);
    const { body } = await ada.visitor.get<ReadinessReply>(`/api/v1/projects/${id}/readiness`);
    expect(body).toMatchObject({ templateVersion: 2, score: 100, missing: 0 });
    expect(body.groups[0]?.items[0]?.proof?.expiresOn).toBe('2027-03-01');
    // Put back, the answer to the item that was gone is there again.
    expect((await put(STARTING_TEMPLATE, 2)).body).toMatchObject({ version: 3, isStarting: true });
    const again = await ada.visitor.get<ReadinessReply>(`/api/v1/projects/${id}/readiness`);
    expect(again.body.groups.at(-1)?.items[0]).toMatchObject({ key: 'exit-export', state: 'attested' });
  });

  it('tells the pages that show it', async () => {
    await put(SMALL, 1);
    const told = await test.database.query(
      `select topic, client_id, by_name from outbox where workspace_id = $1 and topic = 'portfolio'`,
      [ada.workspaceId],
    );
    expect(told).toEqual([{ topic: 'portfolio', client_id: null, by_name: 'Ada Okafor' }]);
  });

  it('shows a past day with the template of that day', async () => {
    test.clock.moveTo(new Date('2026-11-23T09:00:00Z'));
    const clientId = await test.people.newClient(ada.workspaceId, 'Minamo');
    const { id } = await makeProject(ada, clientId, { stage: 'pilot' });
    test.clock.moveTo(new Date('2026-11-25T09:00:00Z'));
    await put(SMALL, 1);
    const then = await ada.visitor.get<ReadinessReply>(`/api/v1/projects/${id}/readiness?asOf=2026-11-24`);
    expect(then.body).toMatchObject({ templateVersion: 1, missing: 22 });
    const now = await ada.visitor.get<ReadinessReply>(`/api/v1/projects/${id}/readiness`);
    expect(now.body).toMatchObject({ templateVersion: 2, missing: 1 });
  });

  it('is refused with its field, when stale, and from whoever is no administrator', async () => {
    expect((await put([], 1)).body).toMatchObject({ errors: [{ pointer: '#/template' }] });
    expect((await put([{ ...SMALL[0], name: '' }], 1)).body).toMatchObject({
      errors: [{ pointer: '#/template/0/name' }],
    });
    expect((await put(SMALL, 7)).status).toBe(412);
    const editor = await test.people.newMember(ada.workspaceId, { role: 'editor' });
    expect((await put(SMALL, 1, editor)).status).toBe(403);
    expect((await editor.visitor.get(PATH)).status).toBe(200);
    const scoped = await test.people.newMember(ada.workspaceId, { clients: [] });
    expect((await put(SMALL, 1, scoped)).status).toBe(403);
  });
});
