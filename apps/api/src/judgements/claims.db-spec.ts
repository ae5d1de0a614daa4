import { ClaimListReply, ClaimReply, type ProblemReply } from '@telltale/contract';
import { differencesFrom } from '../../test/contract-shape';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { changeProject, makeProject, NONE, readProject } from '../../test/test-projects';

let telltale: TestApp;
let ada: Member;
let halden: string;

beforeEach(async () => {
  telltale = await startTestApp();
  ada = await telltale.people.newWorkspace();
  halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
});
afterEach(() => telltale.stop());

const pathOf = ({ id }: { readonly id: string }) => `/api/v1/projects/${id}/claims`;
const claim = async (project: { readonly id: string }, status: string, sentence = 'Going well.') => {
  const reply = await ada.visitor.post<ClaimReply>(pathOf(project), { status, sentence });
  if (reply.status !== 201) throw new Error(reply.text);
  expect(differencesFrom(ClaimReply, reply.text)).toEqual([]);
  return reply.body;
};
const claims = async (project: { readonly id: string }, query = '') => {
  const reply = await ada.visitor.get<ClaimListReply>(pathOf(project) + query);
  expect(differencesFrom(ClaimListReply, reply.text)).toEqual([]);
  return reply.body;
};

describe('a claim', () => {
  it('stands beside what is computed, with who said it and how far they are apart', async () => {
    const project = await makeProject(ada, halden, { stage: 'building', facts: { 'eval-suite': NONE } });
    expect(project.status).toEqual({ computed: 'off-track', claimed: null, disagreesSince: null });
    const expected = {
      status: 'on-track',
      sentence: 'Going well.',
      on: '2026-11-23',
      by: 'Ada Okafor',
      stepsApart: 2,
      apartSince: '2026-11-23',
    };
    expect(await claim(project, 'on-track', ' Going well. ')).toEqual(expected);
    const read = await readProject(ada, project.id);
    expect(read.claim).toEqual(expected);
    expect(read.status).toEqual({
      computed: 'off-track',
      claimed: 'on-track',
      disagreesSince: '2026-11-23',
    });
  });

  it('is appended and never overwritten; each keeps what was computed on its day', async () => {
    const project = await makeProject(ada, halden, { stage: 'building', facts: { 'eval-suite': NONE } });
    await claim(project, 'on-track', 'Going well.');
    telltale.clock.advance({ days: 3 });
    await claim(project, 'at-risk', 'Less well.');
    await changeProject(ada, await readProject(ada, project.id), {
      facts: { 'eval-suite': { answer: 'not-asked' } },
    });
    telltale.clock.advance({ days: 1 });
    await claim(project, 'at-risk', 'No news.');
    const { data } = await claims(project);
    expect(data.map(({ on, status, computed, stepsApart }) => [on, status, computed, stepsApart])).toEqual([
      ['2026-11-27', 'at-risk', 'not-known', null],
      ['2026-11-26', 'at-risk', 'not-known', null],
      ['2026-11-23', 'on-track', 'off-track', 2],
    ]);
    expect(data.at(-1)).toMatchObject({
      sentence: 'Going well.',
      by: 'Ada Okafor',
      at: '2026-11-23T09:00:00.000Z',
    });
    expect((await readProject(ada, project.id, '2026-11-24')).claim).toMatchObject({
      sentence: 'Going well.',
      stepsApart: 2,
      apartSince: '2026-11-23',
    });
    expect((await readProject(ada, project.id)).claim).toMatchObject({ stepsApart: null, apartSince: null });
    const first = await claims(project, '?limit=2');
    expect(first.data).toEqual(data.slice(0, 2));
    expect(await claims(project, `?limit=2&cursor=${first.page.nextCursor ?? ''}`)).toEqual({
      data: data.slice(2),
      page: { nextCursor: null },
    });
  });

  it('disagrees since the first day of the stretch, however far apart', async () => {
    const project = await makeProject(ada, halden, { stage: 'building', facts: { 'eval-suite': NONE } });
    await claim(project, 'on-track');
    telltale.clock.advance({ days: 2 });
    expect(await claim(project, 'at-risk')).toMatchObject({ stepsApart: 1, apartSince: '2026-11-23' });
    telltale.clock.advance({ days: 2 });
    expect(await claim(project, 'off-track')).toMatchObject({ stepsApart: 0, apartSince: null });
  });

  it('needs a status, and a sentence of 1 to 500 characters', async () => {
    const project = await makeProject(ada, halden);
    const pointers = async (body: object) =>
      (await ada.visitor.post<ProblemReply>(pathOf(project), body)).body.errors?.map(
        ({ pointer }) => pointer,
      );
    expect(await pointers({ status: 'not-known', sentence: 'Who knows' })).toEqual(['#/status']);
    expect(await pointers({ status: 'on-track' })).toEqual(['#/sentence']);
    expect(await pointers({ status: 'on-track', sentence: '  ' })).toEqual(['#/sentence']);
    expect(await pointers({ status: 'on-track', sentence: 'x'.repeat(501) })).toEqual(['#/sentence']);
    expect(
      (await ada.visitor.post(pathOf(project), { status: 'on-track', sentence: 'x'.repeat(500) })).status,
    ).toBe(201);
  });

  it('is not made of a project that has ended', async () => {
    const project = await makeProject(ada, halden, { stage: 'stopped' });
    const reply = await ada.visitor.post<ProblemReply>(pathOf(project), {
      status: 'on-track',
      sentence: 'Well.',
    });
    expect([reply.status, reply.body.errors]).toEqual([
      422,
      [{ pointer: '#/status', detail: 'It is Stopped: a project that has ended has no status to claim.' }],
    ]);
    expect((await claims(project)).data).toEqual([]);
  });

  it('happens once under one key', async () => {
    const project = await makeProject(ada, halden);
    const body = { status: 'on-track', sentence: 'Going well.' };
    const once = { 'idempotency-key': 'claim-1' };
    const first = await ada.visitor.post<ClaimReply>(pathOf(project), body, once);
    expect((await ada.visitor.post<ClaimReply>(pathOf(project), body, once)).body).toEqual(first.body);
    expect((await claims(project)).data).toHaveLength(1);
  });
});
