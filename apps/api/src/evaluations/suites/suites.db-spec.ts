import { EvalSuiteReply, type ProblemReply } from '@telltale/contract';
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

type Answer = EvalSuiteReply & ProblemReply;

const path = (rest = '') => `/api/v1/projects/${of.project.key}/eval-suites${rest}`;
const create = (body: object) => of.ada.visitor.post<Answer>(path(), body);
const change = (version: number, body: object) =>
  of.ada.visitor.patch<Answer>(path('/triage'), version, body);
const choose = (body: object) => of.ada.visitor.send<Answer>('PUT', path('/triage/baseline'), { body });
const week = async (letters: string, day: string) =>
  (await of.push(caseFile(letters), `runAt=${day}T10:00:00Z`)).variants[0]?.runId ?? '';

describe('a suite', () => {
  it('is made before its first run, which then comes to it', async () => {
    const made = await create({
      name: ' triage ',
      version: '1',
      fixedSince: '2026-11-01',
      passThreshold: 0.8,
    });
    expect(made.status).toBe(201);
    expect(differencesFrom(EvalSuiteReply, made.text)).toEqual([]);
    expect(made.body).toMatchObject({
      key: 'triage',
      version: '1',
      passThreshold: 0.8,
      runs: 0,
      verdict: null,
      versions: [{ version: '1', fixedSince: '2026-11-01', by: 'Ada Okafor' }],
    });
    await of.push(caseFile('PPPPF'));
    const { body } = await of.ada.visitor.get<EvalSuiteReply>(path('/triage'));
    expect([body.id, body.runs, body.cases, body.isPassed]).toEqual([made.body.id, 1, 5, true]);
    const again = await create({ name: 'triage' });
    expect([again.status, again.body.code]).toEqual([409, 'name-taken']);
  });

  it('is changed by whoever saw its latest version; its versions are kept', async () => {
    await of.push(caseFile('PF'));
    const changed = await change(1, { name: 'Ticket triage', version: '2', mainBranch: 'main' });
    expect(changed.body).toMatchObject({ key: 'triage', name: 'Ticket triage', rowVersion: 2 });
    expect(changed.headers.get('etag')).toBe('"v2"');
    const stale = await change(1, { name: 'Other' });
    expect([stale.status, stale.body.code]).toEqual([412, 'stale-version']);
    const emptied = await change(2, { version: null });
    expect(emptied.body.versions.map(({ version }) => version)).toEqual([null, '2']);
    // Pushed under its key and under its new name alike.
    await of.push(caseFile('FF'), `suite=${encodeURIComponent('Ticket triage')}`);
    expect((await of.ada.visitor.get<EvalSuiteReply>(path('/triage'))).body.runs).toBe(2);
  });

  it('refuses what cannot be, on its field', async () => {
    await of.push(caseFile('PF'));
    const refused = async (body: object) => {
      const reply = await change(1, body);
      return [reply.status, ...(reply.body.errors ?? []).map(({ pointer }) => pointer)];
    };
    expect(await refused({ fixedSince: '2027-01-01' })).toEqual([422, '#/fixedSince']);
    expect(await refused({ passThreshold: 80 })).toEqual([422, '#/passThreshold']);
    expect(await refused({ ownerId: '01934c1e-0000-7000-8000-000000000001' })).toEqual([422, '#/ownerId']);
    expect(await refused({ name: ' ' })).toEqual([422, '#/name']);
    expect(await refused({ unanswered: -1 })).toEqual([422, '#/unanswered']);
    const viewer = await telltale.people.newMember(of.ada.workspaceId, { role: 'viewer' });
    expect((await viewer.visitor.post(path(), { name: 'b' })).status).toBe(403);
    const stranger = await telltale.people.newWorkspace();
    expect(
      (await stranger.visitor.post(`/api/v1/projects/${of.project.id}/eval-suites`, { name: 'b' })).status,
    ).toBe(404);
  });
});

describe('a baseline', () => {
  it('is held against the runs that are there and those that come, until another is chosen', async () => {
    const first = await week('PPPPPPPP', '2026-11-09');
    await week('PPPPPPPF', '2026-11-16');
    const suite = await choose({ runId: first });
    expect(suite.status).toBe(200);
    expect(suite.body.variants).toMatchObject([
      {
        baseline: { id: first, isBaseline: true, baselineVerdict: null },
        latest: { baselineVerdict: 'no-clear-change' },
      },
    ]);
    const third = await week('FFFFFPPF', '2026-11-20');
    const verdictOf = async (run: string) =>
      (
        await telltale.database.query<{ verdict: string | null }>(
          'select baseline_verdict as verdict from eval_run where id = $1',
          [run],
        )
      )[0]?.verdict;
    expect(await verdictOf(third)).toBe('worse');
    await choose({ runId: third });
    expect([await verdictOf(third), await verdictOf(first)]).toEqual([null, 'better']);
    const none = await choose({ runId: null });
    expect(none.body.variants[0]?.baseline).toBeNull();
    expect(await verdictOf(first)).toBeNull();
  });

  it('is a run of that suite', async () => {
    await week('PF', '2026-11-09');
    const other = await of.push(caseFile('PF'), 'suite=other');
    const refused = await choose({ runId: other.variants[0]?.runId });
    expect([refused.status, refused.body.errors?.[0]?.pointer]).toEqual([422, '#/runId']);
  });
});
