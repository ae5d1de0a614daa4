import { ChangeListReply, type ProblemReply, ProjectReply } from '@telltale/contract';
import { differencesFrom } from '../../test/contract-shape';
import { statementsOf } from '../../test/statement-counter';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { changeProject, GOES_LIVE, known, makeProject, NONE, readProject } from '../../test/test-projects';

let telltale: TestApp;
let ada: Member;
let halden: string;

beforeAll(async () => {
  telltale = await startTestApp();
  ada = await telltale.people.newWorkspace();
  halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
});
beforeEach(() => telltale.clock.moveTo('2026-11-23'));
afterAll(() => telltale.stop());

const changesOf = async ({ id }: { readonly id: string }, query = '') => {
  const reply = await ada.visitor.get<ChangeListReply>(`/api/v1/projects/${id}/changes${query}`);
  expect(differencesFrom(ChangeListReply, reply.text)).toEqual([]);
  return reply.body;
};

describe('the log of a project', () => {
  it('tells newest first what was changed, by whom, from what to what, and which signs it turned', async () => {
    const project = await makeProject(ada, halden, { stage: 'building', unit: 'Claims' });
    const lit = await changeProject(ada, project, {
      reason: 'Asked on Monday',
      facts: {
        'eval-suite': { ...NONE, holdsFrom: '2026-11-01', source: { asked: 'Mo Idris' } },
        builder: known({ name: 'Jonas Ek' }),
        'logic-holder': known({ holder: 'vendor', vendor: 'Acme' }),
      },
    });
    await changeProject(ada, lit, { facts: { 'logic-holder': known({ holder: 'us' }) }, name: 'Triage' });
    const { data, page } = await changesOf(project);
    expect(page.nextCursor).toBeNull();
    expect(data.map(({ seq, label, signs }) => [seq, label, signs])).toEqual([
      [6, 'Logic: who holds it', [{ id: 'LOCK-1', turn: 'cleared' }]],
      [5, 'Name', []],
      [4, 'Builder', []],
      [3, 'Logic: who holds it', [{ id: 'LOCK-1', turn: 'lit' }]],
      [2, 'Eval suite', [{ id: 'EVAL-1', turn: 'lit' }]],
      [1, 'Recorded', []],
    ]);
    expect(data[4]).toMatchObject({
      what: 'eval-suite',
      before: null,
      after: { answer: 'none' },
      holdsFrom: '2026-11-01',
      reason: 'Asked on Monday',
      by: 'Ada Okafor',
      source: { kind: 'person', asked: 'Mo Idris' },
      at: '2026-11-23T12:00:00.000Z',
    });
    expect(data[2]?.after).toMatchObject({ answer: 'known', value: { name: 'Jonas Ek', title: null } });
    expect(data[5]?.after).toEqual({
      key: project.key,
      name: 'Claims triage',
      unit: 'Claims',
      stage: 'building',
    });
  });

  it('is read page by page, one statement each', async () => {
    let project = await makeProject(ada, halden);
    for (const name of ['B', 'C', 'D']) project = await changeProject(ada, project, { name });
    const first = await changesOf(project, '?limit=3');
    expect(first.data.map(({ seq }) => seq)).toEqual([4, 3, 2]);
    const rest = await changesOf(project, `?limit=3&cursor=${first.page.nextCursor ?? ''}`);
    expect(rest).toMatchObject({ data: [{ seq: 1 }], page: { nextCursor: null } });
    const statements = await statementsOf(() => changesOf(project));
    expect(statements.filter((sql) => !/^(begin|commit)/i.test(sql))).toHaveLength(2);
    const other = await makeProject(ada, halden);
    const stolen = await ada.visitor.get(
      `/api/v1/projects/${other.id}/changes?cursor=${first.page.nextCursor ?? ''}`,
    );
    expect(stolen.status).toBe(400);
  });
});

