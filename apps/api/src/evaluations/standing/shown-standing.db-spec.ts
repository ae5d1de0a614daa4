import type { ProjectListReply, ProjectReply, ReadinessReply } from '@telltale/contract';
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

describe('the checklist', () => {
  const gate = async (query = '') => {
    const path = `/api/v1/projects/${of.project.id}/readiness${query}`;
    const { body } = await of.ada.visitor.get<ReadinessReply>(path);
    return body.groups.flatMap(({ items }) => items).find(({ key }) => key === 'evaluation-gate');
  };

  const changeOf = (on: string) =>
    of.ada.visitor.post(`/api/v1/projects/${of.project.id}/eval-changes`, { kind: 'prompt', what: on, on });

  it('has its gate proven where a run scored each change', async () => {
    await changeOf('2026-11-20');
    expect(await gate()).toMatchObject({ state: 'open' });
    await of.push(caseFile('PPPP'));
    expect(await gate()).toMatchObject({
      state: 'proven',
      proof: { on: '2026-11-23', by: 'its eval runs', expiresOn: '2026-12-23' },
    });
  });

  it('has it proven by no run that came after the day that is looked at', async () => {
    await changeOf('2026-11-20');
    telltale.clock.moveTo(new Date('2026-11-26T08:00:00Z'));
    await of.push(caseFile('PPPP'));
    expect(await gate()).toMatchObject({ state: 'proven', proof: { on: '2026-11-26' } });
    expect(await gate('?asOf=2026-11-24')).toMatchObject({ state: 'open', proof: null });
  });

  it('has it open again thirty days after the last run', async () => {
    await changeOf('2026-10-19');
    await of.push(caseFile('PPPP'), 'runAt=2026-10-20T08:00:00Z');
    expect(await gate()).toMatchObject({ state: 'open', proof: null });
  });
});

describe('the row of a project', () => {
  it('carries the line of its runs, in a list and alone, and none on a past day', async () => {
    await of.push(caseFile(`${'P'.repeat(15)}FFFFF`), 'runAt=2026-11-02T08:00:00Z');
    await of.push(caseFile('P'.repeat(20)));
    const weeks = [
      { week: '2026-11-02', score: 0.75 },
      { week: '2026-11-23', score: 1 },
    ];
    const evaluation = { word: 'better', lastRunOn: '2026-11-23', weeks };
    const { body } = await of.ada.visitor.get<ProjectListReply>('/api/v1/projects');
    expect(body.data[0]?.evaluation).toEqual(evaluation);
    expect((await read()).evaluation).toEqual(evaluation);
    const past = await of.ada.visitor.get<ProjectListReply>('/api/v1/projects?asOf=2026-11-23');
    expect(past.body.data[0]?.evaluation).toBeNull();
  });
});
