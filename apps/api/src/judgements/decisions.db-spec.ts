import {
  type ChangeListReply,
  DecisionListReply,
  DecisionReply,
  type ProblemReply,
} from '@telltale/contract';
import { differencesFrom } from '../../test/contract-shape';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { changeProject, known, makeProject, readProject } from '../../test/test-projects';

let telltale: TestApp;
let ada: Member;
let halden: string;

beforeAll(async () => {
  telltale = await startTestApp();
  ada = await telltale.people.newWorkspace({ role: 'reviewer' });
  halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
});
afterAll(() => telltale.stop());

type Named = { readonly id: string };
const pathOf = ({ id }: Named) => `/api/v1/projects/${id}/decisions`;
const post = (project: Named, body: object = {}) =>
  ada.visitor.post<DecisionReply & ProblemReply>(pathOf(project), {
    kind: 'fix',
    reason: 'The suite comes first.',
    ...body,
  });
const decide = async (project: Named, body: object = {}) => {
  const reply = await post(project, body);
  if (reply.status !== 201) throw new Error(reply.text);
  expect(differencesFrom(DecisionReply, reply.text)).toEqual([]);
  return reply.body;
};
const decisions = async (project: Named, query = '') => {
  const reply = await ada.visitor.get<DecisionListReply>(pathOf(project) + query);
  expect(differencesFrom(DecisionListReply, reply.text)).toEqual([]);
  return reply.body;
};
const kinds = async (project: Named) =>
  (await decisions(project)).data.map(({ kind, reason }) => [kind, reason]);
const logged = async ({ id }: Named) =>
  (await ada.visitor.get<ChangeListReply>(`/api/v1/projects/${id}/changes`)).body.data.map(
    ({ what }) => what,
  );
const withoutSuite = (facts: object = {}) =>
  makeProject(ada, halden, {
    stage: 'scoped',
    facts: { 'logic-holder': known({ holder: 'vendor', vendor: 'Acme' }), ...facts },
  });
const refusals = ({ status, body }: { readonly status: number; readonly body: ProblemReply }) => [
  status,
  body.code,
  ...(body.errors ?? []).map(({ pointer, detail }) => `${pointer} ${detail}`),
];

const by = '2026-12-03';
const signs = { kind: 'text', text: 'Acme signs' };
const held = { kind: 'fact', fact: 'logic-holder', comparison: 'known', by };
const score = { kind: 'score', suite: 'triage', comparison: 'at-least', value: 0.9, by };
const NO_SUITE = "There is no suite 'triage' so far; at least 0.9 is asked by 3 December 2026.";

describe('a decision', () => {
  it('is kept with all that was said, and stops the plug clock', async () => {
    const project = await withoutSuite({
      'business-owner': known({ name: 'Dana Reyes', title: 'VP Claims' }),
    });
    expect(project.criticalSince).toBe('2026-11-23');
    const { personId } = project.facts['business-owner']?.value as { personId: string };
    const made = await decide(project, {
      reason: ' Acme hands the logic over. ',
      dueOn: '2026-12-10',
      decidedBy: personId,
      conditions: [{ text: 'Acme signs' }, held, score],
    });
    expect(made).toEqual({
      id: made.id,
      kind: 'fix',
      reason: 'Acme hands the logic over.',
      conditions: [
        { ...signs, state: 'waiting', because: 'Somebody has to say whether it is met.', turnedOn: null },
        { ...held, state: 'met', because: 'Logic: who holds it is known.', turnedOn: '2026-11-23' },
        { ...score, state: 'waiting', because: NO_SUITE, turnedOn: null },
      ],
      decidedBy: { personId, name: 'Dana Reyes' },
      on: '2026-11-23',
      dueOn: '2026-12-10',
      covers: ['LOCK-1'],
      at: '2026-11-23T09:00:00.000Z',
      by: 'Ada Okafor',
    });
    const read = await readProject(ada, project.id);
    expect(read).toMatchObject({
      criticalSince: null,
      litSigns: 1,
      stage: 'scoped',
      status: { computed: 'off-track' },
      decision: { id: made.id, kind: 'fix', on: '2026-11-23', dueOn: '2026-12-10', by: 'Dana Reyes' },
    });
    expect(await decisions(project)).toEqual({ data: [made], page: { nextCursor: null } });
    expect((await logged(project))[0]).toBe('decision');
  });

  it('is the caller’s own where nobody is named', async () => {
    const project = await withoutSuite();
    expect((await decide(project)).decidedBy).toEqual({ personId: null, name: 'Ada Okafor' });
    expect((await readProject(ada, project.id)).decision?.by).toBe('Ada Okafor');
  });

  it('is listed newest first, page by page', async () => {
    const project = await withoutSuite();
    for (const reason of ['One', 'Two', 'Three']) await decide(project, { reason });
    const first = await decisions(project, '?limit=2');
    expect(first.data.map(({ reason }) => reason)).toEqual(['Three', 'Two']);
    const rest = await decisions(project, `?limit=2&cursor=${first.page.nextCursor ?? ''}`);
    expect([rest.data.map(({ reason }) => reason), rest.page.nextCursor]).toEqual([['One'], null]);
    expect((await ada.visitor.get(`${pathOf(project)}?cursor=nonsense`)).status).toBe(400);
  });

  it('says on each field what cannot be', async () => {
    const project = await withoutSuite();
    const reply = await post(project, {
      reason: ' ',
      dueOn: '2026-11-22',
      decidedBy: '01a20a70-0000-7000-8000-000000000000',
      conditions: [{ text: 'Fine' }, { kind: 'fact', fact: 'wonder', comparison: 'known', by: '2026-12-03' }],
    });
    expect([reply.status, reply.body.errors?.map(({ pointer }) => pointer)]).toEqual([
      422,
      ['#/reason', '#/conditions/1/fact', '#/dueOn', '#/decidedBy'],
    ]);
    expect((await post(project, { kind: 'wait' })).body.errors?.[0]?.pointer).toBe('#/kind');
    const many = Array.from({ length: 21 }, () => ({ text: 'x' }));
    expect((await post(project, { conditions: many })).body.errors?.[0]?.pointer).toBe('#/conditions');
    expect((await post(project, { conditions: many.slice(1), dueOn: '2026-11-23' })).status).toBe(201);
    expect(await kinds(project)).toHaveLength(1);
  });

  it('is taken by somebody of the project’s own client', async () => {
    const other = await telltale.people.newClient(ada.workspaceId, 'Brightwater Clinics', 'BRI');
    const theirs = await makeProject(ada, other, {
      facts: { 'business-owner': known({ name: 'Ines Roth' }) },
    });
    const { personId } = theirs.facts['business-owner']?.value as { personId: string };
    expect(refusals(await post(await withoutSuite(), { decidedBy: personId }))).toEqual([
      422,
      'invalid-request',
      '#/decidedBy This client has no such person. Name somebody of the client.',
    ]);
  });

  it('happens once under one key', async () => {
    const project = await withoutSuite();
    const body = { kind: 'continue', reason: 'All is well.' };
    const once = { 'idempotency-key': `decision ${project.id}` };
    const [first, second] = [
      await ada.visitor.post<DecisionReply>(pathOf(project), body, once),
      await ada.visitor.post<DecisionReply>(pathOf(project), body, once),
    ];
    expect(second.body).toEqual(first.body);
    expect(await kinds(project)).toEqual([['continue', 'All is well.']]);
  });
});

