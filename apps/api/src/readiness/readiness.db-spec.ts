import type {
  ProjectReply,
  ReadinessItemReply,
  ReadinessPatchRequest,
  ReadinessReply,
} from '@telltale/contract';
import { type TestApp, startTestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { makeProject, readProject } from '../../test/test-projects';
import { RereadDue } from '../signs/reread-due';

const LINK = 'https://ci.example.org/runs/17';

describe('the readiness checklist', () => {
  let test: TestApp;
  let ada: Member;
  let clientId: string;
  let project: ProjectReply;

  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.stop());

  beforeEach(async () => {
    test.clock.moveTo(new Date('2026-11-23T09:00:00Z'));
    ada = await test.people.newWorkspace();
    clientId = await test.people.newClient(ada.workspaceId, 'Halden Freight');
    project = await makeProject(ada, clientId, { stage: 'pilot' });
  });

  const path = () => `/api/v1/projects/${project.id}/readiness`;
  const read = async (asOf = '', by = ada) => (await by.visitor.get<ReadinessReply>(`${path()}${asOf}`)).body;
  const answer = async (items: ReadinessPatchRequest['items'], version?: number, by = ada) =>
    await by.visitor.patch<ReadinessReply>(path(), version ?? (await read()).version, { items });
  const item = ({ groups }: ReadinessReply, key: string): ReadinessItemReply => {
    const found = groups.flatMap(({ items }) => items).find((one) => one.key === key);
    if (found === undefined) throw new Error(`No item ${key}`);
    return found;
  };

  it('begins open, without a score, with 22 required items missing', async () => {
    const checklist = await read();
    expect(checklist).toMatchObject({ templateVersion: 1, score: null, missing: 22 });
    expect((await readProject(ada, project.id)).readiness).toBeNull();
  });

  it('is answered item by item, and its score is that of the lowest group', async () => {
    const reply = await answer({
      'data-schema': { state: 'proven', proof: { url: LINK } },
      'exit-export': { state: 'attested' },
    });
    expect(reply.status).toBe(200);
    expect(reply.headers.get('etag')).toBe('"v2"');
    expect(reply.body.groups.map(({ key, score }) => [key, score])).toContainEqual(['data', 25]);
    expect(reply.body).toMatchObject({ score: 0, missing: 20 });
    expect(item(reply.body, 'data-schema')).toMatchObject({
      state: 'proven',
      proof: { url: LINK, on: '2026-11-23', by: 'Ada Okafor', expiresOn: '2027-05-22' },
      answeredOn: '2026-11-23',
      by: 'Ada Okafor',
    });
    expect((await readProject(ada, project.id)).readiness).toBe(0);
  });

  it('opens an item again on the day after its proof ends, and says so', async () => {
    const proof = { url: LINK, on: '2026-11-20' };
    await answer({ 'monitoring-quality': { state: 'proven', proof } });
    test.clock.moveTo(new Date('2026-11-27T09:00:00Z'));
    expect(item(await read(), 'monitoring-quality')).toMatchObject({ state: 'proven', expiredOn: null });
    test.clock.moveTo(new Date('2026-11-28T09:00:00Z'));
    expect(item(await read(), 'monitoring-quality')).toMatchObject({
      state: 'open',
      expiredOn: '2026-11-28',
    });
  });

  it('lowers the score in lists on that day, by time alone', async () => {
    const groups = (await read()).groups.flatMap(({ items }) => items);
    const proven = { state: 'proven', proof: { url: LINK, expiresOn: '2026-11-28' } } as const;
    await answer(Object.fromEntries(groups.map(({ key }) => [key, proven])));
    expect((await readProject(ada, project.id)).readiness).toBe(100);
    test.clock.moveTo(new Date('2026-11-29T09:00:00Z'));
    await test.app.get(RereadDue).run();
    expect((await readProject(ada, project.id)).readiness).toBe(0);
    expect((await readProject(ada, project.id, '2026-11-28')).readiness).toBe(100);
  });

  it('is shown as it was on a past day', async () => {
    test.clock.moveTo(new Date('2026-11-25T09:00:00Z'));
    await answer({ 'data-schema': { state: 'attested' } });
    expect(item(await read('?asOf=2026-11-24'), 'data-schema').state).toBe('open');
    expect(item(await read('?asOf=2026-11-25'), 'data-schema').state).toBe('attested');
    expect((await ada.visitor.get(`${path()}?asOf=2026-11-22`)).status).toBe(404);
    expect((await ada.visitor.get(`${path()}?asOf=2026-11-26`)).status).toBe(422);
  });

  it.each([
    ['data-nothing', { state: 'attested' }, '#/items/data-nothing'],
    ['data-schema', { state: 'done' }, '#/items/data-schema/state'],
    ['data-schema', { state: 'proven' }, '#/items/data-schema/proof'],
    [
      'data-schema',
      { state: 'proven', proof: { url: 'javascript:alert(1)' } },
      '#/items/data-schema/proof/url',
    ],
    [
      'data-schema',
      { state: 'proven', proof: { url: LINK, on: '2026-11-24' } },
      '#/items/data-schema/proof/on',
    ],
    [
      'data-schema',
      { state: 'proven', proof: { url: LINK, expiresOn: '2026-11-22' } },
      '#/items/data-schema/proof/expiresOn',
    ],
    ['data-schema', { state: 'attested', proof: { url: LINK } }, '#/items/data-schema/proof'],
    ['data-schema', { state: 'waived' }, '#/items/data-schema/note'],
    [
      'data-schema',
      { state: 'proven', proof: { fileId: '01934c1e-0000-7000-8000-000000000001' } },
      '#/items/data-schema/proof/fileId',
    ],
  ])('refuses %s as %o', async (key, sent, pointer) => {
    const reply = await answer({ [key]: sent } as ReadinessPatchRequest['items']);
    expect(reply.status).toBe(422);
    expect(reply.body).toMatchObject({ errors: [{ pointer }] });
    expect((await read()).version).toBe(1);
  });

  it('refuses a stale version, a viewer, and whoever is not of the workspace', async () => {
    await answer({ 'data-schema': { state: 'attested' } });
    expect((await answer({ 'data-schema': { state: 'open' } }, 1)).status).toBe(412);
    const viewer = await test.people.newMember(ada.workspaceId, { role: 'viewer' });
    expect((await answer({ 'data-schema': { state: 'open' } }, 2, viewer)).status).toBe(403);
    const eve = await test.people.newWorkspace();
    expect((await eve.visitor.get(path())).status).toBe(404);
    expect((await answer({ 'data-schema': { state: 'open' } }, 2, eve)).status).toBe(404);
    const other = await test.people.newClient(ada.workspaceId, 'Minamo');
    const scoped = await test.people.newMember(ada.workspaceId, { role: 'editor', clients: [other] });
    expect((await scoped.visitor.get(path())).status).toBe(404);
  });

  it('writes each answer into the log, which still adds up', async () => {
    await answer({ 'data-schema': { state: 'attested', note: 'Seen on Friday' } });
    await answer({ 'data-schema': { state: 'open' } });
    const { body } = await ada.visitor.get<{ data: unknown[] }>(`/api/v1/projects/${project.id}/changes`);
    const logged = { key: 'data-schema', state: 'attested', note: 'Seen on Friday' };
    expect(body.data.slice(0, 2)).toMatchObject([
      { what: 'readiness', before: logged, after: null },
      { what: 'readiness', before: null, after: logged },
    ]);
  });
});