describe('a project on a past day', () => {
  it('is what had been recorded by its end, with the sentences of that day', async () => {
    const made = await makeProject(ada, halden, {
      stage: 'pilot',
      facts: { 'last-eval-run-on': known('2026-11-10') },
    });
    expect(made.signs.find(({ id }) => id === 'EVAL-3')).toMatchObject({
      severity: 'serious',
      because: 'No eval run for 13 days; the limit is 7.',
      evidence: [{ kind: 'days', value: 13 }],
    });
    telltale.clock.moveTo('2026-11-25');
    const run = await changeProject(ada, made, {
      ...GOES_LIVE,
      facts: { 'last-eval-run-on': known('2026-11-24') },
    });
    telltale.clock.moveTo('2026-11-26');
    const past = await ada.visitor.get<ProjectReply>(`/api/v1/projects/${made.id}?asOf=2026-11-24`);
    expect(differencesFrom(ProjectReply, past.text)).toEqual([]);
    expect(past.headers.get('etag')).toBeNull();
    expect(past.body).toMatchObject({
      stage: 'pilot',
      isPast: true,
      facts: made.facts,
      version: 2,
      updatedAt: made.updatedAt,
    });
    expect(past.body.signs.find(({ id }) => id === 'EVAL-3')).toMatchObject({
      litSince: '2026-11-23',
      because: 'No eval run for 14 days; the limit is 7.',
      evidence: [{ kind: 'days', value: 14 }],
    });
    const { isPast: _isPast, later: _later, ...same } = run;
    expect(await readProject(ada, made.id, '2026-11-25')).toMatchObject({ ...same, isPast: true });
  });

  it('shows beside it what was recorded later and holds from then', async () => {
    const made = await makeProject(ada, halden, { stage: 'building' });
    telltale.clock.moveTo('2026-12-01');
    await changeProject(ada, made, {
      facts: {
        'eval-suite': { ...known('triage v4'), holdsFrom: '2026-11-20' },
        'eval-cases': { ...known(40), holdsFrom: '2026-11-30' },
        'owner-kpi': known('Days to decide'),
      },
    });
    const past = await readProject(ada, made.id, '2026-11-25');
    expect(past.facts).toEqual({});
    expect(past.later?.facts).toEqual({
      'eval-suite': expect.objectContaining({
        value: 'triage v4',
        recordedOn: '2026-12-01',
        holdsFrom: '2026-11-20',
      }) as object,
    });
  });

  it('shows nothing that was taken back since, and what was answered after that', async () => {
    const made = await makeProject(ada, halden, { stage: 'building' });
    const suite = { 'eval-suite': { ...known('triage v4'), holdsFrom: '2026-11-20' } };
    telltale.clock.moveTo('2026-12-01');
    const recorded = await changeProject(ada, made, { facts: suite });
    telltale.clock.moveTo('2026-12-02');
    const back = await changeProject(ada, recorded, { facts: { 'eval-suite': { answer: 'not-asked' } } });
    expect((await readProject(ada, made.id, '2026-11-25')).later?.facts).toEqual({});
    telltale.clock.moveTo('2026-12-03');
    await changeProject(ada, back, { facts: suite });
    expect((await readProject(ada, made.id, '2026-11-25')).later?.facts).toMatchObject({
      'eval-suite': { value: 'triage v4', recordedOn: '2026-12-03' },
    });
  });

  it('is not there before it was recorded, and nowhere on a day to come', async () => {
    telltale.clock.moveTo('2026-11-27');
    const made = await makeProject(ada, halden);
    const before = await ada.visitor.get<ProblemReply>(`/api/v1/projects/${made.id}?asOf=2026-11-26`);
    expect([before.status, before.body.detail]).toEqual([404, 'It was recorded after 2026-11-26.']);
    const ahead = await ada.visitor.get<ProblemReply>(`/api/v1/projects/${made.id}?asOf=2026-11-28`);
    expect([ahead.status, ahead.body.errors?.[0]?.pointer]).toEqual([422, 'asOf']);
  });

  it('keeps the owner as the owner was', async () => {
    const made = await makeProject(ada, halden, {
      facts: { 'business-owner': known({ name: 'Dana Reyes', title: 'VP Claims' }) },
    });
    telltale.clock.moveTo('2026-11-25');
    await changeProject(ada, made, { facts: { 'business-owner': NONE } });
    expect((await readProject(ada, made.id, '2026-11-24')).owner).toMatchObject({ name: 'Dana Reyes' });
    expect((await readProject(ada, made.id, '2026-11-25')).owner).toBeNull();
  });
});

describe('statements', () => {
  const counted = (statements: string[]) => statements.filter((sql) => !/^(begin|commit)/i.test(sql)).length;

  it('of a whole project are two with the session, now and on a past day', async () => {
    const { id } = await makeProject(ada, halden, { facts: { 'target-on': known('2026-12-31') } });
    expect(counted(await statementsOf(() => readProject(ada, id)))).toBe(2);
    expect(counted(await statementsOf(() => readProject(ada, id, '2026-11-23')))).toBe(2);
  });

  it('of one fact written are few, and as many for a long record as for a short one', async () => {
    const short = await makeProject(ada, halden, { stage: 'building' });
    const write = (project: ProjectReply) => () =>
      changeProject(ada, project, { facts: { 'eval-suite': NONE } });
    const few = await statementsOf(write(short));
    expect(few.length).toBeLessThanOrEqual(8);
    let long = await makeProject(ada, halden, {
      stage: 'building',
      facts: { builder: known({ name: 'Jonas Ek' }) },
    });
    for (let cases = 1; cases < 20; cases += 1)
      long = await changeProject(ada, long, { facts: { 'eval-cases': known(cases) } });
    expect(await statementsOf(write(long))).toHaveLength(few.length);
  });
});

describe('the log on a past day', () => {
  it('ends with that day, wherever its hours lie', async () => {
    const kiritimati = await telltale.people.newClient(ada.workspaceId, 'Line Islands', 'LIN');
    await telltale.database.query(`update client set time_zone = 'Pacific/Kiritimati' where id = $1`, [
      kiritimati,
    ]);
    // It is the 3rd there already.
    telltale.clock.moveTo(new Date('2026-11-02T20:00:00Z'));
    const made = await makeProject(ada, kiritimati);
    telltale.clock.moveTo('2026-11-05');
    await changeProject(ada, made, { name: 'Copra forecast', facts: { 'eval-suite': NONE } });
    const changes = (query: string) =>
      ada.visitor.get<ChangeListReply & ProblemReply>(`/api/v1/projects/${made.id}/changes${query}`);
    expect((await changes('?asOf=2026-11-03')).body.data).toMatchObject([
      { seq: 1, recordedOn: '2026-11-03' },
    ]);
    // Noon of the 5th in UTC is the 6th there.
    expect((await changes('?asOf=2026-11-05')).body.data).toHaveLength(1);
    expect((await changes('?asOf=2026-11-06')).body.data).toHaveLength(3);
    expect((await changes('?asOf=2026-11-02')).status).toBe(404);
    expect((await changes('?asOf=2026-11-07')).status).toBe(422);
  });
});
