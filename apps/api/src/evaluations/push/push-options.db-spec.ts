import { startTestApp, TEST_NOW, type TestApp } from '../../../test/test-app';
import { caseFile, PushedProject } from './pushed-project.fixture';

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

describe('what is said beside the file', () => {
  it('refuses what cannot be, on its field', async () => {
    const refused = async (query: string, body = caseFile('PF')) => {
      const { status, body: problem } = await of.send(body, query);
      return [status, ...(problem.errors ?? []).map(({ pointer }) => pointer)];
    };
    expect(await refused('runAt=yesterday')).toEqual([422, 'runAt']);
    expect(await refused('runAt=2026-11-25T10:00:00Z')).toEqual([422, 'runAt']);
    expect(await refused('', caseFile('PF', { startedAt: '2026-12-24T10:00:00Z' }))).toEqual([422, 'runAt']);
    expect(await refused('', JSON.stringify({ cases: [{ key: 'a', passed: true }] }))).toEqual([
      422,
      'suite',
    ]);
    expect(await refused('mapping=[]')).toEqual([422, 'mapping']);
    expect(await refused('commit=zzz')).toEqual([422, 'commit']);
    expect(await refused('format=nonsense')).toEqual([422]);
    expect(await refused('dryRun=perhaps')).toEqual([422, 'dryRun']);
    expect(await of.runs()).toBe(0);
  });

  it('a dry run says what would be recorded, and records nothing', async () => {
    const dry = await of.push(caseFile('PPPF'), 'dryRun=true');
    expect(dry).toMatchObject({ id: null, counts: { total: 4, passed: 3 }, variants: [{ runId: null }] });
    expect(
      await telltale.database.query('select from eval_suite where workspace_id = $1', [of.ada.workspaceId]),
    ).toEqual([]);
    expect((await of.send(caseFile('PPPF'))).status).toBe(201);
  });

  it('failOn=worse refuses after recording, with the same figures', async () => {
    await of.push(caseFile('PPPPPPPP'));
    const worse = await of.send(caseFile('FFFFFPPP'), 'failOn=worse');
    expect(worse.status).toBe(422);
    expect(worse.headers.get('content-type')).toContain('application/problem+json');
    expect(worse.body).toMatchObject({
      code: 'run-worse',
      verdict: 'worse',
      counts: { total: 8, passed: 3 },
    });
    expect(worse.body.detail).toContain('5 cases newly failing');
    expect(await of.runs()).toBe(2);
    expect((await of.send(caseFile('FFFFFPPP'), 'failOn=worse')).status).toBe(422);
    expect(await of.runs()).toBe(2);
  });

  it('puts a run on its own day, in the client’s time zone', async () => {
    await of.push(caseFile('PF'), 'runAt=2023-05-06T23:30:00%2B02:00&branch=main&commit=1F0C9B2');
    const [run] = await telltale.database.query(
      'select run_on::text as day, branch, commit_hash as commit from eval_run where workspace_id = $1',
      [of.ada.workspaceId],
    );
    expect(run).toEqual({ day: '2023-05-06', branch: 'main', commit: '1f0c9b2' });
  });

  it('keeps the file itself only where that is asked for', async () => {
    await of.push(caseFile('PF'), 'suite=a');
    await of.push(caseFile('PF'), 'suite=b&keepRaw=true');
    const kept = await telltale.database.query(
      'select raw is not null as kept from eval_upload where workspace_id = $1 order by id',
      [of.ada.workspaceId],
    );
    expect(kept).toEqual([{ kept: false }, { kept: true }]);
  });
});