describe('a decision to stop', () => {
  it('stops the project in the same transaction', async () => {
    const project = await withoutSuite();
    await decide(project, { kind: 'stop', reason: 'The vendor left.' });
    const stopped = await readProject(ada, project.id);
    expect(stopped).toMatchObject({
      stage: 'stopped',
      status: { computed: null },
      criticalSince: null,
      decision: { kind: 'stop' },
    });
    expect((await logged(project)).slice(0, 2)).toEqual(['decision', 'stage']);
    expect((await decisions(project)).data[0]?.covers).toEqual(['LOCK-1']);
  });

  it('is refused in Production, where a project is retired', async () => {
    const project = await makeProject(ada, halden, { stage: 'production' });
    expect(refusals(await post(project, { kind: 'stop' }))).toEqual([
      409,
      'stage-move-refused',
      '#/kind A project that reached Production is not stopped but retired.',
    ]);
    expect(await readProject(ada, project.id)).toMatchObject({
      stage: 'production',
      decision: null,
      version: 1,
    });
  });

  it('is recorded by itself where the stage is moved with a reason', async () => {
    const project = await withoutSuite();
    const stopped = await changeProject(ada, project, { stage: 'stopped', reason: 'No data' });
    expect(stopped.decision).toMatchObject({ kind: 'stop', by: 'Ada Okafor' });
    expect(await kinds(project)).toEqual([['stop', 'No data']]);
    expect((await decisions(project)).data[0]).toMatchObject({
      covers: ['LOCK-1'],
      conditions: [],
      dueOn: null,
    });
    const again = await changeProject(ada, stopped, { stage: 'scoped', reason: 'The data came' });
    expect(again.decision).toMatchObject({ kind: 'continue' });
    expect(await kinds(project)).toEqual([
      ['continue', 'The data came'],
      ['stop', 'No data'],
    ]);
  });

  it('is none where a stage was not asked before, or a project is made as it is', async () => {
    const made = await makeProject(ada, halden, { stage: 'stopped' });
    const told = await changeProject(ada, await makeProject(ada, halden), { stage: 'stopped' });
    expect([made.decision, told.decision, await kinds(made), await kinds(told)]).toEqual([
      null,
      null,
      [],
      [],
    ]);
  });
});

describe('a decision to continue', () => {
  it('reopens what has ended at the stage it names', async () => {
    const project = await withoutSuite();
    await decide(project, { kind: 'stop' });
    expect(refusals(await post(project, { kind: 'fix' }))).toEqual([
      409,
      'stage-move-refused',
      '#/kind It is Stopped: only a decision to continue reopens it.',
    ]);
    expect(refusals(await post(project, { kind: 'continue' }))[2]).toBe(
      '#/stage It is Stopped: say at which stage it goes on.',
    );
    await decide(project, { kind: 'continue', stage: 'scoped', reason: 'A new vendor' });
    expect(await readProject(ada, project.id)).toMatchObject({
      stage: 'scoped',
      status: { computed: 'off-track' },
      decision: { kind: 'continue' },
    });
    expect((await post(project, { kind: 'continue', stage: 'retired' })).body.errors?.[0]?.pointer).toBe(
      '#/stage',
    );
    expect(refusals(await post(project, { kind: 'continue', stage: 'pilot' }))[1]).toBe('invalid-request');
  });
});
