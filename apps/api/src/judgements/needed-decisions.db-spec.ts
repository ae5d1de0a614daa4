import type { ProjectListReply, ProjectRowReply, SummaryReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { known, makeProject, NONE, readProject } from '../../test/test-projects';
import { verifyHistory } from '../history/verify-history';
import { FoldCounters } from '../signs/fold-counters';
import { RereadDue } from '../signs/reread-due';

let telltale: TestApp;
let ada: Member;
let halden: string;

beforeEach(async () => {
  telltale = await startTestApp();
  ada = await telltale.people.newWorkspace({ role: 'reviewer' });
  halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
});
afterEach(() => telltale.stop());

type Named = { readonly id: string };
const judge = async ({ id }: Named, what: string, body: object) => {
  const reply = await ada.visitor.post(`/api/v1/projects/${id}/${what}`, body);
  if (reply.status !== 201) throw new Error(reply.text);
};
const decide = (project: Named, body: object = {}) =>
  judge(project, 'decisions', { kind: 'fix', reason: 'The suite comes first.', ...body });

/** A new day begins, and what is due on it is read; nobody was signed out meanwhile. */
async function moveTo(day: string): Promise<void> {
  telltale.clock.moveTo(new Date(`${day}T09:00:00Z`));
  await telltale.database.query(
    `update session set seen_at = $1, expires_at = $1::timestamptz + interval '1 day'`,
    [telltale.clock.now()],
  );
  await telltale.app.get(RereadDue).run();
}

const row = async ({ id }: Named, asOf = ''): Promise<ProjectRowReply | undefined> => {
  const { body } = await ada.visitor.get<ProjectListReply>(`/api/v1/projects?${asOf}`);
  return body.data.find((one) => one.id === id);
};
/** How many need a decision: by the kept counters and folded ones, counted from rows, and as of a past day. */
const counts = async (asOf = telltale.clock.today('UTC')) => {
  const summary = async (query: string) =>
    (await ada.visitor.get<SummaryReply>(`/api/v1/portfolio/summary?${query}`)).body.needDecision;
  const kept = await summary('');
  await telltale.app.get(FoldCounters).run();
  return [kept, await summary(''), await summary('stage=active,stopped'), await summary(`asOf=${asOf}`)];
};

describe('a decision is needed', () => {
  it('from the day after the one by which the latest was due, and on no day before', async () => {
    const project = await makeProject(ada, halden, { stage: 'scoped' });
    await decide(project, { dueOn: '2026-12-01' });
    await moveTo('2026-12-01');
    expect((await row(project))?.decisionNeeded).toBeNull();
    expect(await counts()).toEqual([0, 0, 0, 0]);
    await moveTo('2026-12-02');
    const overdue = {
      decisionNeeded: { why: 'decision-overdue', since: '2026-12-02' },
      next: { kind: 'decide', sign: null, text: 'Decision overdue: Fix was due 1 December 2026' },
      criticalSince: null,
    };
    expect(await row(project)).toMatchObject(overdue);
    expect(await readProject(ada, project.id)).toMatchObject(overdue);
    expect(await counts()).toEqual([1, 1, 1, 1]);
    await moveTo('2026-12-03');
    await decide(project);
    expect((await row(project))?.decisionNeeded).toBeNull();
    expect(await counts()).toEqual([0, 0, 0, 0]);
    expect(await counts('2026-12-02')).toEqual([0, 0, 0, 1]);
    expect(await row(project, 'asOf=2026-12-02')).toMatchObject(overdue);
  });

  it('once a condition is missed, which starts the plug clock again on its day', async () => {
    const project = await makeProject(ada, halden, {
      stage: 'scoped',
      facts: { 'logic-holder': known({ holder: 'vendor', vendor: 'Acme' }) },
    });
    expect((await row(project))?.decisionNeeded).toEqual({ why: 'plug-clock', since: '2026-11-23' });
    const by = '2026-12-03';
    await decide(project, { conditions: [{ kind: 'fact', fact: 'builder', comparison: 'known', by }] });
    expect(await row(project)).toMatchObject({ decisionNeeded: null, criticalSince: null });
    await moveTo('2026-12-06');
    const missed = {
      decisionNeeded: { why: 'condition-missed', since: '2026-12-04' },
      criticalSince: '2026-12-04',
      next: { kind: 'decide', text: 'Condition missed: Builder is known by 3 December 2026' },
    };
    expect(await row(project)).toMatchObject(missed);
    expect(await row(project, 'asOf=2026-12-04')).toMatchObject(missed);
    expect((await row(project, 'asOf=2026-12-03'))?.decisionNeeded).toBeNull();
    await decide(project);
    expect(await row(project)).toMatchObject({ decisionNeeded: null, criticalSince: null });
  });

  it('once a person says that a condition is met', async () => {
    const project = await makeProject(ada, halden, { stage: 'scoped' });
    await decide(project, { conditions: [{ text: 'Finance signs' }] });
    const decision = (await readProject(ada, project.id)).decision?.id ?? '';
    await judge(project, `decisions/${decision}/conditions/0`, { state: 'met' });
    expect(await row(project)).toMatchObject({
      decisionNeeded: { why: 'condition-met', since: '2026-11-23' },
      next: { text: 'Condition met: Finance signs' },
    });
    expect(await counts()).toEqual([1, 1, 1, 1]);
  });

  it('while the closing list of a stopped project is overdue', async () => {
    const project = await makeProject(ada, halden, { stage: 'scoped' });
    await decide(project, { kind: 'stop' });
    await moveTo('2026-12-23');
    expect((await row(project))?.decisionNeeded).toBeNull();
    await moveTo('2026-12-24');
    expect(await row(project)).toMatchObject({
      decisionNeeded: { why: 'closing-overdue', since: '2026-12-24' },
      next: { text: 'Closing list overdue: 7 of 7 open, due 23 December 2026' },
    });
    expect(await counts()).toEqual([1, 1, 1, 1]);
    const path = `/api/v1/projects/${project.id}/closing-list`;
    await ada.visitor.send('PUT', path, { body: { dueOn: '2027-01-15' } });
    expect(await row(project)).toMatchObject({ decisionNeeded: null, next: null });
  });

  it('from seven days before a waiver ends', async () => {
    const project = await makeProject(ada, halden, { stage: 'building', facts: { 'eval-suite': NONE } });
    await judge(project, 'waivers', { sign: 'EVAL-1', reason: 'It is bought.', until: '2026-12-10' });
    await moveTo('2026-12-02');
    expect((await row(project))?.decisionNeeded).toBeNull();
    await moveTo('2026-12-03');
    expect(await row(project)).toMatchObject({
      decisionNeeded: { why: 'waiver-ending', since: '2026-12-03' },
      next: { sign: 'EVAL-1', text: 'Waiver ending: EVAL-1 is waived until 10 December 2026' },
    });
    await moveTo('2026-12-11');
    expect((await row(project))?.decisionNeeded).toEqual({ why: 'plug-clock', since: '2026-11-23' });
  });
});

it('what was read before tells of the plug clock, and the rest is made due by the migration', async () => {
  const project = await makeProject(ada, halden, { stage: 'building', facts: { 'eval-suite': NONE } });
  const late = await makeProject(ada, halden, { stage: 'scoped' });
  await decide(late, { dueOn: '2026-12-01' });
  await telltale.database.query(
    `update reading_period set project_row = project_row - 'decision_needed' - 'decision_needed_since'`,
  );
  await telltale.database.query('update project set next_change_on = read_on where decided_on is not null');
  await moveTo('2026-12-05');
  const plug = { why: 'plug-clock', since: '2026-11-23' };
  expect((await row(project, 'asOf=2026-11-23'))?.decisionNeeded).toEqual(plug);
  expect((await readProject(ada, project.id, '2026-11-23')).decisionNeeded).toEqual(plug);
  expect((await row(late))?.decisionNeeded).toEqual({ why: 'decision-overdue', since: '2026-12-02' });
  expect((await row(late, 'asOf=2026-12-01'))?.decisionNeeded).toBeNull();
  expect(await counts('2026-12-04')).toEqual([2, 2, 2, 2]);
  expect((await verifyHistory(telltale.database.ownerUrl)).breaks).toEqual([]);
});
