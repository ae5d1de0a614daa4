import type { ProblemReply } from '@telltale/contract';
import { v7 } from 'uuid';
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

describe('asking', () => {
  it('says who was asked, until when, and tells the link once', async () => {
    const personId = await asked.newPerson('Dana Reyes');
    const { link, ...question } = await asked.ask({ personId, note: ' For the review. ' });
    expect(question).toEqual({
      id: expect.any(String) as string,
      askedOn: '2026-11-23',
      askedAt: '2026-11-23T09:00:00.000Z',
      askedBy: 'Ada Okafor',
      askedOf: 'Dana Reyes',
      note: 'For the review.',
      dueOn: '2026-11-25',
      silentDays: 0,
      answer: null,
      linkEndsAt: '2026-12-07T09:00:00.000Z',
    });
    expect(link).toMatch(/^\/answer\/[\w-]{43}$/);
    expect((await asked.questions()).data).toEqual([question]);
  });

  it('keeps the hash of the secret alone', async () => {
    const { link } = await asked.ask();
    const secret = (link ?? '').replace('/answer/', '');
    const rows = await telltale.database.query<{ row: string; hash: string; expected: string }>(
      `select l::text || q::text as row, encode(l.link_hash, 'hex') as hash,
         encode(sha256(convert_to($2, 'UTF8')), 'hex') as expected
       from answer_link l join eval_question q on q.id = l.question_id where q.project_id = $1`,
      [asked.project.id, secret],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.hash).toBe(rows[0]?.expected);
    expect(rows[0]?.row).not.toContain(secret);
  });

  it('tells no link again when an idempotency key is sent twice', async () => {
    const send = () =>
      asked.ada.visitor.post<{ id: string; link: string | null }>(
        asked.path(),
        {},
        { 'idempotency-key': 'ask' },
      );
    const [first, again] = [await send(), await send()];
    expect(first.body.link).not.toBeNull();
    expect([again.status, again.body]).toEqual([201, { ...first.body, link: null }]);
  });

  it('is due two working days later on the client’s calendar', async () => {
    await telltale.database.query(
      `update client set time_zone = 'Pacific/Auckland' where workspace_id = $1`,
      [asked.ada.workspaceId],
    );
    await asked.moveTo('2026-11-26T12:00:00.000Z');
    expect(await asked.ask()).toMatchObject({ askedOn: '2026-11-27', dueOn: '2026-12-01' });
  });

  it('is of one question at a time', async () => {
    await asked.ask({ personId: await asked.newPerson('Dana Reyes') });
    await asked.moveTo('2026-11-25');
    const again = await asked.ada.visitor.post<ProblemReply>(asked.path(), {});
    expect(again.body).toMatchObject({
      status: 409,
      code: 'question-open',
      detail: 'Dana Reyes was asked on 23 November 2026; an answer is due by the end of 25 November 2026.',
    });
    expect((await asked.questions()).data).toHaveLength(1);
  });

  it('is of one question also when five ask at the same moment', async () => {
    const replies = await Promise.all([1, 2, 3, 4, 5].map(() => asked.ada.visitor.post(asked.path(), {})));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
  });

  it('takes the place of one that is silent beyond its due day, which stays unanswered', async () => {
    const { id: first } = await asked.ask();
    await asked.moveTo('2026-11-26');
    const second = await asked.ask();
    const { data } = await asked.questions();
    expect(data.map(({ id }) => id)).toEqual([second.id, first]);
    expect(data[1]).toMatchObject({
      silentDays: 3,
      answer: null,
      linkEndsAt: null,
      end: { why: 'replaced', at: '2026-11-26T12:00:00.000Z', on: '2026-11-26', by: 'Ada Okafor' },
    });
    const late = await asked.answer<ProblemReply>({ id: first }, { kind: 'nobody-can-say' });
    expect([late.status, late.body.code, late.body.detail]).toEqual([
      409,
      'question-closed',
      'It was asked anew on 26 November 2026.',
    ]);
  });

  it('is of a person of this client', async () => {
    const brightwater = await telltale.people.newClient(asked.ada.workspaceId, 'Brightwater', 'BRI');
    const { body: other } = await asked.ada.visitor.post<{ id: string }>('/api/v1/people', {
      clientId: brightwater,
      name: 'Lee Moss',
    });
    for (const personId of [other.id, v7()]) {
      const { body } = await asked.ada.visitor.post<ProblemReply>(asked.path(), { personId });
      expect(body.errors).toEqual([
        { pointer: '#/personId', detail: 'This is no person of the project’s client.' },
      ]);
    }
  });

  it('is not of a project that has ended', async () => {
    const stopped = await makeProject(asked.ada, asked.project.client.id, { name: 'Old', stage: 'stopped' });
    const { status, body } = await asked.ada.visitor.post<ProblemReply>(asked.path(stopped.id), {});
    expect([status, body.detail]).toEqual([
      422,
      'It is Stopped: a project that has ended is not asked any more.',
    ]);
  });

  it('does not keep the person from being deleted: the name stays', async () => {
    const personId = await asked.newPerson('Dana Reyes');
    await asked.ask({ personId });
    expect((await asked.ada.visitor.delete(`/api/v1/people/${personId}`, 1)).status).toBe(204);
    expect((await asked.questions()).data[0]?.askedOf).toBe('Dana Reyes');
  });
});

describe('silence', () => {
  it('is told with its age until somebody answers', async () => {
    const question = await asked.ask();
    await asked.moveTo('2026-11-28');
    expect((await asked.questions()).data[0]?.silentDays).toBe(5);
    await asked.answer(question, { kind: 'nobody-can-say' });
    await asked.moveTo('2026-12-20');
    expect((await asked.questions()).data[0]?.silentDays).toBe(5);
  });

  it('outlives the link', async () => {
    await asked.ask();
    await asked.moveTo('2026-12-07T08:59:59.000Z');
    expect((await asked.questions()).data[0]?.linkEndsAt).toBe('2026-12-07T09:00:00.000Z');
    await asked.moveTo('2026-12-07T09:00:00.000Z');
    expect((await asked.questions()).data[0]).toMatchObject({ linkEndsAt: null, silentDays: 14 });
  });
});
