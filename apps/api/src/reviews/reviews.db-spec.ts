import { randomUUID } from 'node:crypto';
import { type ProblemReply, ReviewListReply, type ReviewNoteReply } from '@telltale/contract';
import { differencesFrom } from '../../test/contract-shape';
import { startTestApp, TEST_NOW, type TestApp } from '../../test/test-app';
import { makeProject } from '../../test/test-projects';
import { REVIEWS, ReviewedWorkspace } from './reviewed-workspace.fixture';

let telltale: TestApp;
let of: ReviewedWorkspace;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  telltale.clock.moveTo(new Date(TEST_NOW));
  of = await ReviewedWorkspace.of(telltale);
});
afterAll(() => telltale.stop());

describe('notes', () => {
  const put = (review: string, note: string, body: object, by = of.ada) =>
    by.visitor.send<ReviewNoteReply & ProblemReply>('PUT', `${REVIEWS}/${review}/notes/${note}`, { body });

  it('are there once, however often they are sent, and seen by the other one', async () => {
    const { id } = await of.open();
    const note = randomUUID();
    for (const text of ['First', 'First', 'Second']) expect((await put(id, note, { text })).status).toBe(200);
    const ben = await telltale.people.newMember(of.ada.workspaceId, { role: 'editor' });
    expect((await of.read(id, ben)).content.notes).toMatchObject([{ id: note, text: 'Second' }]);
    expect(await put(id, note, { text: 'Mine' }, ben)).toMatchObject({ status: 403 });
    expect((await ben.visitor.send('DELETE', `${REVIEWS}/${id}/notes/${note}`)).status).toBe(403);
    expect((await of.ada.visitor.send('DELETE', `${REVIEWS}/${id}/notes/${note}`)).status).toBe(204);
    expect((await of.read(id)).content.notes).toEqual([]);
  });

  it('are about projects of the review alone, and are text', async () => {
    const { id } = await of.open({ clientId: of.halden });
    const other = await telltale.people.newClient(of.ada.workspaceId, 'Other');
    const elsewhere = await makeProject(of.ada, other, { name: 'Elsewhere' });
    const refused = await put(id, randomUUID(), { projectId: elsewhere.id, text: 'Hm' });
    expect(refused.body.errors?.[0]?.pointer).toBe('#/projectId');
    for (const text of ['', ' ', 'x'.repeat(10_001), 7])
      expect((await put(id, randomUUID(), { text })).status).toBe(422);
  });

  it('have ids that tell nothing of the notes of another client: the same one may stand in both', async () => {
    const other = await telltale.people.newClient(of.ada.workspaceId, 'Other');
    const theirs = await of.open({ clientId: other });
    const note = randomUUID();
    await put(theirs.id, note, { text: 'Theirs' });
    const scoped = await telltale.people.newMember(of.ada.workspaceId, { clients: [of.halden] });
    const { id } = await of.open({ clientId: of.halden });
    expect((await put(id, note, { text: 'Mine' }, scoped)).status).toBe(200);
    await scoped.visitor.send('DELETE', `${REVIEWS}/${id}/notes/${note}`);
    expect((await of.read(theirs.id)).content.notes).toMatchObject([{ id: note, text: 'Theirs' }]);
  });

  it('keep an open review from being thrown away', async () => {
    const { id } = await of.open();
    await put(id, randomUUID(), { text: 'Kept' });
    expect((await of.ada.visitor.send('DELETE', `${REVIEWS}/${id}`)).status).toBe(422);
    const empty = await of.open({ clientId: of.halden });
    expect((await of.ada.visitor.send('DELETE', `${REVIEWS}/${empty.id}`)).status).toBe(204);
    expect((await of.ada.visitor.get(`${REVIEWS}/${empty.id}`)).status).toBe(404);
  });
});

