import { EvalPushReply, type EvalRunReply } from '@telltale/contract';
import { differencesFrom } from '../../../test/contract-shape';
import { statementsOf } from '../../../test/statement-counter';
import { startTestApp, TEST_NOW, type TestApp } from '../../../test/test-app';
import { caseFile, promptfooWeek, PushedProject } from './pushed-project.fixture';

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

const WEEKS = 'suite=triage';

describe('the statements of a push', () => {
  it('are as few for one that follows others as for many cases, and are asked by the key of the project as by its id', async () => {
    const push = (letters: string, project = of.project.id) =>
      statementsOf(() =>
        of.ada.visitor.send('POST', `/api/v1/projects/${project}/eval-runs?branch=main`, {
          body: caseFile(letters),
        }),
      );
    await push('PPPP');
    await push('PPPF');
    const few = await push('PPFF');
    const many = await push('P'.repeat(500));
    const byKey = await push('PFFF', of.project.key);
    expect(few.length).toBeLessThanOrEqual(24);
    expect(many.length).toBeLessThanOrEqual(few.length + 2);
    expect(byKey.length).toBeLessThanOrEqual(few.length + 2);
  });
});

describe('three weeks of promptfoo', () => {
  beforeEach(() => telltale.clock.moveTo(new Date('2026-11-23T20:00:00Z')));

  it('are told as no clear change, and then as worse with the five cases named', async () => {
    const first = await of.send(promptfooWeek(1), WEEKS);
    expect(first.status).toBe(201);
    expect(differencesFrom(EvalPushReply, first.text)).toEqual([]);
    expect(first.body).toMatchObject({
      suite: 'triage',
      format: 'promptfoo',
      counts: { total: 20, passed: 17, failed: 3, errored: 0, skipped: 0 },
      verdict: 'not-known',
      because: 'Not known: there is no earlier run to compare with.',
      isReplay: false,
    });
    const [variant] = first.body.variants;
    expect(first.body.url).toBe(
      `${telltale.url}/project/${of.project.id}?tab=evaluation&run=${variant?.runId ?? ''}`,
    );
    const second = await of.push(promptfooWeek(2), WEEKS);
    expect(second.variants).toMatchObject([
      { verdict: 'no-clear-change', delta: 5, previousRunId: variant?.runId, cases: 20 },
    ]);
    const third = await of.push(promptfooWeek(3), WEEKS);
    expect(third).toMatchObject({ verdict: 'worse', variants: [{ delta: -25 }] });
    expect(third.because).toBe('Worse: 18 → 13 of 20, 5 cases newly failing and none fixed.');
    const [stored] = await telltale.database.query<{ comparison: object }>(
      'select comparison from eval_run where id = $1',
      [third.variants[0]?.runId],
    );
    expect(stored?.comparison).toMatchObject({
      method: 'paired',
      pWorse: 0.03125,
      newlyFailing: ['T01', 'T04', 'T08', 'T10', 'T12'].map((key) => ({ key })),
      newlyFixedCount: 0,
    });
  });

  it('are the same where the second comes in last', async () => {
    await of.push(promptfooWeek(1), WEEKS);
    const third = await of.push(promptfooWeek(3), WEEKS);
    expect(third.verdict).toBe('no-clear-change');
    await of.push(promptfooWeek(2), WEEKS);
    const again = await of.push(promptfooWeek(3), WEEKS);
    expect([again.isReplay, again.verdict, again.id]).toEqual([true, 'worse', third.id]);
  });

  it('hold week 3 against week 1 where that is the baseline: five failing and one fixed are no clear change', async () => {
    const first = await of.push(promptfooWeek(1), WEEKS);
    await telltale.database.query(
      `insert into eval_baseline (workspace_id, suite_id, variant, id, client_id, run_id, chosen_on, at)
       select workspace_id, suite_id, variant, gen_random_uuid(), client_id, id, run_on, now() from eval_run where id = $1`,
      [first.variants[0]?.runId],
    );
    const third = await of.push(promptfooWeek(3), WEEKS);
    const [stored] = await telltale.database.query<{ baseline_comparison: object }>(
      'select baseline_comparison from eval_run where id = $1',
      [third.variants[0]?.runId],
    );
    expect(stored?.baseline_comparison).toMatchObject({
      verdict: 'no-clear-change',
      newlyFailingCount: 5,
      newlyFixedCount: 1,
    });
  });
});

describe('who may push', () => {
  it('an editor and a token of the project, by its id or key, and nobody else', async () => {
    const viewer = await telltale.people.newMember(of.ada.workspaceId, { role: 'viewer' });
    expect((await of.send(caseFile('PF'), '', { by: viewer })).status).toBe(403);
    const stranger = await PushedProject.of(telltale);
    expect((await of.send(caseFile('PF'), '', { by: stranger.ada })).status).toBe(404);
    const scoped = await telltale.people.newMember(of.ada.workspaceId, { role: 'editor', clients: [] });
    expect((await of.send(caseFile('PF'), '', { by: scoped })).status).toBe(404);
    expect((await of.send(caseFile('PF'), '', { by: { visitor: telltale.stranger } })).status).toBe(401);
    const made = await of.ada.visitor.post<{ secret: string }>('/api/v1/tokens', {
      name: 'CI',
      scopes: ['evals:write'],
      projectId: of.project.id,
    });
    const headers = { authorization: `Bearer ${made.body.secret}` };
    const by = { visitor: telltale.stranger };
    expect((await of.send(caseFile('PF'), '', { by, headers })).status).toBe(201);
    expect((await stranger.send(caseFile('PF'), '', { by, headers })).status).toBe(404);
    const byKey = `/api/v1/projects/${of.project.key}/eval-runs`;
    const keyed = await telltale.stranger.send('POST', byKey, { body: caseFile('FF'), headers });
    expect(keyed.status).toBe(201);
    const { variants } = JSON.parse(keyed.text) as EvalPushReply;
    const sent = await of.ada.visitor.get<EvalRunReply>(`${byKey}/${variants[0]?.runId ?? ''}`);
    expect(sent.body.sentBy).toMatchObject({ token: 'CI', name: expect.stringMatching(/\w/) as string });
    expect(await stranger.runs()).toBe(0);
  });

  it('text of strangers stays text', async () => {
    const hostile = `<img src=x onerror=alert(1)>'; drop table eval_run; --`;
    const reply = await of.push(
      JSON.stringify({ cases: [{ key: hostile, passed: true }] }),
      `suite=${encodeURIComponent(hostile)}`,
    );
    expect(reply.suite).toBe(hostile);
    const [set] = await telltale.database.query<{ keys: string[] }>(
      'select keys from eval_test_set where workspace_id = $1',
      [of.ada.workspaceId],
    );
    expect(set?.keys[0]).toContain(hostile);
  });
});
