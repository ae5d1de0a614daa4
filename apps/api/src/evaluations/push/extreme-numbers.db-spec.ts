import { startTestApp, TEST_NOW, type TestApp } from '../../../test/test-app';
import { changed } from '../formats/inspect-log.fixture';
import { caseFile, PushedProject } from './pushed-project.fixture';

let telltale: TestApp;
let of: PushedProject;

beforeAll(async () => {
  telltale = await startTestApp();
  telltale.clock.moveTo(new Date(TEST_NOW));
});
beforeEach(async () => {
  of = await PushedProject.of(telltale);
});
afterAll(() => telltale.stop());

const DROPPED =
  'Some numbers or times in the file are out of the range of any evaluation: they are taken as missing.';

const storedRun = async () => {
  const [run] = await telltale.database.query(
    `select planned, run_on::text as "on", scores, notes from eval_run r join eval_upload u on u.id = r.upload_id
      where r.workspace_id = $1`,
    [of.ada.workspaceId],
  );
  return run;
};

describe('numbers and times that no column could hold', () => {
  it('are missing, and the run says so', async () => {
    const score = [1e300, 5e-324, 0.5];
    const cases = score.map((one, index) => ({ key: `T${index}`, passed: true, score: one }));
    const more = { cases, plannedCases: 3_000_000_000, startedAt: '0000-01-01T00:00:00Z' };
    await of.push(caseFile('', more));
    expect(await storedRun()).toEqual({
      planned: null,
      on: '2026-11-23',
      scores: [null, 0, 0.5],
      notes: [DROPPED],
    });
  });

  it('are refused where the sender says them', async () => {
    for (const at of ['0000-01-01T00:00:00Z', '0001-01-01T00:00:00%2B14:00', '9999-12-31T23:59:59-14:00']) {
      const { status, body } = await of.send(caseFile('PF'), `runAt=${at}`);
      expect([at, status, body.errors?.[0]?.pointer]).toEqual([at, 422, 'runAt']);
    }
  });

  it('are no reason to lose the run: nor are names with NUL in what it is told with', async () => {
    const file = changed((log) => {
      const scores = { 'ma\u0000tch': { value: 0.25 } };
      log.samples = [{ ...log.samples[0]!, scores: scores as never }];
      log.eval.dataset.samples = 1e12;
    });
    expect((await of.send(file.bytes, 'suite=t')).status).toBe(201);
  });
});
