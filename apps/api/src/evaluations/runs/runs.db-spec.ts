import {
  EvalCaseListReply,
  EvalRunListReply,
  EvalRunReply,
  EvalSuiteListReply,
  EvalSuiteReply,
  EvaluationReply,
} from '@telltale/contract';
import { differencesFrom } from '../../../test/contract-shape';
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

async function get<T extends object>(path: string, shape: new () => T, by = of.ada): Promise<T> {
  const { status, body, text } = await by.visitor.get<T>(`/api/v1/projects/${of.project.key}/${path}`);
  if (status !== 200) throw new Error(`${status} ${text}`);
  expect(differencesFrom(shape, text)).toEqual([]);
  return body;
}

const status = async (path: string, by = of.ada) => (await by.visitor.get(path)).status;
const week = (letters: string, day: string, more = '') =>
  of.push(caseFile(letters), `runAt=${day}T10:00:00Z&branch=main${more}`);

describe('runs', () => {
  it('are listed by when they ran, page by page, with their verdicts', async () => {
    await week('PPPPPPPP', '2026-11-09');
    await week('FFFFFPPP', '2026-11-23');
    await week('PPPPPPPF', '2026-11-16');
    const first = await get('eval-runs?limit=2', EvalRunListReply);
    expect(first.data.map(({ on, verdict, score }) => [on, verdict, score])).toEqual([
      ['2026-11-23', 'no-clear-change', 0.375],
      ['2026-11-16', 'no-clear-change', 0.875],
    ]);
    const rest = await get(`eval-runs?limit=2&cursor=${first.page.nextCursor ?? ''}`, EvalRunListReply);
    expect(rest.data.map(({ on, verdict }) => [on, verdict])).toEqual([['2026-11-09', 'not-known']]);
    expect(rest.page.nextCursor).toBeNull();
    expect((await get('eval-runs?branch=try', EvalRunListReply)).data).toEqual([]);
    expect((await get('eval-runs?suite=triage', EvalRunListReply)).data).toHaveLength(3);
    expect(await status(`/api/v1/projects/${of.project.id}/eval-runs?cursor=nonsense`)).toBe(400);
  });

  it('tell all of themselves, and their cases beside what they were before', async () => {
    await week('PPPFP', '2026-11-16');
    const { variants } = await week('FPPPE', '2026-11-23', '&commit=1f0c9b2');
    const id = variants[0]?.runId ?? '';
    const run = await get(`eval-runs/${id}`, EvalRunReply);
    expect(run).toMatchObject({
      counts: { total: 5, passed: 3, failed: 1, errored: 1 },
      git: { commit: '1f0c9b2' },
      comparison: { newlyFailingCount: 1, newlyFixedCount: 1, n: 4 },
      hasRaw: false,
      isBaseline: false,
      sentBy: { token: null },
    });
    const cases = await get(`eval-runs/${id}/cases`, EvalCaseListReply);
    expect(cases.data.map(({ key, before, outcome }) => [key, before, outcome])).toEqual([
      ['T01', 'passed', 'failed'],
      ['T02', 'passed', 'passed'],
      ['T03', 'passed', 'passed'],
      ['T04', 'failed', 'passed'],
      ['T05', 'passed', 'errored'],
    ]);
    const keys = async (query: string) =>
      (await get(`eval-runs/${id}/cases?${query}`, EvalCaseListReply)).data.map(({ key }) => key);
    expect(await keys('flip=newly-failing')).toEqual(['T01']);
    expect(await keys('flip=newly-fixed')).toEqual(['T04']);
    expect(await keys('outcome=errored')).toEqual(['T05']);
    expect(await keys('q=t0&outcome=passed')).toEqual(['T02', 'T03', 'T04']);
    expect(await keys('q=nothing')).toEqual([]);
    const page = await get(`eval-runs/${id}/cases?limit=3`, EvalCaseListReply);
    expect(page.data).toHaveLength(3);
    const rest = await get(
      `eval-runs/${id}/cases?limit=3&cursor=${page.page.nextCursor ?? ''}`,
      EvalCaseListReply,
    );
    expect(rest.data.map(({ key }) => key)).toEqual(['T04', 'T05']);
  });

  it('are nobody else’s', async () => {
    const { variants } = await week('PF', '2026-11-23');
    const stranger = await telltale.people.newWorkspace();
    const scoped = await telltale.people.newMember(of.ada.workspaceId, { role: 'viewer', clients: [] });
    const viewer = await telltale.people.newMember(of.ada.workspaceId, { role: 'viewer' });
    const base = `/api/v1/projects/${of.project.id}`;
    const paths = ['eval-runs', `eval-runs/${variants[0]?.runId ?? ''}`, 'eval-suites', 'evaluation'];
    for (const path of paths) {
      expect(await status(`${base}/${path}`, stranger)).toBe(404);
      expect(await status(`${base}/${path}`, scoped)).toBe(404);
      expect(await status(`${base}/${path}`, viewer)).toBe(200);
    }
    expect(await status(`${base}/eval-runs/nonsense`)).toBe(404);
  });
});

