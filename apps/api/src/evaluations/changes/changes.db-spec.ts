import {
  EvalChangeListReply,
  EvalChangeReply,
  type ProblemReply,
  type ProjectReply,
} from '@telltale/contract';
import { v7 } from 'uuid';
import { differencesFrom } from '../../../test/contract-shape';
import { EventStream } from '../../../test/event-stream';
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
const pointers = async (body: object) => {
  const { status, body: problem } = await send<ProblemReply>({ kind: 'prompt', what: 'Shorter', ...body });
  return [status, problem.errors?.map(({ pointer }) => pointer)];
};
const markScored = (id: string, runId: string) =>
  telltale.database.query(`update eval_change set scored_by = $2, scored_on = '2026-11-22' where id = $1`, [
    id,
    runId,
  ]);

describe('a change', () => {
  it('says what was changed, when, by whom, and that no run has scored it yet', async () => {
    const body = { kind: 'model', what: ' From Claude 4 to 5 ', on: '2026-11-20', commit: 'A1B2C3D' };
    expect(await record({ ...body, url: 'https://git.example.org/a1b2c3d' })).toEqual({
      id: expect.any(String) as string,
      kind: 'model',
      what: 'From Claude 4 to 5',
      on: '2026-11-20',
      commit: 'a1b2c3d',
      url: 'https://git.example.org/a1b2c3d',
      at: '2026-11-23T09:00:00.000Z',
      by: 'Ada Okafor',
      scoredBy: null,
      isWithdrawn: false,
    });
  });

  it('is of the client’s today unless a day is said', async () => {
    await telltale.database.query(
      `update client set time_zone = 'Pacific/Auckland' where workspace_id = $1`,
      [ada.workspaceId],
    );
    telltale.clock.moveTo(new Date('2026-11-23T12:00:00.000Z'));
    expect((await record({})).on).toBe('2026-11-24');
    expect(await pointers({ on: '2026-11-25' })).toEqual([422, ['#/on']]);
  });

  it('cannot lie ahead', async () => {
    const reply = await send<ProblemReply>({ kind: 'data', what: 'New index', on: '2026-11-24' });
    expect([reply.status, reply.body.errors]).toEqual([
      422,
      [{ pointer: '#/on', detail: '2026-11-24 lies ahead; send a day up to 2026-11-23.' }],
    ]);
    expect((await record({ on: '2026-11-23' })).on).toBe('2026-11-23');
  });

  it('needs a kind, words, and an address that leads to the web', async () => {
    expect(await pointers({ kind: 'weather' })).toEqual([422, ['#/kind']]);
    expect(await pointers({ what: '  ' })).toEqual([422, ['#/what']]);
    expect(await pointers({ what: 'x'.repeat(501) })).toEqual([422, ['#/what']]);
    expect(await pointers({ url: 'javascript:alert(1)' })).toEqual([422, ['#/url']]);
    expect(await pointers({ commit: 'main' })).toEqual([422, ['#/commit']]);
    expect((await send({ kind: 'code', what: 'x'.repeat(500) })).status).toBe(201);
  });

  it('is kept as it was written, whatever it would be elsewhere', async () => {
    const what = `<img src=x onerror=alert(1)>'); drop table eval_change; -- =1+1 \u202E`;
    await record({ what });
    expect((await list()).data.map((change) => change.what)).toEqual([what]);
  });

  it('is heard by pages that listen, within two seconds', async () => {
    const stream = await EventStream.open(ada.visitor);
    await record({});
    const [event] = await stream.until(1);
    stream.close();
    expect(event?.data).toMatchObject({ topic: 'project', subjectId: project.id, by: 'Ada Okafor' });
  });
});

