import type { EvalChangeListReply } from '@telltale/contract';
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

describe('what is compared with what', () => {
  it('never mixes branches and variants', async () => {
    await of.push(caseFile('PPPP'), 'branch=main');
    expect((await of.push(caseFile('FFFF'), 'branch=try')).verdict).toBe('not-known');
    expect((await of.push(caseFile('FFFF'), 'branch=main&variant=other')).verdict).toBe('not-known');
    expect((await of.push(caseFile('PPPF'), 'branch=main')).because).toContain('4 → 3 of 4');
  });

  it('says of a changed test set what changed, and compares what is shared', async () => {
    await of.push(caseFile('P'.repeat(20)));
    const changed = await of.push(caseFile('P'.repeat(22)));
    expect(changed.because).toBe(
      'No clear change: test set changed (+2), on the 20 shared cases: 20 → 20, no case newly failing or fixed.'.replace(
        'changed (+2), on',
        'changed (+2); on',
      ),
    );
    expect((await of.push(caseFile('P'.repeat(60)))).verdict).toBe('not-comparable');
  });

  it('passes over a run that was broken off', async () => {
    await of.push(caseFile('PPPP'), 'runAt=2026-11-20T10:00:00Z');
    const partial = await of.push(
      caseFile('PF', { status: 'partial', plannedCases: 4 }),
      'runAt=2026-11-21T10:00:00Z',
    );
    expect(partial.because).toContain('did not run to its end (partial 2 of 4)');
    expect((await of.push(caseFile('PPPF'), 'runAt=2026-11-22T10:00:00Z')).because).toContain('4 → 3 of 4');
  });

  it('scores what was changed before', async () => {
    const change = (what: string, on: string) =>
      of.ada.visitor.post(`/api/v1/projects/${of.project.id}/eval-changes`, { kind: 'prompt', what, on });
    await change('Shorter', '2026-11-20');
    telltale.clock.advance({ seconds: 60 });
    await of.push(caseFile('PPPF'));
    telltale.clock.advance({ seconds: 60 });
    await change('Longer', '2026-11-23');
    const scored = await telltale.database.query(
      'select what, scored_on::text as day from eval_change where workspace_id = $1 order by id',
      [of.ada.workspaceId],
    );
    expect(scored).toEqual([
      { what: 'Shorter', day: '2026-11-23' },
      { what: 'Longer', day: null },
    ]);
  });

  it('is named by the ledger with what it said', async () => {
    const path = `/api/v1/projects/${of.project.id}/eval-changes`;
    await of.push(caseFile('P'.repeat(20)), 'runAt=2026-11-21T10:00:00Z');
    await of.ada.visitor.post(path, { kind: 'prompt', what: 'Shorter', on: '2026-11-22' });
    telltale.clock.advance({ seconds: 60 });
    await of.push(caseFile('P'.repeat(12) + 'F'.repeat(8)));
    const { body } = await of.ada.visitor.get<EvalChangeListReply>(path);
    expect(body.data.map(({ scoredBy }) => [scoredBy?.on, scoredBy?.verdict])).toEqual([
      ['2026-11-23', 'worse'],
    ]);
  });

  it('tells no score where nothing was answered', async () => {
    await of.push(caseFile('EEEE'));
    const [run] = await telltale.database.query(
      'select score, errored from eval_run where workspace_id = $1',
      [of.ada.workspaceId],
    );
    expect(run).toEqual({ score: null, errored: 4 });
  });
});