describe('reviews', () => {
  it('are open once for the same clients', async () => {
    await of.open({ clientId: of.halden });
    expect(await of.ada.visitor.post<ProblemReply>(REVIEWS, { clientId: of.halden })).toMatchObject({
      status: 409,
      body: { code: 'review-open' },
    });
    await of.open();
    const list = await of.ada.visitor.get<ReviewListReply>(`${REVIEWS}?state=open`);
    expect(differencesFrom(ReviewListReply, list.text)).toEqual([]);
    expect(list.body.data.map(({ clients }) => clients?.[0]?.name ?? 'all')).toEqual([
      'all',
      'Halden Freight',
    ]);
    const ofClient = await of.ada.visitor.get<ReviewListReply>(`${REVIEWS}?client=${of.halden}`);
    expect(ofClient.body.data).toHaveLength(1);
  });

  it('go on from a review of more clients', async () => {
    const all = await of.open();
    await of.close(all.id);
    await of.later(7);
    expect((await of.open({ clientId: of.halden })).before).toMatchObject({ id: all.id });
  });

  it('are seen by those alone who see all their clients', async () => {
    const other = await telltale.people.newClient(of.ada.workspaceId, 'Other');
    const scoped = await telltale.people.newMember(of.ada.workspaceId, {
      role: 'reviewer',
      clients: [of.halden],
    });
    const [all, ofHalden, ofOther] = [
      await of.open(),
      await of.open({ clientId: of.halden }),
      await of.open({ clientId: other }),
    ];
    for (const { id } of [all, ofOther]) {
      for (const path of ['', '/minutes'])
        expect((await scoped.visitor.get(`${REVIEWS}/${id}${path}`)).status).toBe(404);
      expect((await scoped.visitor.post(`${REVIEWS}/${id}/close`, {})).status).toBe(404);
    }
    expect((await of.read(ofHalden.id, scoped)).clients).toMatchObject([{ name: 'Halden Freight' }]);
    const list = await scoped.visitor.get<ReviewListReply>(REVIEWS);
    expect(list.body.data.map(({ id }) => id)).toEqual([ofHalden.id]);
    const stranger = await telltale.people.newWorkspace({ role: 'administrator' });
    expect((await stranger.visitor.get(`${REVIEWS}/${all.id}`)).status).toBe(404);
  });

  it('are held by reviewers; a viewer reads them', async () => {
    const { id } = await of.open();
    const viewer = await telltale.people.newMember(of.ada.workspaceId, { role: 'viewer' });
    expect((await viewer.visitor.get(`${REVIEWS}/${id}`)).status).toBe(200);
    expect((await viewer.visitor.post(REVIEWS, {})).status).toBe(403);
    expect(
      (await viewer.visitor.send('PUT', `${REVIEWS}/${id}/notes/${randomUUID()}`, { body: { text: 'Hm' } }))
        .status,
    ).toBe(403);
  });

  it('name as attendees people of their clients, or nobody by id', async () => {
    const { id } = await of.open({ clientId: of.halden });
    const other = await telltale.people.newClient(of.ada.workspaceId, 'Other');
    const [dana, elsewhere] = await Promise.all(
      [of.halden, other].map(async (clientId) => {
        const person = { clientId, name: 'Dana Reyes' };
        return (await of.ada.visitor.post<{ id: string }>('/api/v1/people', person)).body.id;
      }),
    );
    const attend = (personId: string | undefined) =>
      of.ada.visitor.send<ProblemReply>('PATCH', `${REVIEWS}/${id}`, {
        body: { attendees: [{ name: 'Root' }, { personId, name: 'Dana Reyes' }] },
      });
    expect((await attend(dana)).status).toBe(200);
    for (const unknown of [elsewhere, randomUUID()]) {
      const { status, body } = await attend(unknown);
      expect([status, body.errors?.map(({ pointer }) => pointer)]).toEqual([422, ['#/attendees/1/personId']]);
    }
    expect((await of.read(id)).content.attendees).toEqual([
      { personId: null, name: 'Root' },
      { personId: dana, name: 'Dana Reyes' },
    ]);
  });

  it('refuse what they cannot take', async () => {
    for (const body of [{ clientId: randomUUID() }, { clientId: 'x' }, { on: '2026-02-30' }, { extra: 1 }])
      expect((await of.ada.visitor.post(REVIEWS, body)).status).toBe(422);
    expect((await of.ada.visitor.get(`${REVIEWS}?cursor=nonsense`)).status).toBe(400);
  });
});
