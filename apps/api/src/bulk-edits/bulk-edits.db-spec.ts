import type { ProjectListReply, ProjectReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { changeProject, known, makeProject, NONE, readProject } from '../../test/test-projects';
import { type AskedEdit, bulkEdit, DANA, makeDana, outcomesOf, problemsOf } from './bulk-edit.fixture';

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
  // A client that has shipped may build as much as it likes.
  await makeProject(ada, halden, { name: 'Shipped before', stage: 'production' });
});
afterAll(() => telltale.stop());

const edit = (projects: readonly ProjectReply[], asked: AskedEdit) => bulkEdit(ada, projects, asked);
const changesOf = async ({ id }: ProjectReply) =>
  (await ada.visitor.get<{ data: { what: string; reason: string }[] }>(`/api/v1/projects/${id}/changes`)).body
    .data;

describe('a bulk edit', () => {
  it('gives many projects an owner, a stage and a target, and says what that lit and cleared', async () => {
    const owner = await makeDana(ada, halden);
    const facts = { 'business-owner': NONE };
    const first = await makeProject(ada, halden, { name: 'Triage', stage: 'scoped', facts });
    const second = await makeProject(ada, halden, { name: 'Letters', stage: 'idea' });
    const set = { owner, stage: 'building', targetOn: '2027-02-01' } as const;
    const reply = await edit([first, second], { set, reason: 'Agreed on 20 November.' });

    expect(reply).toMatchObject({
      isWritten: true,
      batch: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
    expect(outcomesOf(reply)).toEqual(['changed', 'changed']);
    expect(reply.data[0]).toMatchObject({ key: first.key, name: 'Triage', version: 2, problem: null });
    expect(reply.data[0]?.changes).toEqual([
      {
        what: 'business-owner',
        label: 'Business owner',
        before: { answer: 'none' },
        after: { answer: 'known', value: { personId: owner, ...DANA } },
      },
      {
        what: 'target-on',
        label: 'Target',
        before: null,
        after: { answer: 'known', value: { on: '2027-02-01', precision: 'day' } },
      },
      { what: 'stage', label: 'Stage', before: 'scoped', after: 'building' },
    ]);
    expect(reply.data[0]?.signs).toEqual([
      { id: 'OWN-1', title: expect.any(String) as string, turn: 'cleared' },
    ]);
    const now = await readProject(ada, first.id);
    expect(now).toMatchObject({ stage: 'building', targetOn: '2027-02-01', owner: DANA, version: 2 });
    const reasons = (await changesOf(first)).slice(0, 3).map(({ what, reason }) => [what, reason]);
    expect(reasons).toEqual([
      ['stage', 'Agreed on 20 November.'],
      ['target-on', 'Agreed on 20 November.'],
      ['business-owner', 'Agreed on 20 November.'],
    ]);
  });

  it('tells the same in a dry run, and writes nothing', async () => {
    const owner = await makeDana(ada, halden);
    const project = await makeProject(ada, halden, { stage: 'scoped', facts: { 'business-owner': NONE } });
    const events = () =>
      telltale.database.query('select count(*)::int as n from outbox where workspace_id = $1', [
        ada.workspaceId,
      ]);
    const before = await events();
    const dry = await edit([project], { set: { owner }, dryRun: true });
    expect(dry).toMatchObject({ isWritten: false, batch: null });
    expect(await readProject(ada, project.id)).toEqual(project);
    expect(await events()).toEqual(before);
    const real = await edit([project], { set: { owner } });
    expect(dry.data[0]?.version).toBe(1);
    expect(real.data).toEqual(dry.data.map((one) => Object.assign(one, { version: 2 })));
  });

  it('leaves out of its log what already is so', async () => {
    const project = await makeProject(ada, halden, { stage: 'building' });
    const reply = await edit([project], { set: { stage: 'building' } });
    expect(reply).toMatchObject({ isWritten: true, batch: null });
    expect(outcomesOf(reply)).toEqual(['unchanged']);
    expect((await readProject(ada, project.id)).version).toBe(project.version);
  });

  it('moves each target by days, a month from its last day, and asks why', async () => {
    const exact = await makeProject(ada, halden, { facts: { 'target-on': known('2026-12-20') } });
    const month = await makeProject(ada, halden, {
      facts: { 'target-on': known({ on: '2027-02-01', precision: 'month' }) },
    });
    const none = await makeProject(ada, halden, { facts: { 'target-on': NONE } });
    const set = { targetDays: 14 };
    const silent = await edit([exact, month, none], { set });
    expect(silent.isWritten).toBe(false);
    const why = 'Say why the target moves: the reason is kept with each moved date.';
    expect(problemsOf(silent)).toEqual([
      { code: 'invalid-request', pointer: '#/reason', detail: why },
      { code: 'invalid-request', pointer: '#/reason', detail: why },
      {
        code: 'invalid-request',
        pointer: '#/set/targetDays',
        detail: 'It has no target that could be moved.',
      },
    ]);
    const said = await edit([exact, month], { set, reason: 'The vendor is late.' });
    expect(outcomesOf(said)).toEqual(['changed', 'changed']);
    expect((await readProject(ada, exact.id)).moves).toMatchObject([
      { from: '2026-12-20', to: '2027-01-03', reason: 'The vendor is late.' },
    ]);
    expect((await readProject(ada, month.id)).targetOn).toBe('2027-03-14');
  });
});

describe('the rows of the list', () => {
  it('bear the version that a bulk edit names, and none on a past day', async () => {
    const project = await makeProject(ada, halden);
    await changeProject(ada, project, { name: 'Renamed' });
    const list = (query: string) =>
      ada.visitor.get<ProjectListReply>(`/api/v1/projects?client=${halden}${query}`);
    expect((await list('')).body.data[0]?.version).toBe(2);
    expect((await list('&asOf=2026-11-23')).body.data[0]?.version).toBeNull();
  });
});

describe('a large bulk edit', () => {
  it('is told to the live pages as one change of the portfolio', async () => {
    const projects: ProjectReply[] = [];
    for (let n = 0; n < 51; n += 1) projects.push(await makeProject(ada, halden, { name: `Project ${n}` }));
    const since = await telltale.database.query<{ n: number }>('select count(*)::int as n from outbox');
    await edit(projects, { set: { stage: 'scoped' } });
    const told = await telltale.database.query<{ topic: string; client_id: string }>(
      'select topic, client_id from outbox order by id offset $1',
      [since[0]?.n],
    );
    expect(told).toEqual([{ topic: 'portfolio', client_id: halden }]);
  });
});