describe('suites', () => {
  it('tell their latest runs on the main branch, and whether the threshold was reached', async () => {
    await week('PPPP', '2026-11-16');
    await week('PPPF', '2026-11-23');
    await of.push(caseFile('FFFF'), 'branch=try');
    await telltale.database.query('update eval_suite set pass_threshold = 0.8 where workspace_id = $1', [
      of.ada.workspaceId,
    ]);
    const { data } = await get('eval-suites', EvalSuiteListReply);
    expect(data).toMatchObject([
      {
        key: 'triage',
        runs: 3,
        cases: 4,
        mainBranch: 'main',
        branches: ['main', 'try'],
        lastRunOn: '2026-11-23',
        verdict: 'no-clear-change',
        isPassed: false,
        variants: [{ key: '', latest: { on: '2026-11-23' }, baseline: null }],
      },
    ]);
    expect(await get('eval-suites/triage', EvalSuiteReply)).toEqual(data[0]);
    expect(await get(`eval-suites/${data[0]?.id ?? ''}`, EvalSuiteReply)).toEqual(data[0]);
    expect(await status(`/api/v1/projects/${of.project.id}/eval-suites/none`)).toBe(404);
  });

  it('are found by names of any kind', async () => {
    await of.push(caseFile('PF'), `suite=${encodeURIComponent('a/b ?ü%')}`);
    expect((await get(`eval-suites/${encodeURIComponent('a/b ?ü%')}`, EvalSuiteReply)).key).toBe('a/b ?ü%');
  });

  it('tell nothing where nothing is known', async () => {
    await of.push(caseFile('EE'));
    expect((await get('eval-suites', EvalSuiteListReply)).data).toMatchObject([
      { verdict: 'not-known', isPassed: null, passThreshold: null, owner: null },
    ]);
  });
});

describe('better or worse than last week?', () => {
  it('is answered from the last run at or before that day', async () => {
    await week('PPPPPPPP', '2026-11-10');
    await week('PPPPPPPF', '2026-11-20');
    await week('PPFFFFFF', '2026-11-22');
    const answer = await get('evaluation', EvaluationReply);
    expect(answer).toMatchObject({
      answer: 'worse',
      because: 'Worse: 8 → 2 of 8, 6 cases newly failing and none fixed.',
      since: '2026-11-16',
      runs: { latest: { on: '2026-11-22' }, earlier: { on: '2026-11-10' } },
    });
    expect(answer.cases.newlyFailing.map(({ key }) => key)).toEqual([
      'T03',
      'T04',
      'T05',
      'T06',
      'T07',
      'T08',
    ]);
    expect((await get('evaluation?since=2d', EvaluationReply)).runs.earlier?.on).toBe('2026-11-20');
  });

  it('is not known without a run, without an earlier one, and after a week of silence', async () => {
    const because = async () => (await get('evaluation', EvaluationReply)).because;
    expect(await because()).toBe('Not known: no run that ended is recorded.');
    await week('PPPP', '2026-11-20');
    expect(await because()).toBe('Not known: there is no run of 16 November 2026 or before to compare with.');
    telltale.clock.moveTo('2026-11-29');
    expect(await because()).toBe(
      'Not known: the last run is of 20 November 2026, and none came since 22 November 2026.',
    );
  });

  it('is that of the gravest suite', async () => {
    for (const suite of ['a', 'b']) await week('PPPPPPPP', '2026-11-10', `&suite=${suite}`);
    await week('PPPPPPPP', '2026-11-22', '&suite=a');
    await week('FFFFFFPP', '2026-11-22', '&suite=b');
    const answer = await get('evaluation', EvaluationReply);
    expect([answer.answer, answer.because.slice(0, 9)]).toEqual(['worse', 'b: Worse:']);
    expect(answer.suites.map(({ suite }) => suite)).toEqual(['b', 'a']);
    expect((await get('evaluation?suite=a', EvaluationReply)).answer).toBe('no-clear-change');
    expect(await status(`/api/v1/projects/${of.project.id}/evaluation?since=week`)).toBe(422);
  });
});
