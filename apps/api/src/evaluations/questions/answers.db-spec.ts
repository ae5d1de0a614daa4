import { EvalLinkReply, type ProblemReply } from '@telltale/contract';
import { differencesFrom } from '../../../test/contract-shape';
import { EventStream } from '../../../test/event-stream';
import { startTestApp, TEST_NOW, type TestApp } from '../../../test/test-app';
import { AskedProject } from './asked-project.fixture';

let telltale: TestApp;
let asked: AskedProject;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  telltale.clock.moveTo(new Date(TEST_NOW));
  await telltale.database.query('delete from throttle');
  asked = await AskedProject.of(telltale);
});
afterAll(() => telltale.stop());

const open = <T = EvalLinkReply>(link: string) => telltale.stranger.get<T>(link);
const answer = <T = EvalLinkReply>(link: string, body: object, headers = {}) =>
  telltale.stranger.post<T>(link, body, headers);
const refusal = async (link: string) => {
  const { status, body } = await open<ProblemReply>(link);
  return [status, body.code, body.detail];
};
const NOBODY = { kind: 'nobody-can-say' };

describe('a link', () => {
  it('shows the question to whoever has it, and no more of the project than its name', async () => {
    const runId = await asked.addRun({ on: '2026-11-22', because: 'Worse: 5 cases newly fail.' });
    const personId = await asked.newPerson('Dana Reyes');
    const reply = await open(await asked.askForLink({ personId, note: 'For the review.' }));
    expect(differencesFrom(EvalLinkReply, reply.text)).toEqual([]);
    expect([reply.status, reply.body]).toEqual([
      200,
      {
        project: 'Claims triage',
        client: 'Halden Freight',
        askedBy: 'Ada Okafor',
        askedOf: 'Dana Reyes',
        note: 'For the review.',
        askedOn: '2026-11-23',
        linkEndsOn: '2026-12-07',
        latestRun: { runId, on: '2026-11-22' },
        latestBecause: 'Worse: 5 cases newly fail.',
        answer: null,
      },
    ]);
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(reply.headers.get('referrer-policy')).toBe('same-origin');
  });

  it('says its last day as the client counts days', async () => {
    const zone = `update client set time_zone = 'America/Los_Angeles' where workspace_id = $1`;
    await telltale.database.query(zone, [asked.ada.workspaceId]);
    // Seven in the evening of the day before, where the client is.
    await asked.moveTo('2026-11-24T03:00:00.000Z');
    expect((await open(await asked.askForLink())).body.linkEndsOn).toBe('2026-12-07');
  });

  it('may be opened many times before it is answered', async () => {
    const link = await asked.askForLink();
    for (const _ of Array(25)) expect((await open(link)).status).toBe(200);
    expect((await open(link)).body).toMatchObject({ askedOf: null, latestRun: null, latestBecause: null });
  });

  it('takes one answer, and shows what was answered from then on', async () => {
    const link = await asked.askForLink();
    const reply = await answer(link, { kind: 'sentence', sentence: 'Better.', by: ' Dana Reyes ' });
    expect(differencesFrom(EvalLinkReply, reply.text)).toEqual([]);
    expect([reply.status, reply.body.answer]).toEqual([
      200,
      {
        kind: 'sentence',
        sentence: 'Better.',
        run: null,
        by: 'Dana Reyes',
        at: '2026-11-23T09:00:00.000Z',
        on: '2026-11-23',
      },
    ]);
    const told = [410, 'answer-link-ended', 'Dana Reyes answered on 23 November 2026: “Better.”'];
    expect(await refusal(link)).toEqual(told);
    const again = await answer<ProblemReply>(link, NOBODY);
    expect([again.status, again.body.code, again.body.detail]).toEqual(told);
    expect((await asked.questions()).data[0]?.answer).toEqual(reply.body.answer);
  });

  it('takes one answer also when three are sent at the same moment', async () => {
    const link = await asked.askForLink();
    const replies = await Promise.all([1, 2, 3].map(() => answer(link, NOBODY)));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 410, 410]);
  });

  it('answers with the run that was shown, also when a newer one has come since', async () => {
    const shown = await asked.addRun({ on: '2026-11-22', because: 'Better.' });
    const link = await asked.askForLink();
    await asked.addRun({ on: '2026-11-23', because: 'Worse.' });
    const reply = await answer(link, { kind: 'run', runId: shown });
    expect(reply.body.answer?.run).toEqual({ runId: shown, on: '2026-11-22' });
    expect(await refusal(link)).toEqual([
      410,
      'answer-link-ended',
      'Somebody answered on 23 November 2026: the run of 22 November 2026.',
    ]);
  });

  it('answers for the person who was asked where no name is given', async () => {
    const link = await asked.askForLink({ personId: await asked.newPerson('Dana Reyes') });
    expect((await answer(link, { ...NOBODY, by: ' ' })).body.answer?.by).toBe('Dana Reyes');
    expect((await refusal(link))[2]).toBe('Dana Reyes answered on 23 November 2026: nobody can say.');
  });

  it('checks what it is sent, and stays open when that is refused', async () => {
    const link = await asked.askForLink();
    const pointers = async (body: object) =>
      (await answer<ProblemReply>(link, body)).body.errors?.map(({ pointer }) => pointer);
    expect(await pointers({ kind: 'sentence' })).toEqual(['#/sentence']);
    expect(await pointers({ kind: 'perhaps' })).toEqual(['#/kind']);
    expect(await pointers({ ...NOBODY, by: 'x'.repeat(201) })).toEqual(['#/by']);
    expect(await pointers({ ...NOBODY, projectId: asked.project.id })).toEqual(['#/projectId']);
    expect((await answer(link, { ...NOBODY, by: 'x'.repeat(200) })).status).toBe(200);
  });

  it('is heard by pages that listen, within two seconds', async () => {
    const link = await asked.askForLink();
    const stream = await EventStream.open(asked.ada.visitor);
    await answer(link, { ...NOBODY, by: 'Dana Reyes' });
    const [event] = await stream.until(1);
    stream.close();
    expect(event?.data).toMatchObject({ topic: 'project', subjectId: asked.project.id, by: 'Dana Reyes' });
  });
});

