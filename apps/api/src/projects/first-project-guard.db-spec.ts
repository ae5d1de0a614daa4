import {
  type ChangeListReply,
  OverrideReply,
  type ProblemReply,
  type ProjectPatchRequest,
  type ProjectReply,
} from '@telltale/contract';
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
});
beforeEach(async () => {
  ada = await telltale.people.newWorkspace({ name: 'L. Brandt' });
  halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
});
afterAll(() => telltale.stop());

const patch = ({ id, version }: ProjectReply, request: ProjectPatchRequest) =>
  ada.visitor.patch<ProblemReply & ProjectReply>(`/api/v1/projects/${id}`, version, request);
const refused = async (project: ProjectReply, request: ProjectPatchRequest) => {
  const { status, body } = await patch(project, request);
  return [
    status,
    body.code,
    body.detail,
    ...(body.errors ?? []).flatMap(({ pointer, detail }) => [pointer, detail]),
  ];
};
const pass = (reason = 'The regulator asks for it.') => ({ override: { reason } });
const builds = () => makeProject(ada, halden, { name: 'Claims triage', stage: 'building' });
const MOONSHOT = { moonshot: known(true) };
const HOW = 'Say why this one cannot wait.';
const BECAUSE = 'Claims triage is in Building already, and Halden Freight has shipped nothing yet.';

