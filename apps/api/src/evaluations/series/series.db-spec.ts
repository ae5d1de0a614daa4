import { EvalSeriesReply } from '@telltale/contract';
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

const path = (query = '') => `/api/v1/projects/${of.project.key}/eval-suites/triage/series?${query}`;

async function series(query = ''): Promise<EvalSeriesReply> {
  const reply = await of.ada.visitor.get<EvalSeriesReply>(path(query));
  if (reply.status !== 200) throw new Error(reply.text);
  expect(differencesFrom(EvalSeriesReply, reply.text)).toEqual([]);
  return reply.body;
}

const push = (letters: string, day: string, more = '') =>
  of.push(caseFile(letters), `runAt=${day}T08:00:00Z&branch=main${more}`);

describe('the line of a suite', () => {
  it('tells each run with its interval, the oldest first', async () => {
    await push(`${'P'.repeat(18)}FF`, '2026-11-16');
    await push(`${'P'.repeat(17)}FFF`, '2026-11-09');
    const { points, branch, variant, older, scoreName } = await series();
    expect({ branch, variant, older, scoreName }).toEqual({
      branch: 'main',
      variant: '',
      older: 0,
      scoreName: null,
    });
    expect(points.map(({ on, score, passed, n }) => [on, score, passed, n])).toEqual([
      ['2026-11-09', 0.85, 17, 20],
      ['2026-11-16', 0.9, 18, 20],
    ]);
    // Wilson's 95 % interval of 18 of 20 (Newcombe 1998, method 3).
    expect(points[1]?.low).toBeCloseTo(0.699, 3);
    expect(points[1]?.high).toBeCloseTo(0.9721, 3);
  });

  it('breaks where the test set changed, and numbers the sets', async () => {
    await push('P'.repeat(10), '2026-11-01');
    await push('P'.repeat(13), '2026-11-08');
    await push('P'.repeat(13), '2026-11-15');
    await push('P'.repeat(10), '2026-11-22');
    const { points, breaks } = await series();
    expect(points.map(({ testSet }) => testSet)).toEqual([1, 2, 2, 1]);
    expect(breaks.map(({ on, added, removed }) => [on, added, removed])).toEqual([
      ['2026-11-08', 3, 0],
      ['2026-11-22', 0, 3],
    ]);
  });

  it('marks changes and stage moves, but none of before the first run', async () => {
    const change = (what: string, on: string) =>
      of.ada.visitor.post(`/api/v1/projects/${of.project.id}/eval-changes`, { kind: 'prompt', what, on });
    await change('Long ago', '2026-10-01');
    await change('Shorter answers', '2026-11-18');
    await push('PPPP', '2026-11-16');
    const { headers } = await of.ada.visitor.get(`/api/v1/projects/${of.project.id}`);
    const moved = await of.ada.visitor.send('PATCH', `/api/v1/projects/${of.project.id}`, {
      body: { stage: 'pilot' },
      headers: { 'if-match': headers.get('etag') ?? '' },
    });
    expect(moved.status).toBe(200);
    expect((await series()).marks).toEqual([
      { on: '2026-11-18', kind: 'prompt', what: 'Shorter answers' },
      { on: '2026-11-23', kind: 'release', what: 'Pilot' },
    ]);
  });

  it('names baseline and threshold, and keeps apart what did not end', async () => {
    const { variants } = await push('PPPF', '2026-11-16');
    const body = { runId: variants[0]?.runId };
    await of.ada.visitor.send('PUT', path().replace('/series?', '/baseline'), { body });
    await of.push(caseFile('PP', { status: 'cancelled', plannedCases: 4 }), 'branch=main');
    const { baselineRunId, points, passThreshold } = await series();
    expect({ baselineRunId, passThreshold }).toEqual({ baselineRunId: body.runId, passThreshold: null });
    expect(points.map(({ isPartial }) => isPartial)).toEqual([false, true]);
  });

  it('is of the variant and branch that are asked for, from a day on', async () => {
    await push('PPPP', '2026-11-02');
    await push('PPPP', '2026-11-16', '&variant=small');
    await of.push(caseFile('PPFF'), 'branch=try&runAt=2026-11-17T08:00:00Z');
    expect((await series()).variant).toBe('small');
    expect((await series('variant=&branch=try')).points.map(({ score }) => score)).toEqual([0.5]);
    expect((await series('variant=&from=2026-11-03')).points).toEqual([]);
    expect((await series('branch=none')).points).toEqual([]);
  });

  it('is not there for strangers, nor where there is no suite', async () => {
    expect((await of.ada.visitor.get(path())).status).toBe(404);
    await push('PPPP', '2026-11-16');
    const stranger = await telltale.people.newWorkspace();
    expect((await stranger.visitor.get(path())).status).toBe(404);
  });
});