describe('a link ends', () => {
  it('after 14 days', async () => {
    const link = await asked.askForLink();
    await asked.moveTo('2026-12-07T08:59:59.999Z');
    expect((await open(link)).status).toBe(200);
    await asked.moveTo('2026-12-07T09:00:00.000Z');
    const over = 'It was asked on 23 November 2026, and a link ends after 14 days. Ask for a new one.';
    expect(await refusal(link)).toEqual([410, 'answer-link-ended', over]);
    expect((await answer(link, NOBODY)).status).toBe(410);
    expect((await asked.questions()).data[0]?.answer).toBeNull();
  });

  it('when the question is withdrawn, asked anew, or answered by somebody else', async () => {
    const { visitor } = asked.ada;
    const latest = async () => `${asked.path()}/${(await asked.questions()).data[0]?.id ?? ''}`;
    const withdrawn = await asked.askForLink();
    await visitor.send('DELETE', await latest());
    expect((await refusal(withdrawn))[2]).toBe('It was withdrawn on 23 November 2026.');
    const silent = await asked.askForLink();
    await asked.moveTo('2026-11-26');
    const answered = await asked.askForLink();
    expect((await refusal(silent))[2]).toBe('It was asked anew on 26 November 2026.');
    await visitor.post(`${await latest()}/answer`, NOBODY);
    expect((await refusal(answered))[2]).toBe('Ada Okafor answered on 26 November 2026: nobody can say.');
  });

  it('with its project', async () => {
    const link = await asked.askForLink();
    await asked.ada.visitor.delete(`/api/v1/projects/${asked.project.id}`, asked.project.version);
    expect((await refusal(link))[0]).toBe(410);
    expect(
      await telltale.database.query('select from answer_link where project_id = $1', [asked.project.id]),
    ).toEqual([]);
  });
});

describe('a link that nobody gave out', () => {
  const UNKNOWN = 'This link is not known. It may be cut short: copy the whole of it, or ask for a new one.';

  it.each([
    ['made up', 'A'.repeat(43)],
    ['cut short', 'A'.repeat(42)],
  ])('leads nowhere: %s', async (_what, secret) => {
    expect(await refusal(`/api/v1/answers/${secret}`)).toEqual([410, 'answer-link-ended', UNKNOWN]);
  });

  it('is told without its secret', async () => {
    const { text } = await open(`/api/v1/answers/${'A'.repeat(43)}`);
    expect(text).toContain('"instance":"/api/v1/answers/…"');
    expect(text).not.toContain('AAAA');
  });

  it('may be tried 20 times from an address, while good ones go on', async () => {
    const link = await asked.askForLink();
    const tried = `/api/v1/answers/${'A'.repeat(43)}`;
    for (const _ of Array(20)) expect((await open(tried)).status).toBe(410);
    const refused = await answer<ProblemReply>(tried, NOBODY);
    expect([refused.status, refused.body.code, refused.body.detail]).toEqual([
      429,
      'too-many-requests',
      'Too many links from this address that lead nowhere. Try again in 15 minutes',
    ]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await open(link)).status).toBe(200);
  });

  it('is not answered from another site', async () => {
    const link = await asked.askForLink();
    const foreign = { origin: 'https://elsewhere.example' };
    expect((await answer(link, NOBODY, foreign)).status).toBe(403);
    expect((await answer(link, NOBODY, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await answer(link, NOBODY, { origin: telltale.url })).status).toBe(200);
  });
});