describe('the first-project guard', () => {
  it('lets one project of a client build', async () => {
    const only = await makeProject(ada, halden, { stage: 'scoped' });
    const building = await changeProject(ada, only, { stage: 'building' });
    expect((await changeProject(ada, building, { stage: 'pilot' })).overrides).toEqual([]);
  });

  it('asks for a reason before a second one builds, and names the first', async () => {
    const first = await builds();
    const second = await makeProject(ada, halden, { name: 'Radar', stage: 'scoped' });
    for (const stage of ['building', 'pilot'] as const)
      expect(await refused(second, { stage })).toEqual([
        409,
        'first-project-guard',
        BECAUSE,
        '#/override/reason',
        HOW,
      ]);
    expect(await readProject(ada, second.id)).toMatchObject({ stage: 'scoped', version: 1, overrides: [] });
    await changeProject(ada, first, { stage: 'pilot' });
    expect((await refused(second, { stage: 'building' }))[2]).toMatch(
      /^Claims triage is in Pilot already, and /,
    );
  });

  it('is passed with a reason, which shows on the project for ever', async () => {
    await builds();
    const second = await makeProject(ada, halden, { stage: 'scoped' });
    const passed = await changeProject(ada, second, {
      stage: 'building',
      ...pass(' The regulator asks for it. '),
    });
    const override = {
      kind: 'first-project',
      because: BECAUSE,
      reason: 'The regulator asks for it.',
      on: '2026-11-23',
      by: 'L. Brandt',
    };
    expect(passed).toMatchObject({ stage: 'building', overrides: [override] });
    telltale.clock.advance({ days: 1 });
    const later = await changeProject(ada, passed, { stage: 'stopped', reason: 'No data' });
    expect(later.overrides).toEqual([override]);
    expect((await readProject(ada, second.id, '2026-11-23')).overrides).toEqual([override]);
    telltale.clock.advance({ days: -1 });
  });

  it('wants more than blanks', async () => {
    await builds();
    const second = await makeProject(ada, halden, { stage: 'scoped' });
    for (const reason of [' ', ''])
      expect(await refused(second, { stage: 'building', ...pass(reason) })).toEqual(
        expect.arrayContaining([422, 'invalid-request', '#/override/reason']),
      );
  });

  it('stands before a moonshot too', async () => {
    const because = 'It is a moonshot, and Halden Freight has shipped nothing yet.';
    const moonshot = await makeProject(ada, halden, { stage: 'scoped', facts: MOONSHOT });
    expect((await refused(moonshot, { stage: 'building' }))[2]).toBe(because);
    const both = { stage: 'building', facts: MOONSHOT } as const;
    expect((await refused(await makeProject(ada, halden, { stage: 'idea' }), both))[2]).toBe(because);
    const building = await builds();
    expect((await refused(building, { facts: MOONSHOT }))[2]).toBe(because);
    expect((await refused(moonshot, { stage: 'building' }))[2]).toBe(
      'Claims triage is in Building already, it is a moonshot, and Halden Freight has shipped nothing yet.',
    );
    const passed = await changeProject(ada, building, { facts: MOONSHOT, ...pass() });
    expect(passed.overrides).toMatchObject([{ because }]);
    const moved = await changeProject(ada, passed, { stage: 'pilot', facts: MOONSHOT });
    expect(moved.overrides).toHaveLength(1);
  });

  it('is no longer there once the client has shipped, and not for its ideas', async () => {
    const first = await builds();
    const second = await makeProject(ada, halden, { stage: 'idea', facts: MOONSHOT });
    const scoped = await changeProject(ada, second, { stage: 'scoped' });
    await changeProject(ada, first, GOES_LIVE);
    const built = await changeProject(ada, scoped, { stage: 'building', ...pass() });
    expect(built).toMatchObject({ stage: 'building', overrides: [] });
  });

  it('stands before a reopening too, by whichever door', async () => {
    const first = await changeProject(ada, await builds(), { stage: 'stopped', reason: 'No data' });
    await builds();
    expect((await refused(first, { stage: 'building', reason: 'The data came' }))[1]).toBe(
      'first-project-guard',
    );
    const decision = { kind: 'continue', reason: 'The data came', stage: 'building' };
    const decide = (body: object) =>
      ada.visitor.post<ProblemReply>(`/api/v1/projects/${first.id}/decisions`, body);
    expect((await decide(decision)).body.code).toBe('first-project-guard');
    expect((await decide({ ...decision, ...pass() })).status).toBe(201);
    expect(await readProject(ada, first.id)).toMatchObject({
      stage: 'building',
      overrides: [{ because: BECAUSE }],
    });
  });

  it('looks nowhere where nothing begins to build', async () => {
    const project = await builds();
    const statements = await statementsOf(() =>
      changeProject(ada, project, { facts: { 'eval-suite': NONE } }),
    );
    expect(statements.filter((sql) => sql.includes('select name, stage from project'))).toEqual([]);
  });

  it('lets one of two through that begin at the same moment', async () => {
    const [one, two] = [
      await makeProject(ada, halden, { stage: 'scoped' }),
      await makeProject(ada, halden, { stage: 'scoped' }),
    ];
    const replies = await Promise.all([patch(one, { stage: 'building' }), patch(two, { stage: 'building' })]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('a project that is made as it is', () => {
  it('is taken, and what would have stood in its way is kept until somebody says why', async () => {
    await builds();
    const second = await builds();
    const waiting = {
      kind: 'first-project',
      because: BECAUSE,
      reason: null,
      on: '2026-11-23',
      by: 'L. Brandt',
    };
    expect(second.overrides).toEqual([waiting]);
    const explain = (body: object) =>
      ada.visitor.post<OverrideReply & ProblemReply>(`/api/v1/projects/${second.id}/overrides`, body);
    const blank = await explain({ kind: 'first-project', reason: ' ' });
    expect([blank.status, blank.body.errors?.[0]?.pointer]).toEqual([422, '#/reason']);
    telltale.clock.advance({ days: 2 });
    const said = await explain({ kind: 'first-project', reason: 'It was there before us.' });
    expect([said.status, differencesFrom(OverrideReply, said.text)]).toEqual([201, []]);
    expect(said.body).toEqual({ ...waiting, reason: 'It was there before us.', on: '2026-11-25' });
    expect((await readProject(ada, second.id)).overrides).toEqual([said.body]);
    expect((await readProject(ada, second.id, '2026-11-24')).overrides).toEqual([waiting]);
    const again = await explain({ kind: 'first-project', reason: 'Once more.' });
    expect([again.status, again.body.errors?.[0]]).toEqual([
      422,
      { pointer: '#/kind', detail: 'No guard of this kind was passed without a reason here.' },
    ]);
    const log = await ada.visitor.get<ChangeListReply>(`/api/v1/projects/${second.id}/changes`);
    expect(log.body.data.map(({ what, reason }) => [what, reason])).toEqual([
      ['override', 'It was there before us.'],
      ['override', null],
      ['created', null],
    ]);
    telltale.clock.advance({ days: -2 });
  });

  it('is told in the same way where its stage was not asked before', async () => {
    await builds();
    const imported = await makeProject(ada, halden);
    const told = await changeProject(ada, imported, { stage: 'pilot' });
    expect(told).toMatchObject({ stage: 'pilot', overrides: [{ because: BECAUSE, reason: null }] });
  });

  it('brings its reason along', async () => {
    await builds();
    const second = await makeProject(ada, halden, { stage: 'pilot', ...pass('Bought with the company.') });
    expect(second.overrides).toMatchObject([{ reason: 'Bought with the company.' }]);
    const moonshot = await makeProject(ada, halden, { stage: 'idea', facts: MOONSHOT, ...pass() });
    expect(moonshot.overrides).toEqual([]);
  });
});
