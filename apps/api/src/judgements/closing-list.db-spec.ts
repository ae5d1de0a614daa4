import { type ChangeListReply, ClosingListReply, type ProblemReply } from '@telltale/contract';
import { differencesFrom } from '../../test/contract-shape';
import { startTestApp, TEST_NOW, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { changeProject, makeProject, readProject } from '../../test/test-projects';
import { verifyHistory } from '../history/verify-history';

let telltale: TestApp;
let ada: Member;
let halden: string;
let project: { readonly id: string };

beforeAll(async () => {
  telltale = await startTestApp();
  ada = await telltale.people.newWorkspace({ role: 'reviewer' });
  halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
});
beforeEach(async () => {
  telltale.clock.moveTo(new Date(TEST_NOW));
  project = await makeProject(ada, halden, { stage: 'scoped' });
});
afterAll(() => telltale.stop());

const path = (rest = '') => `/api/v1/projects/${project.id}/closing-list${rest}`;
const decide = async (body: object = { kind: 'stop', reason: 'The vendor left.' }) => {
  const reply = await ada.visitor.post(`/api/v1/projects/${project.id}/decisions`, body);
  if (reply.status !== 201) throw new Error(reply.text);
};
const read = (by = ada) => by.visitor.get<ClosingListReply & ProblemReply>(path());
const put = (rest: string, body: object, by = ada) =>
  by.visitor.send<ClosingListReply & ProblemReply>('PUT', path(rest), { body });
const closing = async () => (await readProject(ada, project.id)).closing;

describe('a decision to stop', () => {
  it('makes a list of seven open items, due thirty days later', async () => {
    expect(await closing()).toBeNull();
    await decide();
    const { text, body } = await read();
    expect(differencesFrom(ClosingListReply, text)).toEqual([]);
    expect(body).toMatchObject({ decidedOn: '2026-11-23', dueOn: '2026-12-23', open: 7 });
    expect(body.items.map(({ item }) => item)).toEqual([
      'data-returned',
      'contract-notice',
      'access-off',
      'owner-told',
      'users-told',
      'lesson-written',
      'money-spent',
    ]);
    const open = { state: 'open', note: null, url: null, amount: null, on: null, by: null };
    expect(body.items[2]).toEqual({ item: 'access-off', ...open });
    expect(await closing()).toEqual({ open: 7, of: 7, dueOn: '2026-12-23' });
  });

  it('makes it also where the stage was moved with a reason, and an import makes none', async () => {
    const moved = await changeProject(ada, await readProject(ada, project.id), {
      stage: 'stopped',
      reason: 'No data',
    });
    expect(moved.closing).toMatchObject({ open: 7 });
    project = await makeProject(ada, halden, { stage: 'stopped' });
    expect(await closing()).toBeNull();
    const { status, body } = await read();
    expect([status, body.detail]).toEqual([
      404,
      'There is no closing list: a project has one while a decision to stop it stands.',
    ]);
  });

  it('is reopened with its list ended, and stopped again with a new one', async () => {
    await decide();
    await put('/access-off', { state: 'done' });
    await decide({ kind: 'continue', stage: 'scoped', reason: 'A new vendor' });
    expect([(await read()).status, await closing()]).toEqual([404, null]);
    expect((await put('/access-off', { state: 'open' })).status).toBe(404);
    await decide();
    expect((await read()).body).toMatchObject({ open: 7 });
    const rows = await telltale.database.query(
      `select state, count(*)::int as n, ended_on is not null as is_ended from closing_item
       where project_id = $1 group by 1, 3 order by 3, 1`,
      [project.id],
    );
    expect(rows).toEqual([
      { state: 'open', n: 7, is_ended: false },
      { state: 'done', n: 1, is_ended: true },
      { state: 'open', n: 6, is_ended: true },
    ]);
  });
});

describe('an item', () => {
  beforeEach(() => decide());

  it('is done, with who says so, when, and where it can be seen', async () => {
    const url = 'https://wiki.halden.example/lesson';
    const { status, text, body } = await put('/lesson-written', { state: 'done', note: ' Two pages. ', url });
    expect([status, differencesFrom(ClosingListReply, text)]).toEqual([200, []]);
    expect(body.items[5]).toEqual({
      item: 'lesson-written',
      state: 'done',
      note: 'Two pages.',
      url,
      amount: null,
      on: '2026-11-23',
      by: 'Ada Okafor',
    });
    expect(await closing()).toMatchObject({ open: 6 });
    const changes = await ada.visitor.get<ChangeListReply>(`/api/v1/projects/${project.id}/changes`);
    expect(changes.body.data[0]).toMatchObject({
      what: 'closing-item',
      label: 'Closing list',
      before: null,
      after: { key: 'lesson-written', state: 'done', note: 'Two pages.', url },
    });
  });

  it('is opened again, and changes nothing where the same was said before', async () => {
    await put('/users-told', { state: 'not-applicable', note: 'Nobody used it.' });
    const { version } = await readProject(ada, project.id);
    await put('/users-told', { state: 'not-applicable', note: 'Nobody used it.' });
    expect((await readProject(ada, project.id)).version).toBe(version);
    expect((await put('/users-told', { state: 'open' })).body).toMatchObject({ open: 7 });
  });

  it('says what it needs', async () => {
    const refusal = async (rest: string, request: object) => {
      const { status, body } = await put(rest, request);
      return [status, body.errors?.map(({ pointer }) => pointer)];
    };
    expect(await refusal('/users-told', { state: 'not-applicable' })).toEqual([422, ['#/note']]);
    expect(await refusal('/money-spent', { state: 'done' })).toEqual([422, ['#/amount']]);
    expect(await refusal('/users-told', { state: 'gone' })).toEqual([422, ['#/state']]);
    expect(await refusal('/party', { state: 'done' })).toEqual([404, undefined]);
    expect((await put('/money-spent', { state: 'done', amount: 4_200_000 })).body.items[6]).toMatchObject({
      state: 'done',
      amount: 4_200_000,
    });
  });

  it('is over when none is open', async () => {
    for (const { item } of (await read()).body.items)
      await put(`/${item}`, { state: 'done', ...(item === 'money-spent' ? { amount: 0 } : {}) });
    expect(await closing()).toEqual({ open: 0, of: 7, dueOn: '2026-12-23' });
    expect((await verifyHistory(telltale.database.ownerUrl)).breaks).toEqual([]);
    await telltale.database.query(`update closing_item set state = 'open' where project_id = $1`, [
      project.id,
    ]);
    expect((await verifyHistory(telltale.database.ownerUrl)).breaks).toMatchObject([
      { projectId: project.id, what: 'its closing list is not the one of the log' },
    ]);
    await telltale.database.query('delete from project where id = $1', [project.id]);
  });
});

describe('its due day', () => {
  it('is moved, and never into the past', async () => {
    await decide();
    expect((await put('', { dueOn: '2026-11-22' })).body.errors).toEqual([
      { pointer: '#/dueOn', detail: '22 November 2026 is past; send today or later.' },
    ]);
    const { body } = await put('', { dueOn: '2027-01-15' });
    expect(body).toMatchObject({ dueOn: '2027-01-15', open: 7 });
    expect(await closing()).toMatchObject({ dueOn: '2027-01-15' });
    telltale.clock.advance({ days: 1 });
    expect((await readProject(ada, project.id, '2026-11-23')).closing).toMatchObject({ open: 7 });
  });
});

it.each([
  ['an editor', [200, 403, 403], () => telltale.people.newMember(ada.workspaceId, { role: 'editor' })],
  [
    'somebody of another workspace',
    [404, 404, 404],
    () => telltale.people.newWorkspace({ role: 'reviewer' }),
  ],
])('lets %s do what the role may', async (_who, statuses, enter) => {
  await decide();
  const member = await enter();
  const replies = [
    await read(member),
    await put('', { dueOn: '2027-01-15' }, member),
    await put('/access-off', { state: 'done' }, member),
  ];
  expect(replies.map(({ status }) => status)).toEqual(statuses);
});
