import type { ProblemReply, ProjectReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { changeProject, GOES_LIVE, known, makeProject, NONE, readProject } from '../../test/test-projects';
import { SignJobs } from '../signs/sign-jobs';

let telltale: TestApp;
let ada: Member;
let halden: string;
let number = 0;

beforeAll(async () => {
  telltale = await startTestApp();
  ada = await telltale.people.newWorkspace();
});
beforeEach(async () => {
  number += 1;
  halden = await telltale.people.newClient(ada.workspaceId, `Halden ${number}`, `HAL${number}`);
});
afterAll(() => telltale.stop());

const columnsOf = async ({ id }: { readonly id: string }) => {
  const [row] = await telltale.database.query<Record<string, unknown>>(
    `select has_shipped, shipped_on::text, building_since::text, ended_on::text, first_mark, target_moves
     from project where id = $1`,
    [id],
  );
  return row;
};
const standing = async () => {
  const [row] = await telltale.database.query<{ standing: object }>(
    'select standing from client where id = $1',
    [halden],
  );
  return row?.standing;
};
const signOf = ({ signs }: ProjectReply, id: string) => signs.find((sign) => sign.id === id);
const started = (on: string) => ({ 'started-on': known(on) });

describe('stages', () => {
  it('go forward, set what they set, and are refused with a sentence', async () => {
    const project = await makeProject(ada, halden, { stage: 'scoped' });
    const building = await changeProject(ada, project, { stage: 'building' });
    expect(await columnsOf(building)).toMatchObject({ building_since: '2026-11-23', has_shipped: false });
    const back = await ada.visitor.patch<ProblemReply>(`/api/v1/projects/${project.id}`, 2, {
      stage: 'idea',
    });
    expect([back.status, back.body.code]).toEqual([409, 'stage-move-refused']);
    expect(back.body.detail).toBe('Say why it goes from Building to Idea: send a reason.');
    expect(back.body.errors?.[0]?.pointer).toBe('#/reason');
    const retired = await ada.visitor.patch<ProblemReply>(`/api/v1/projects/${project.id}`, 2, {
      stage: 'retired',
    });
    expect(retired.body.errors?.[0]?.pointer).toBe('#/stage');
    const idea = await changeProject(ada, building, { stage: 'idea', reason: 'Scope was wrong' });
    expect(idea.stage).toBe('idea');
  });

  it('ship a project on the day on which it enters Production', async () => {
    const project = await makeProject(ada, halden, { stage: 'pilot' });
    const shipped = await changeProject(ada, project, GOES_LIVE);
    expect(shipped.shippedOn).toBe('2026-11-23');
    const retired = await changeProject(ada, shipped, { stage: 'retired' });
    expect(retired.status.computed).toBeNull();
    expect(await columnsOf(retired)).toMatchObject({ has_shipped: true, ended_on: '2026-11-23' });
    const again = await changeProject(ada, retired, { stage: 'building', reason: 'A new model' });
    expect(await columnsOf(again)).toMatchObject({
      has_shipped: true,
      shipped_on: '2026-11-23',
      ended_on: null,
    });
  });

  it('of a project recorded as retired count as shipped by a known day alone', async () => {
    const retired = await makeProject(ada, halden, { stage: 'retired' });
    expect(await standing()).toMatchObject({ shipped: 0 });
    await changeProject(ada, retired, {
      facts: { 'entered-production-on': known({ on: '2020-05-01', precision: 'month' }) },
    });
    expect(await columnsOf(retired)).toMatchObject({ has_shipped: true, shipped_on: '2020-05-31' });
    expect(await standing()).toMatchObject({ shipped: 1, first: { state: 'shipped-already' } });
  });
});

describe('target moves', () => {
  it('are counted and listed with who, when and why, and the original stays', async () => {
    const project = await makeProject(ada, halden, { facts: { 'target-on': known('2026-12-31') } });
    telltale.clock.advance({ days: 1 });
    const moved = await changeProject(ada, project, {
      facts: { 'target-on': known('2027-02-28') },
      reason: 'Data came late',
    });
    const gone = await changeProject(ada, moved, { facts: { 'target-on': NONE } });
    expect(gone).toMatchObject({ targetOn: null, originalTargetOn: '2026-12-31' });
    expect(gone.moves).toEqual([
      {
        seq: 3,
        from: '2026-12-31',
        to: '2027-02-28',
        at: moved.updatedAt,
        on: '2026-11-24',
        by: 'Ada Okafor',
        reason: 'Data came late',
      },
      {
        seq: 4,
        from: '2027-02-28',
        to: null,
        at: gone.updatedAt,
        on: '2026-11-24',
        by: 'Ada Okafor',
        reason: null,
      },
    ]);
    expect(await readProject(ada, project.id)).toEqual(gone);
    expect(await columnsOf(project)).toMatchObject({ target_moves: 2 });
  });
});

describe('the client’s other projects', () => {
  it('are read again when the first project ships', async () => {
    const first = await makeProject(ada, halden, { stage: 'pilot', facts: started('2026-01-01') });
    const moonshot = await makeProject(ada, halden, {
      stage: 'building',
      facts: { ...started('2026-03-01'), moonshot: known(true) },
    });
    expect(signOf(moonshot, 'FIRST-5')).toMatchObject({ reading: 'lit', severity: 'critical' });
    expect(await standing()).toMatchObject({ shipped: 0, first: { state: 'known', projectId: first.id } });
    await changeProject(ada, first, GOES_LIVE);
    const cleared = await readProject(ada, moonshot.id);
    expect(signOf(cleared, 'FIRST-5')?.reading).not.toBe('lit');
    expect(cleared.version).toBe(1);
    expect(await standing()).toMatchObject({ shipped: 1, first: { state: 'shipped-already' } });
    expect(await columnsOf(first)).toMatchObject({ first_mark: 'shipped' });
  });

  it('are read again when one is made, told more of, or deleted', async () => {
    const first = await makeProject(ada, halden, { stage: 'pilot', facts: started('2026-03-01') });
    expect(signOf(first, 'FIRST-3')?.reading).toBe('unknown');
    const earlier = await makeProject(ada, halden, { stage: 'pilot' });
    expect(signOf(await readProject(ada, first.id), 'FIRST-3')?.reading).toBe('unknown');
    await changeProject(ada, earlier, { facts: started('2026-01-01') });
    expect(signOf(await readProject(ada, first.id), 'FIRST-3')).toMatchObject({ reading: 'not-applicable' });
    expect((await ada.visitor.delete(`/api/v1/projects/${earlier.id}`, 2)).status).toBe(204);
    expect(await standing()).toMatchObject({ first: { state: 'known', projectId: first.id } });
    expect(signOf(await readProject(ada, first.id), 'FIRST-3')?.reading).toBe('unknown');
  });

  it('mark the first project that was stopped', async () => {
    const first = await makeProject(ada, halden, { stage: 'pilot', facts: started('2026-01-01') });
    const stopped = await changeProject(ada, first, { stage: 'stopped', reason: 'No data' });
    expect(await columnsOf(stopped)).toMatchObject({ first_mark: 'stopped' });
    expect(await standing()).toMatchObject({ firstStoppedOn: telltale.clock.today('UTC') });
    const changes = await ada.visitor.get<{ data: { what: string }[] }>(
      `/api/v1/projects/${first.id}/changes`,
    );
    expect(changes.body.data.map(({ what }) => what)).toEqual([
      'first-mark',
      'decision',
      'stage',
      'started-on',
      'created',
    ]);
  });

  it('wait for a job when they are more than fifty', async () => {
    const jobs = async () =>
      await telltale.database.query(`select data from jobs.job where name = 'reread-projects'`);
    const first = await makeProject(ada, halden, { stage: 'pilot', facts: started('2026-01-01') });
    for (let made = 0; made < 50; made += 1)
      await makeProject(ada, halden, { stage: 'idea', facts: started('2026-02-01') });
    expect(await jobs()).toEqual([]);
    const moonshot = await makeProject(ada, halden, {
      stage: 'building',
      facts: { ...started('2026-03-01'), moonshot: known(true) },
    });
    await changeProject(ada, first, GOES_LIVE);
    expect(await jobs()).toEqual([{ data: { workspaceId: ada.workspaceId, clientId: halden } }]);
    expect(signOf(await readProject(ada, moonshot.id), 'FIRST-5')?.reading).toBe('lit');
    await telltale.app.get(SignJobs).rereadClient({ workspaceId: ada.workspaceId, clientId: halden });
    expect(signOf(await readProject(ada, moonshot.id), 'FIRST-5')?.reading).not.toBe('lit');
  });
});
