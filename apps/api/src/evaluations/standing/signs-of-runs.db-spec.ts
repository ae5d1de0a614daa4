import type { EvalSuiteReply, ProjectReply, SignReply } from '@telltale/contract';
import { startTestApp, TEST_NOW, type TestApp } from '../../../test/test-app';
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

const read = async (): Promise<ProjectReply> =>
  (await of.ada.visitor.get<ProjectReply>(`/api/v1/projects/${of.project.id}`)).body;

async function sign(id: string): Promise<SignReply> {
  const found = (await read()).signs.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No sign ${id}`);
  return found;
}

const suitePath = () => `/api/v1/projects/${of.project.id}/eval-suites/triage`;

async function changeSuite(request: object): Promise<void> {
  const { headers: told } = await of.ada.visitor.get<EvalSuiteReply>(suitePath());
  const headers = { 'if-match': told.get('etag') ?? '' };
  const reply = await of.ada.visitor.send('PATCH', suitePath(), { body: request, headers });
  if (reply.status !== 200) throw new Error(reply.text);
}

async function chooseBaseline(runId: string | null | undefined): Promise<void> {
  const reply = await of.ada.visitor.send('PUT', `${suitePath()}/baseline`, { body: { runId } });
  if (reply.status !== 200) throw new Error(reply.text);
}

/** Days pass, and nobody was signed out meanwhile. */
async function moveTo(at: string): Promise<void> {
  telltale.clock.moveTo(new Date(at));
  await telltale.database.query('update session set seen_at = $1', [telltale.clock.now()]);
}

describe('the signs that runs turn', () => {
  it('knows a suite, its size and its last run from the first push', async () => {
    expect((await sign('EVAL-1')).reading).toBe('unknown');
    await of.push(caseFile('PPP'));
    expect((await sign('EVAL-1')).reading).toBe('clear');
    expect((await sign('EVAL-3')).reading).toBe('clear');
    expect(await sign('EVAL-10')).toMatchObject({
      reading: 'lit',
      because: "Suite 'triage' holds 3 cases; a demo shows 3.",
    });
    await of.push(caseFile('PPPP'));
    expect((await sign('EVAL-10')).reading).toBe('clear');
  });

  it('lights by time alone when no run comes', async () => {
    await of.push(caseFile('PPPP'));
    await moveTo('2026-12-01T08:00:00.000Z');
    await of.ada.visitor.post(`/api/v1/projects/${of.project.id}/eval-changes`, {
      kind: 'code',
      what: 'New',
    });
    expect(await sign('EVAL-3')).toMatchObject({
      reading: 'lit',
      severity: 'serious',
      because: 'No eval run for 8 days; the limit is 7.',
    });
  });

  it('lights for a change that no run scored, until one does', async () => {
    const change = { kind: 'prompt', what: 'Shorter answers', on: '2026-11-20' };
    await of.ada.visitor.post(`/api/v1/projects/${of.project.id}/eval-changes`, change);
    expect((await sign('EVAL-4')).because).toContain(
      "No run has scored the change of prompt of 20 November 2026 ('Shorter answers') for 3 days",
    );
    await of.push(caseFile('PPPP'));
    expect((await sign('EVAL-4')).reading).toBe('clear');
  });

  it('is serious with the first run that is worse than the baseline, critical with the second, and names the cases', async () => {
    const first = await of.push(caseFile('P'.repeat(20)), 'runAt=2026-11-20T08:00:00Z');
    expect((await sign('EVAL-5')).reading).toBe('unknown');
    await chooseBaseline(first.variants[0]?.runId);
    expect((await sign('EVAL-5')).reading).toBe('clear');
    const worse = `FFFFF${'P'.repeat(15)}`;
    await of.push(caseFile(worse), 'runAt=2026-11-21T08:00:00Z');
    const serious = await sign('EVAL-5');
    expect(serious).toMatchObject({ reading: 'lit', severity: 'serious', litSince: '2026-11-23' });
    expect(serious.because).toBe(
      "The latest run of suite 'triage' is worse than the baseline of 20 November 2026: 5 cases newly fail.",
    );
    expect(serious.evidence.find(({ label }) => label === 'Newly failing')?.value).toBe(
      'T01, T02, T03, T04 and T05',
    );
    await of.push(caseFile(worse), 'runAt=2026-11-22T08:00:00Z');
    expect(await sign('EVAL-5')).toMatchObject({ reading: 'lit', severity: 'critical' });
    await of.push(caseFile('P'.repeat(20)), 'runAt=2026-11-23T07:00:00Z');
    expect((await sign('EVAL-5')).reading).toBe('clear');
    await chooseBaseline(null);
  });

  it('lights where cases changed and the version did not, until it gets another', async () => {
    await of.push(caseFile('P'.repeat(20)), 'version=v1&runAt=2026-11-20T08:00:00Z');
    await of.push(caseFile('P'.repeat(23)), 'version=v1&runAt=2026-11-21T08:00:00Z');
    await of.push(caseFile('P'.repeat(23)), 'version=v1&runAt=2026-11-22T08:00:00Z');
    expect(await sign('EVAL-6')).toMatchObject({
      reading: 'lit',
      because: "Suite 'triage' changed on 21 November 2026 (+3 −0 cases), and its version is still v1.",
    });
    await changeSuite({ version: 'v2' });
    expect((await sign('EVAL-6')).reading).toBe('clear');
  });

  it('keeps a change of cases in mind, however many runs came after it', async () => {
    await of.push(caseFile('P'.repeat(10)), 'runAt=2026-11-01T00:00:00Z');
    for (let run = 0; run < 52; run += 1) {
      const at = new Date(Date.UTC(2026, 10, 2, run)).toISOString();
      await of.push(caseFile('P'.repeat(11)), `runAt=${at}`);
    }
    expect((await sign('EVAL-6')).because).toContain('changed on 2 November 2026 (+1 −0 cases)');
  });

  it('reads from the suite since when it is fixed, and which cases nobody can answer', async () => {
    await of.push(caseFile('PPPP'));
    await changeSuite({ fixedSince: '2026-11-10', unanswered: 2 });
    const path = `/api/v1/projects/${of.project.id}`;
    const { headers: told } = await of.ada.visitor.get(path);
    const facts = { 'first-feature-on': { answer: 'known', value: '2026-11-02' } };
    const headers = { 'if-match': told.get('etag') ?? '' };
    expect((await of.ada.visitor.send('PATCH', path, { body: { facts }, headers })).status).toBe(200);
    expect(await sign('EVAL-2')).toMatchObject({ reading: 'lit', severity: 'watch' });
    expect(await sign('EVAL-7')).toMatchObject({ reading: 'lit' });
    await changeSuite({ unanswered: 0 });
    expect((await sign('EVAL-7')).reading).toBe('clear');
  });

  it('is critical where a customer found what a passed suite did not', async () => {
    await of.push(caseFile('PPPP'), 'runAt=2026-11-20T08:00:00Z');
    await changeSuite({ passThreshold: 0.9 });
    const incident = { on: '2026-11-21', what: 'Refunded twice', foundBy: 'customer' };
    const path = `/api/v1/projects/${of.project.id}/registers/incidents`;
    expect((await of.ada.visitor.post(path, incident)).status).toBe(201);
    expect(await sign('EVAL-8')).toMatchObject({
      reading: 'lit',
      severity: 'critical',
      because:
        'A customer found the incident of 21 November 2026, and the suite had passed on 20 November 2026.',
    });
    await changeSuite({ passThreshold: null });
    expect((await sign('EVAL-8')).reading).toBe('unknown');
  });

  it('lights for a change of the model until a run scores it', async () => {
    await of.push(caseFile('PPPP'), 'runAt=2026-11-20T08:00:00Z');
    const change = { kind: 'model', what: 'To the small one', on: '2026-11-22' };
    await of.ada.visitor.post(`/api/v1/projects/${of.project.id}/eval-changes`, change);
    expect((await sign('EVAL-9')).because).toBe(
      "The model changed on 22 November 2026 ('To the small one'), and no run has scored it since.",
    );
    await of.push(caseFile('PPPP'));
    expect((await sign('EVAL-9')).reading).not.toBe('lit');
  });

  it('lights when a question stays without an answer, and clears with one', async () => {
    expect((await sign('EVAL-11')).reading).toBe('not-applicable');
    const path = `/api/v1/projects/${of.project.id}/eval-questions`;
    const asked = await of.ada.visitor.post<{ id: string }>(path, {});
    await moveTo('2026-11-26T08:00:00.000Z');
    await of.push(caseFile('PPPP'));
    expect(await sign('EVAL-11')).toMatchObject({ reading: 'lit', severity: 'serious' });
    await of.ada.visitor.post(`${path}/${asked.body.id}/answer`, { kind: 'sentence', sentence: 'Better.' });
    expect((await sign('EVAL-11')).reading).toBe('clear');
  });

  it('keeps the line of eight weeks, with a word', async () => {
    await of.push(caseFile(`${'P'.repeat(15)}FFFFF`), 'runAt=2026-11-02T08:00:00Z');
    await of.push(caseFile('P'.repeat(20)), 'runAt=2026-11-20T08:00:00Z');
    const [row] = await telltale.database.query<{ eval_trend: object }>(
      'select eval_trend from project where id = $1',
      [of.project.id],
    );
    expect(row?.eval_trend).toEqual({
      word: 'better',
      lastRunOn: '2026-11-20',
      weeks: [
        { week: '2026-11-02', score: 0.75 },
        { week: '2026-11-16', score: 1 },
      ],
    });
  });

  it('says nothing by a run on another branch, or by one that was broken off', async () => {
    await of.push(caseFile('PPPP'), 'branch=main&runAt=2026-11-12T08:00:00Z');
    await of.push(caseFile('PPPP'), 'branch=try&runAt=2026-11-20T08:00:00Z');
    await of.push(caseFile('PP', { status: 'cancelled', plannedCases: 4 }), 'branch=main');
    expect((await sign('EVAL-3')).because).toContain('No eval run for 11 days');
  });
});
