import { EvalQuestionReply, type ProblemReply } from '@telltale/contract';
import { differencesFrom } from '../../../test/contract-shape';
import { EventStream } from '../../../test/event-stream';
import { startTestApp, TEST_NOW, type TestApp } from '../../../test/test-app';
import { makeProject } from '../../../test/test-projects';
import { AskedProject } from './asked-project.fixture';

let telltale: TestApp;
let asked: AskedProject;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  telltale.clock.moveTo(new Date(TEST_NOW));
  asked = await AskedProject.of(telltale);
});
afterAll(() => telltale.stop());

const withdraw = ({ id }: { readonly id: string }) =>
  asked.ada.visitor.send<ProblemReply>('DELETE', `${asked.path()}/${id}`);

describe('an answer', () => {
  it('is the latest run of the main branch unless one is named', async () => {
    const older = await asked.addRun({ on: '2026-11-16', because: 'Older' });
    const latest = await asked.addRun({ on: '2026-11-22', because: 'Latest' });
    await asked.addRun({ on: '2026-11-23', because: 'A try', branch: 'try' });
    const reply = await asked.answer(await asked.ask(), { kind: 'run' });
    expect(differencesFrom(EvalQuestionReply, reply.text)).toEqual([]);
    expect([reply.status, reply.body.answer]).toEqual([
      200,
      {
        kind: 'run',
        sentence: null,
        run: { runId: latest, on: '2026-11-22' },
        by: 'Ada Okafor',
        at: '2026-11-23T09:00:00.000Z',
        on: '2026-11-23',
      },
    ]);
    expect(reply.body.linkEndsAt).toBeNull();
    const named = await asked.answer(await asked.ask(), { kind: 'run', runId: older });
    expect(named.body.answer?.run).toEqual({ runId: older, on: '2026-11-16' });
  });

  it('is no run of another project, and none where there is none', async () => {
    const question = await asked.ask();
    const other = await makeProject(asked.ada, asked.project.client.id, { name: 'Returns' });
    const theirs = await asked.addRun({ on: '2026-11-22', because: 'Theirs' }, other);
    const refused = async (body: object) => (await asked.answer<ProblemReply>(question, body)).body.errors;
    expect(await refused({ kind: 'run', runId: theirs })).toEqual([
      { pointer: '#/runId', detail: 'This is no run of the project.' },
    ]);
    expect(await refused({ kind: 'run' })).toEqual([
      {
        pointer: '#/kind',
        detail: 'There is no run yet: answer in a sentence, or say that nobody can.',
      },
    ]);
    expect(await refused({ kind: 'nobody-can-say', runId: theirs })).toEqual([
      { pointer: '#/runId', detail: 'A run is named where it is the answer, and not with nobody-can-say.' },
    ]);
  });

  it('in a sentence needs one, of at most 1,000 characters, which stays as it was written', async () => {
    const question = await asked.ask();
    const pointers = async (body: object) =>
      (await asked.answer<ProblemReply>(question, body)).body.errors?.map(({ pointer }) => pointer);
    expect(await pointers({ kind: 'sentence' })).toEqual(['#/sentence']);
    expect(await pointers({ kind: 'sentence', sentence: '   ' })).toEqual(['#/sentence']);
    expect(await pointers({ kind: 'sentence', sentence: 'x'.repeat(1_001) })).toEqual(['#/sentence']);
    expect(await pointers({ kind: 'sentence', sentence: 'Better.', by: 'Somebody else' })).toEqual(['#/by']);
    const sentence = `<b>Better</b>, 3 cases';--`;
    expect((await asked.answer(question, { kind: 'sentence', sentence })).body.answer?.sentence).toBe(
      sentence,
    );
  });

  it('is given once', async () => {
    const question = await asked.ask();
    await asked.answer(question, { kind: 'sentence', sentence: 'Better: 3 cases more pass.' });
    const again = await asked.answer<ProblemReply>(question, { kind: 'nobody-can-say' });
    expect([again.status, again.body.code, again.body.detail]).toEqual([
      409,
      'question-closed',
      'Ada Okafor answered on 23 November 2026: “Better: 3 cases more pass.”',
    ]);
    expect((await withdraw(question)).body.code).toBe('question-closed');
    expect((await asked.questions()).data[0]?.answer?.kind).toBe('sentence');
  });

  it('is for those who may edit and for the person who was asked', async () => {
    const { workspaceId } = asked.ada;
    const dana = await telltale.people.newMember(workspaceId, { role: 'viewer', name: 'Dana Reyes' });
    const viewer = await telltale.people.newMember(workspaceId, { role: 'viewer' });
    const editor = await telltale.people.newMember(workspaceId, { role: 'editor' });
    const nobody = { kind: 'nobody-can-say' };
    const open = await asked.ask();
    expect((await asked.answer(open, nobody, viewer)).status).toBe(403);
    expect((await asked.answer(open, nobody, editor)).status).toBe(200);
    const hers = await asked.ask({ personId: await asked.newPerson('Dana Reyes', dana) });
    expect((await asked.answer(hers, nobody, viewer)).status).toBe(403);
    const reply = await asked.answer(hers, nobody, dana);
    expect([reply.status, reply.body.answer?.by]).toEqual([200, 'Dana Reyes']);
    expect((await viewer.visitor.post(asked.path(), {})).status).toBe(403);
    expect((await viewer.visitor.get(asked.path())).status).toBe(200);
  });
});

