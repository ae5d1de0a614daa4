import { EvalOverviewReply, type ProblemReply } from '@telltale/contract';
import { differencesFrom } from '../../../test/contract-shape';
import { startTestApp, TEST_NOW, type TestApp } from '../../../test/test-app';
import { makeProject } from '../../../test/test-projects';
import { caseFile, PushedProject } from '../push/pushed-project.fixture';

let telltale: TestApp;
let of: PushedProject;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  telltale.clock.moveTo(new Date(TEST_NOW));
  of = await PushedProject.of(telltale);
});
afterAll(() => telltale.stop());

async function overview(query = '', by = of.ada): Promise<EvalOverviewReply> {
  const reply = await by.visitor.get<EvalOverviewReply>(`/api/v1/evaluations?${query}`);
  if (reply.status !== 200) throw new Error(reply.text);
  expect(differencesFrom(EvalOverviewReply, reply.text)).toEqual([]);
  return reply.body;
}

const push = (letters: string, suite: string, day: string) =>
  of.push(caseFile(letters), `suite=${suite}&runAt=${day}T08:00:00Z`);

const named = ({ data }: EvalOverviewReply) => data.map(({ suite, verdict }) => `${suite} ${verdict}`);

describe('the suites of all projects', () => {
  it('come worst first, then the longest silent, each with what is said of it', async () => {
    const good = 'P'.repeat(20);
    await push(good, 'steady', '2026-11-01');
    await push(good, 'steady', '2026-11-22');
    await push(good, 'silent', '2026-10-01');
    await push(good, 'silent', '2026-10-02');
    await push(good, 'bad', '2026-11-15');
    await push(`FFFFF${good.slice(5)}`, 'bad', '2026-11-22');
    const reply = await overview();
    expect(named(reply)).toEqual(['bad worse', 'silent no-clear-change', 'steady no-clear-change']);
    expect(reply.data[0]).toMatchObject({
      project: { id: of.project.id, client: { name: 'Halden Freight' } },
      because: expect.stringContaining('5 cases newly failing') as string,
      lastRunOn: '2026-11-22',
      silentDays: 1,
      score: 0.75,
      cases: 20,
      trend: { word: 'worse', weeks: [{ week: '2026-11-09' }, { week: '2026-11-16', score: 0.75 }] },
    });
    expect(reply.data[1]?.silentDays).toBe(52);
    expect(reply.counts).toMatchObject({
      projects: 1,
      canAnswer: 1,
      notKnown: 0,
      verdicts: { worse: 1, 'no-clear-change': 2, better: 0 },
    });
  });

  it('are given page by page, and by verdict and client', async () => {
    for (const suite of ['a', 'b', 'c']) await push('PPPP', suite, '2026-11-20');
    const first = await overview('limit=2');
    const rest = await overview(`limit=2&cursor=${first.page.nextCursor ?? ''}`);
    expect([...named(first), ...named(rest)].sort()).toEqual(['a not-known', 'b not-known', 'c not-known']);
    expect(rest.page.nextCursor).toBeNull();
    expect((await overview('verdict=worse')).data).toEqual([]);
    expect((await overview('verdict=not-known')).data).toHaveLength(3);
    expect((await overview(`client=${of.clientId}`)).data).toHaveLength(3);
    const elsewhere = await telltale.people.newClient(of.ada.workspaceId, 'Elsewhere');
    expect((await overview(`client=${elsewhere}`)).data).toEqual([]);
    expect((await overview(`client=${elsewhere},${of.clientId}`)).data).toHaveLength(3);
  });

  it('refuse a place that nobody gave out', async () => {
    const place = (...values: unknown[]) =>
      Buffer.from(JSON.stringify(['evaluations  ', ...values])).toString('base64url');
    for (const cursor of [
      'nonsense',
      place(1, '2026-13-45', of.project.id),
      place(1, 'infinity', of.project.id),
      place(1, '2026-02-30', of.project.id),
      place(1, '0000-01-01', of.project.id),
      place(1, '2026-11-23', 'nobody'),
      place(1e9, '2026-11-23', of.project.id),
    ]) {
      const reply = await of.ada.visitor.get<ProblemReply>(`/api/v1/evaluations?cursor=${cursor}`);
      expect([cursor, reply.status, reply.body.code]).toEqual([cursor, 400, 'invalid-cursor']);
    }
    const made = place(1, '2026-11-23', of.project.id);
    expect((await of.ada.visitor.get(`/api/v1/evaluations?cursor=${made}`)).status).toBe(200);
    expect((await of.ada.visitor.get('/api/v1/evaluations?client=nobody')).status).toBe(422);
  });

  it('keep the line of each when a change or a question is recorded', async () => {
    await push('PPPP', 'a', '2026-11-20');
    await push('PPPP', 'b', '2026-11-20');
    const words = async () =>
      (await overview()).data.map(({ suite, trend }) => `${suite} ${trend?.word}`).sort();
    expect(await words()).toEqual(['a not-known', 'b not-known']);
    const path = `/api/v1/projects/${of.project.id}`;
    await of.ada.visitor.post(`${path}/eval-changes`, { kind: 'prompt', what: 'Shorter' });
    await of.ada.visitor.post(`${path}/eval-questions`, {});
    expect(await words()).toEqual(['a not-known', 'b not-known']);
  });

  it('hold one that has no run yet, of which nothing is known', async () => {
    await of.ada.visitor.post(`/api/v1/projects/${of.project.id}/eval-suites`, { name: 'planned' });
    expect((await overview()).data).toMatchObject([
      { suite: 'planned', verdict: null, because: null, lastRunOn: null, silentDays: null, score: null },
    ]);
  });

  it('tell who can answer week over week, and of whom nobody was asked', async () => {
    const stage = { stage: 'production' } as const;
    const none = { facts: { 'eval-suite': { answer: 'none' } } } as const;
    await makeProject(of.ada, of.clientId, { name: 'Nobody asked', ...stage });
    await makeProject(of.ada, of.clientId, { name: 'None', ...stage, ...none });
    await makeProject(of.ada, of.clientId, { name: 'An idea', stage: 'idea' });
    await push('PPPP', 'triage', '2026-11-16');
    expect((await overview()).counts).toMatchObject({ projects: 3, canAnswer: 1, notKnown: 1 });
    telltale.clock.moveTo(new Date('2026-11-24T08:00:00Z'));
    expect((await overview()).counts).toMatchObject({ projects: 3, canAnswer: 0, notKnown: 1 });
  });

  it('are those that the caller may see', async () => {
    await push('PPPP', 'triage', '2026-11-20');
    const other = await telltale.people.newMember(of.ada.workspaceId, { role: 'viewer', clients: [] });
    expect(await overview('', other)).toMatchObject({ data: [], counts: { projects: 0 } });
    expect((await overview('', await telltale.people.newWorkspace())).data).toEqual([]);
  });
});
