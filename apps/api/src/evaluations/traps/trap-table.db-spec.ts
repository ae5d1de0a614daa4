import { gzipSync } from 'node:zlib';
import { startTestApp, TEST_NOW, type TestApp } from '../../../test/test-app';
import { makeProject } from '../../../test/test-projects';
import { changed, SAMPLES } from '../formats/inspect-log.fixture';
import { promptfooFile, promptfooRow } from '../formats/promptfoo.fixture';
import { caseFile, PushedProject } from '../push/pushed-project.fixture';
import { PROMPTFOO_FOUR_VARIANTS } from './trap-files.fixture';

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

const days = () =>
  telltale.database.query<{ branch: string; on: string }>(
    'select branch, run_on::text as on from eval_run where workspace_id = $1 order by id',
    [of.ada.workspaceId],
  );

/** Those of the table in `trap-table.spec.ts` that are about the push and not about a file. */
describe('traps of the endpoint', () => {
  it('trap 1: takes 26 MB as they are, and stops a bomb of gzip while it unfolds', async () => {
    const cases = [{ key: 'a', passed: true, reason: 'x'.repeat(26 * 1_024 * 1_024) }];
    expect((await of.send(JSON.stringify({ cases }), 'suite=large')).status).toBe(201);
    const bomb = gzipSync(Buffer.alloc(129 * 1_024 * 1_024, ' '));
    expect(bomb.length).toBeLessThan(200_000);
    const refused = await of.send(bomb, 'suite=large', { headers: { 'content-encoding': 'gzip' } });
    expect([refused.status, refused.body.code]).toEqual([413, 'file-too-large']);
  }, 60_000);

  it('trap 2: a week of 1 variant and a week of 4 are compared by variant, 20 cases each', async () => {
    const rows = Array.from({ length: 20 }, (_, testIdx) =>
      promptfooRow({ testIdx, promptId: 'p3', vars: { ticket: testIdx } }),
    );
    await of.push(promptfooFile(rows, { evalId: 'eval-0' }), 'suite=t&runAt=2026-11-16T08:00:00Z');
    const four = await of.push(PROMPTFOO_FOUR_VARIANTS, 'suite=t&runAt=2026-11-23T08:00:00Z');
    expect(four.variants.map(({ cases, previousRunId }) => [cases, previousRunId !== null])).toEqual([
      [20, false],
      [20, false],
      [20, false],
      [20, true],
    ]);
    expect(four.variants[3]).toMatchObject({ delta: -15 });
  });

  it('trap 5: an Inspect log that was cancelled after 3 of 100 is never comparable', async () => {
    const log = (status: string, id: string, count: number) =>
      changed((one) => {
        Object.assign(one, { status, samples: SAMPLES.slice(0, count) });
        Object.assign(one.eval, {
          eval_id: id,
          dataset: { name: 'tickets', samples: count === 4 ? 4 : 100 },
        });
        one.results.total_samples = count;
      }).bytes;
    await of.push(log('success', 'E1', 4), 'suite=t&runAt=2026-11-16T08:00:00Z');
    const cut = await of.push(log('cancelled', 'E2', 3), 'suite=t&runAt=2026-11-23T08:00:00Z');
    expect(cut.verdict).toBe('not-comparable');
    expect(cut.because).toContain('3 of 100');
  });

  it('trap 12: OTLP in protobuf is a refusal that says what to set', async () => {
    const protobuf = Buffer.from('\n\u0084\u0001\u0000\u0012gen_ai.evaluation.result', 'latin1');
    const { status, body } = await of.send(protobuf, 'suite=t', {
      headers: { 'content-type': 'application/x-protobuf' },
    });
    expect([status, body.code]).toEqual([422, 'unreadable-file']);
    expect(body.detail).toContain('json');
  });

  it('trap 15: a short commit and its full one are the same change', async () => {
    const change = (commit: string) =>
      of.ada.visitor.post<{ id: string }>(`/api/v1/projects/${of.project.id}/eval-changes`, {
        kind: 'prompt',
        what: 'Shorter answers',
        commit,
      });
    const short = await change('77aa0e1');
    expect((await change('77aa0e1b2c3d4e5f60718293a4b5c6d7e8f90011')).body.id).toBe(short.body.id);
    expect((await change('77aa0e2')).body.id).not.toBe(short.body.id);
  });

  it('trap 16: a file pushed twice is one point, and a suite of two branches does not mix', async () => {
    const main = await of.push(caseFile('PPPP'), 'branch=main');
    const again = await of.send(caseFile('PPPP'), 'branch=main');
    expect([again.status, again.body.id]).toEqual([200, main.id]);
    const feature = await of.push(caseFile('FFFF'), 'branch=feature');
    expect(feature.because).toBe('Not known: there is no earlier run to compare with.');
    expect((await days()).map(({ branch }) => branch)).toEqual(['main', 'feature']);
    const path = `/api/v1/projects/${of.project.id}/eval-suites/triage/series`;
    expect((await of.ada.visitor.get(path)).text).not.toContain('feature');
  });

  it('trap 17: a run of 2023 lands on its own day, and one more than 24 hours ahead is refused', async () => {
    await of.push(caseFile('PF', { startedAt: '2023-03-01T10:00:00Z' }));
    expect(await days()).toEqual([{ branch: '', on: '2023-03-01' }]);
    const ahead = (hours: number) => new Date(new Date(TEST_NOW).getTime() + hours * 3_600_000).toISOString();
    expect((await of.send(caseFile('PP'), `runAt=${ahead(23)}`)).status).toBe(201);
    expect((await of.send(caseFile('FP'), `runAt=${ahead(25)}`)).status).toBe(422);
  });

  it('trap 18: names are text of strangers: kept as they are, and never cells that a spreadsheet calculates', async () => {
    const hostile = '=HYPERLINK("http://evil")<script>alert(1)</script>';
    const reply = await of.push(JSON.stringify({ cases: [{ key: hostile, passed: false }] }), 'suite=t');
    const path = `/api/v1/projects/${of.project.id}/eval-runs/${reply.variants[0]?.runId ?? ''}/cases`;
    const cases = await of.ada.visitor.get<{ data: { key: string }[] }>(path);
    expect(cases.body.data[0]?.key).toBe(hostile);
    expect(cases.headers.get('content-type')).toContain('application/json');
    expect(cases.headers.get('x-content-type-options')).toBe('nosniff');
    await makeProject(of.ada, of.clientId, { name: hostile });
    const csv = await of.ada.visitor.get('/api/v1/exports/projects?format=csv');
    expect(csv.text).toContain(`"'=HYPERLINK(""http://evil"")`);
  });
});
