import { createHash, randomUUID } from 'node:crypto';
import { MinutesReply, type ProblemReply } from '@telltale/contract';
import { differencesFrom } from '../../test/contract-shape';
import { startTestApp, TEST_NOW, type TestApp } from '../../test/test-app';
import { changeProject, NONE, readProject } from '../../test/test-projects';
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

describe('the minutes', () => {
  it('are frozen to the byte, whatever happens afterwards', async () => {
    const project = await of.heldByVendor();
    const review = await of.open({ clientId: of.halden });
    await of.ada.visitor.send('PUT', `${REVIEWS}/${review.id}/notes/${randomUUID()}`, {
      body: { projectId: project.id, text: 'Acme was asked twice.\n# not a heading' },
    });
    const closed = await of.close(review.id, { attendees: [{ name: 'Dana Reyes' }] });
    const text = await of.minutes(review.id);
    expect(differencesFrom(MinutesReply, text)).toEqual([]);
    expect(closed).toMatchObject({
      state: 'closed',
      clients: [{ name: 'Halden Freight' }],
      minutesHash: createHash('sha256').update(text).digest('hex'),
      content: { attendees: [{ name: 'Dana Reyes' }], notes: [{ projectId: project.id }] },
    });
    const markdown = await of.minutes(review.id, 'markdown');
    for (const part of [
      '# Minutes of 23 November 2026',
      'There: Dana Reyes.',
      '### Invoice matching',
      'Acme was asked twice. \\# not a heading',
    ])
      expect(markdown).toContain(part);
    await of.later(20);
    await changeProject(of.ada, await readProject(of.ada, project.id), {
      name: 'Renamed',
      facts: { 'business-owner': NONE },
    });
    await of.decide(project, { kind: 'stop', reason: 'Enough' });
    expect(await of.minutes(review.id)).toBe(text);
    expect(await of.minutes(review.id, 'markdown')).toBe(markdown);
    expect((await of.read(review.id)).content).toEqual(closed.content);
  });

  it('take no change, from anybody', async () => {
    const { id } = await of.open();
    expect((await of.ada.visitor.get(`${REVIEWS}/${id}/minutes`)).status).toBe(404);
    await of.close(id);
    const refused = await Promise.all([
      of.ada.visitor.post<ProblemReply>(`${REVIEWS}/${id}/close`, {}),
      of.ada.visitor.send<ProblemReply>('PATCH', `${REVIEWS}/${id}`, { body: { on: '2026-11-30' } }),
      of.ada.visitor.send<ProblemReply>('PUT', `${REVIEWS}/${id}/notes/${randomUUID()}`, {
        body: { text: 'Late' },
      }),
      of.ada.visitor.send<ProblemReply>('DELETE', `${REVIEWS}/${id}`),
    ]);
    expect(refused.map(({ status, body }) => `${status} ${body.code}`)).toEqual(
      Array(4).fill('409 review-closed'),
    );
    await expect(
      telltale.database.query(`update review set minutes = 'other' where id = $1`, [id]),
    ).rejects.toThrow('A closed review never changes');
  });

  it('are corrected by dated additions below them', async () => {
    const { id } = await of.open();
    expect((await of.ada.visitor.post(`${REVIEWS}/${id}/additions`, { text: 'Early' })).status).toBe(422);
    await of.close(id);
    const before = await of.minutes(id);
    await of.later(1);
    expect(
      (await of.ada.visitor.post(`${REVIEWS}/${id}/additions`, { text: 'Jo was there too.' })).status,
    ).toBe(201);
    expect((await of.read(id)).additions).toMatchObject([
      { text: 'Jo was there too.', at: '2026-11-24T09:00:00.000Z' },
    ]);
    expect(await of.minutes(id)).toBe(before);
  });

  it('are written once where two close at once', async () => {
    const { id } = await of.open();
    const replies = await Promise.all([1, 2, 3].map(() => of.ada.visitor.post(`${REVIEWS}/${id}/close`, {})));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });
});