describe('a commit', () => {
  const change = { kind: 'prompt', what: 'Shorter answers', commit: 'a1b2c3d4e5' };

  it('tells its change of a kind once', async () => {
    const first = await send(change);
    const again = await send({ ...change, what: 'Said in other words' });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    expect((await list()).data).toHaveLength(1);
  });

  it('is the same whole, cut to seven characters, and in capitals', async () => {
    const first = await send(change);
    for (const commit of ['a1b2c3d', 'A1B2C3D4E5', 'a1b2c3d4e5f60718293a4b5c6d7e8f9001122334'])
      expect([commit, (await send({ ...change, commit })).body.id]).toEqual([commit, first.body.id]);
    expect((await send({ ...change, commit: 'a1b2c3' })).status).toBe(201);
    expect((await send({ ...change, commit: 'a1b2c3e' })).status).toBe(201);
  });

  it('tells changes of two kinds apart, and those of two projects', async () => {
    await send(change);
    expect((await send({ ...change, kind: 'model' })).status).toBe(201);
    const other = await makeProject(ada, project.client.id, { name: 'Returns' });
    expect((await send(change, other.id)).status).toBe(201);
  });

  it('happens once, also when a job sends it five times at the same moment', async () => {
    const replies = await Promise.all([1, 2, 3, 4, 5].map(() => send(change)));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201]);
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
  });

  it('may be told again after it was taken back', async () => {
    const first = await send(change);
    await withdraw(first.body);
    expect((await send(change)).status).toBe(201);
  });
});

describe('the ledger', () => {
  it('is in the order of days, the newest first, page by page', async () => {
    await record({ what: 'Second', on: '2026-11-20' });
    await record({ what: 'First', on: '2026-11-02' });
    await record({ what: 'Third', on: '2026-11-20' });
    const whole = await list();
    expect(whole.data.map(({ what }) => what)).toEqual(['Third', 'Second', 'First']);
    expect(whole).toMatchObject({ unscored: 3, page: { nextCursor: null } });
    const first = await list('?limit=2');
    expect(first.data).toEqual(whole.data.slice(0, 2));
    const rest = await list(`?limit=2&cursor=${first.page.nextCursor ?? ''}`);
    expect([rest.data, rest.page.nextCursor]).toEqual([whole.data.slice(2), null]);
    const foreign = await ada.visitor.get<ProblemReply>(
      `${path()}?unscored=true&cursor=${first.page.nextCursor ?? ''}`,
    );
    expect(foreign.body.code).toBe('invalid-cursor');
  });

  it('names the run that scored a change, and counts those that none has', async () => {
    const [scored, open] = [await record({ what: 'Scored' }), await record({ what: 'Open' })];
    await withdraw(await record({ what: 'Taken back' }));
    const runId = v7();
    await markScored(scored.id, runId);
    const { data, unscored } = await list();
    expect(unscored).toBe(1);
    expect(data.find(({ id }) => id === scored.id)?.scoredBy).toEqual({
      runId,
      on: '2026-11-22',
      verdict: 'not-known',
    });
    expect((await list('?unscored=true')).data.map(({ id }) => id)).toEqual([open.id]);
    expect((await list('?unscored=false')).data).toHaveLength(3);
  });

  it('keeps what was taken back, with who did it first and when', async () => {
    const change = await record({});
    expect((await withdraw(change)).status).toBe(204);
    const withdrawn = { at: '2026-11-23T09:00:00.000Z', by: 'Ada Okafor' };
    expect((await list()).data).toEqual([
      Object.assign(change, { isWithdrawn: true, withdrawal: withdrawn }),
    ]);
    const bo = await telltale.people.newMember(ada.workspaceId, { role: 'editor', name: 'Bo Lind' });
    expect((await bo.visitor.send('DELETE', `${path()}/${change.id}`)).status).toBe(204);
    expect((await list()).data[0]?.withdrawal).toEqual(withdrawn);
  });

  it('is found by the key of the project as by its id', async () => {
    await record({});
    expect((await list('', project.key)).data).toHaveLength(1);
    expect((await list('', project.key.toLowerCase())).data).toHaveLength(1);
    expect((await send({ kind: 'code', what: 'By key' }, project.key)).status).toBe(201);
  });
});