describe('a question', () => {
  it('may be withdrawn while it is open, and is kept', async () => {
    const question = await asked.ask();
    expect((await withdraw(question)).status).toBe(204);
    expect((await withdraw(question)).status).toBe(204);
    expect((await asked.questions()).data[0]).toMatchObject({
      linkEndsAt: null,
      end: { why: 'withdrawn', on: '2026-11-23', by: 'Ada Okafor' },
    });
    expect((await asked.answer<ProblemReply>(question, { kind: 'nobody-can-say' })).body.detail).toBe(
      'It was withdrawn on 23 November 2026.',
    );
    expect((await asked.ask()).answer).toBeNull();
  });

  it('is listed the newest first, page by page, by the project’s key too', async () => {
    for (const _ of [1, 2, 3]) await withdraw(await asked.ask());
    const { data } = await asked.questions();
    const first = await asked.questions('?limit=2');
    expect(first.data).toEqual(data.slice(0, 2));
    const rest = await asked.questions(`?limit=2&cursor=${first.page.nextCursor ?? ''}`);
    expect(rest).toEqual({ data: data.slice(2), page: { nextCursor: null } });
    const byKey = await asked.ada.visitor.get(asked.path(asked.project.key.toLowerCase()));
    expect(byKey.body).toEqual(await asked.questions());
  });

  it('is not there for other workspaces and for those who see other clients', async () => {
    const question = await asked.ask();
    const elsewhere = await telltale.people.newClient(asked.ada.workspaceId, 'Brightwater', 'BRI');
    const scoped = { clients: [elsewhere] };
    for (const { visitor } of [
      await telltale.people.newWorkspace(),
      await telltale.people.newMember(asked.ada.workspaceId, scoped),
    ]) {
      expect((await visitor.get(asked.path())).status).toBe(404);
      expect((await visitor.post(asked.path(), {})).status).toBe(404);
      const own = `${asked.path()}/${question.id}`;
      expect((await visitor.post(`${own}/answer`, { kind: 'nobody-can-say' })).status).toBe(404);
      expect((await visitor.send('DELETE', own)).status).toBe(404);
    }
    expect((await telltale.stranger.get(asked.path())).status).toBe(401);
    const other = await makeProject(asked.ada, asked.project.client.id, { name: 'Returns' });
    const astray = `${asked.path(other.id)}/${question.id}`;
    expect((await asked.ada.visitor.post(`${astray}/answer`, { kind: 'nobody-can-say' })).status).toBe(404);
    expect((await asked.questions()).data[0]?.answer).toBeNull();
  });

  it('is heard to be answered by pages that listen, within two seconds', async () => {
    const question = await asked.ask();
    const stream = await EventStream.open(asked.ada.visitor);
    await asked.answer(question, { kind: 'nobody-can-say' });
    const [event] = await stream.until(1);
    stream.close();
    expect(event?.data).toMatchObject({ topic: 'project', subjectId: asked.project.id, by: 'Ada Okafor' });
  });
});
