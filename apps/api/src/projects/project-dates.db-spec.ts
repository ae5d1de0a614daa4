import type { ProblemReply, ProjectReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { changeProject, known, makeProject } from '../../test/test-projects';

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

const month = (on: string) => known({ on, precision: 'month' });

describe('a target', () => {
  it('keeps its original and each move, with day, person and reason, for ever', async () => {
    let project = await makeProject(ada, halden, { facts: { 'target-on': known('2026-12-31') } });
    telltale.clock.moveTo('2026-11-25');
    project = await changeProject(ada, project, {
      facts: { 'target-on': known('2027-02-28') },
      reason: 'The data came late',
    });
    telltale.clock.moveTo('2026-11-27');
    project = await changeProject(ada, project, { facts: { 'target-on': known('2027-03-31') } });
    expect(project).toMatchObject({
      originalTargetOn: '2026-12-31',
      targetOn: '2027-03-31',
      moves: [
        {
          seq: 3,
          from: '2026-12-31',
          to: '2027-02-28',
          on: '2026-11-25',
          by: 'Ada Okafor',
          reason: 'The data came late',
        },
        { seq: 4, from: '2027-02-28', to: '2027-03-31', on: '2026-11-27', by: 'Ada Okafor', reason: null },
      ],
    });
    const { body } = await ada.visitor.get<ProjectReply>(`/api/v1/projects/${project.id}?asOf=2026-11-26`);
    expect(body).toMatchObject({
      originalTargetOn: '2026-12-31',
      targetOn: '2027-02-28',
      moves: [{ seq: 3 }],
    });
    expect(body.moves).toHaveLength(1);
  });

  const TARGET = '#/facts/target-on/value';
  const START = '#/facts/started-on/value';

  it.each([
    [
      'a day before the start',
      '2026-06-01',
      '2026-05-31',
      'The target 31 May 2026 is before the start, 1 June 2026.',
    ],
    ['a month that ends before the start', '2026-06-01', { on: '2026-05-01', precision: 'month' }, undefined],
    [
      'a day before the month of the start',
      { on: '2026-06-01', precision: 'month' },
      '2026-05-31',
      undefined,
    ],
  ])('is refused as %s', async (_what, start, target, detail) => {
    const facts = { 'started-on': known(start), 'target-on': known(target) };
    const refused = await ada.visitor.post<ProblemReply>('/api/v1/projects', {
      clientId: halden,
      name: 'A',
      facts,
    });
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toMatchObject([
      { pointer: TARGET, ...(detail === undefined ? {} : { detail }) },
    ]);
  });

  it.each([
    ['on the day of the start', '2026-06-01', '2026-06-01'],
    ['in the month of the start, which may be later', '2026-06-15', { on: '2026-06-01', precision: 'month' }],
    ['on a day of the month of the start', { on: '2026-06-01', precision: 'month' }, '2026-06-02'],
    [
      'in the year of the start',
      { on: '2026-06-01', precision: 'month' },
      { on: '2026-01-01', precision: 'year' },
    ],
  ])('may lie %s', async (_what, start, target) => {
    const facts = { 'started-on': known(start), 'target-on': known(target) };
    const made = await ada.visitor.post('/api/v1/projects', { clientId: halden, name: 'A', facts });
    expect(made.status).toBe(201);
  });

  it('is held against the start that is recorded, and the start against the target', async () => {
    const project = await makeProject(ada, halden, {
      facts: { 'started-on': known('2026-06-01'), 'target-on': known('2026-09-01') },
    });
    const path = `/api/v1/projects/${project.id}`;
    const send = (facts: object) => ada.visitor.patch<ProblemReply>(path, project.version, { facts });
    const early = await send({ 'target-on': known('2026-05-01') });
    expect([early.status, early.body.errors?.[0]?.pointer]).toEqual([422, TARGET]);
    const late = await send({ 'started-on': known('2026-09-02') });
    expect([late.status, late.body.errors?.[0]]).toEqual([
      422,
      { pointer: START, detail: 'The start 2 September 2026 is after the target, 1 September 2026.' },
    ]);
    const both = await send({ 'started-on': known('2026-04-01'), 'target-on': known('2026-05-01') });
    expect(both.status).toBe(200);
  });

  it('that an import left before the start stands in nobody’s way elsewhere', async () => {
    const project = await makeProject(ada, halden, { facts: { 'started-on': month('2026-06-01') } });
    await telltale.database.query(
      `update project_record set facts = facts || '{"target-on": {"answer": "known", "value": {"on": "2026-01-31", "precision": "day"},
         "recordedOn": "2026-11-23", "source": {"kind": "import"}}}' where project_id = $1`,
      [project.id],
    );
    expect((await changeProject(ada, project, { name: 'Still changed' })).name).toBe('Still changed');
  });
});
