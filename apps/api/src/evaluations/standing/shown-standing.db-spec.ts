import type {
  EvalChangeReply,
  EvalSuiteReply,
  ProjectListReply,
  ProjectReply,
  ReadinessReply,
} from '@telltale/contract';
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
  const itemOf = async (key: string, query = '') => {
    const path = `/api/v1/projects/${of.project.id}/readiness${query}`;
    const { body } = await of.ada.visitor.get<ReadinessReply>(path);
    return body.groups.flatMap(({ items }) => items).find((item) => item.key === key);
  };
  const gate = (query = '') => itemOf('evaluation-gate', query);

  const changeOf = (on: string) =>
    of.ada.visitor.post<EvalChangeReply>(`/api/v1/projects/${of.project.id}/eval-changes`, {
      kind: 'prompt',
      what: on,
      on,
    });

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

  it('has it proven on a past day by the runs of then, and open before they came in', async () => {
    await changeOf('2026-11-19');
    await of.push(caseFile('PPPP'), 'runAt=2026-11-20T08:00:00Z');
    telltale.clock.moveTo(new Date('2026-11-26T08:00:00Z'));
    await of.push(caseFile('PPPF'));
    expect(await gate('?asOf=2026-11-23')).toMatchObject({
      state: 'proven',
      proof: { on: '2026-11-20', by: 'its eval runs', expiresOn: '2026-12-20' },
    });
    expect(await gate('?asOf=2026-11-26')).toMatchObject({ state: 'proven', proof: { on: '2026-11-26' } });
  });

  it('has it open on a past day of a run that came in later, whenever it ran', async () => {
    await changeOf('2026-11-20');
    telltale.clock.moveTo(new Date('2026-11-26T08:00:00Z'));
    await of.push(caseFile('PPPP'), 'runAt=2026-11-22T08:00:00Z');
    expect(await gate('?asOf=2026-11-24')).toMatchObject({ state: 'open', proof: null });
    expect(await gate()).toMatchObject({ state: 'proven', proof: { on: '2026-11-22' } });
  });

  it('has it open on a past day with a change that no run had scored by then', async () => {
    await changeOf('2026-11-20');
    await of.push(caseFile('PPPP'));
    telltale.clock.moveTo(new Date('2026-11-24T08:00:00Z'));
    const { body: change } = await changeOf('2026-11-24');
    telltale.clock.moveTo(new Date('2026-11-25T08:00:00Z'));
    await of.push(caseFile('PPPF'));
    telltale.clock.moveTo(new Date('2026-11-26T08:00:00Z'));
    expect(await gate('?asOf=2026-11-23')).toMatchObject({ state: 'proven', proof: { on: '2026-11-23' } });
    expect(await gate('?asOf=2026-11-24')).toMatchObject({ state: 'open', proof: null });
    expect(await gate('?asOf=2026-11-25')).toMatchObject({ state: 'proven', proof: { on: '2026-11-25' } });
    expect(change).toMatchObject({ kind: 'prompt' });
  });

  it('counts a change until the day on which it was taken back', async () => {
    await changeOf('2026-11-20');
    await of.push(caseFile('PPPP'));
    const { body: change } = await changeOf('2026-11-23');
    telltale.clock.moveTo(new Date('2026-11-25T08:00:00Z'));
    const path = `/api/v1/projects/${of.project.id}/eval-changes/${change.id}`;
    expect((await of.ada.visitor.send('DELETE', path)).status).toBe(204);
    expect(await gate('?asOf=2026-11-24')).toMatchObject({ state: 'open' });
    expect(await gate('?asOf=2026-11-25')).toMatchObject({ state: 'proven', proof: { on: '2026-11-23' } });
  });

  it('counts neither runs on other branches nor runs that were broken off on a past day', async () => {
    await changeOf('2026-11-20');
    await of.push(caseFile('PPPP'), 'runAt=2026-11-19T08:00:00Z&branch=main');
    await of.push(caseFile('PPPF'), 'branch=try');
    await of.push(caseFile('PPFF', { status: 'partial' }), 'branch=main');
    expect(await gate('?asOf=2026-11-23')).toMatchObject({ state: 'open' });
  });

  it('has its suite proven on past days by what was said of it then', async () => {
    const suiteItem = (query = '') => itemOf('evaluation-suite', query);
    await of.push(caseFile('PPPP'), 'runAt=2026-11-20T08:00:00Z');
    const ofProject = `/api/v1/projects/${of.project.id}`;
    const { headers: told } = await of.ada.visitor.get(ofProject);
    const facts = { 'first-feature-on': { answer: 'known', value: '2026-11-18' } };
    const headers = { 'if-match': told.get('etag') ?? '' };
    const said = await of.ada.visitor.send('PATCH', ofProject, { body: { facts }, headers });
    expect(said.status).toBe(200);
    const path = `${ofProject}/eval-suites/triage`;
    const say = async (at: string, body: object) => {
      telltale.clock.moveTo(new Date(`${at}T08:00:00Z`));
      const { headers: suite } = await of.ada.visitor.get(path);
      const match = { 'if-match': suite.get('etag') ?? '' };
      expect((await of.ada.visitor.send('PATCH', path, { body, headers: match })).status).toBe(200);
    };
    await say('2026-11-24', { fixedSince: '2026-11-01' });
    await say('2026-11-25', { unanswered: 0 });
    await say('2026-11-26', { unanswered: 2 });
    await say('2026-11-27', { unanswered: 0 });
    expect(await suiteItem('?asOf=2026-11-24')).toMatchObject({ state: 'open' });
    expect(await suiteItem('?asOf=2026-11-25')).toMatchObject({
      state: 'proven',
      proof: { on: '2026-11-20' },
    });
    expect(await suiteItem('?asOf=2026-11-26')).toMatchObject({ state: 'open' });
    expect(await suiteItem('?asOf=2026-11-27')).toEqual(await suiteItem());
    const { body: suite } = await of.ada.visitor.get<EvalSuiteReply>(path);
    expect(suite.versions.map(({ fixedSince }) => fixedSince)).toEqual(['2026-11-01']);
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
