import type { DecisionListReply, DecisionReply, ProjectPatchRequest } from '@telltale/contract';
import { startTestApp, TEST_NOW, type TestApp } from '../../test/test-app';
import { changeProject, known, readProject } from '../../test/test-projects';
import { caseFile, PushedProject } from '../evaluations/push/pushed-project.fixture';
import { verifyHistory } from '../history/verify-history';
import { RereadDue } from '../signs/reread-due';

let telltale: TestApp;
let of: PushedProject;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  telltale.clock.moveTo(new Date(TEST_NOW));
  of = await PushedProject.of(telltale, { role: 'reviewer' });
});
afterAll(() => telltale.stop());

const path = () => `/api/v1/projects/${of.project.id}/decisions`;

async function decide(...conditions: readonly object[]): Promise<DecisionReply> {
  const request = { kind: 'fix', reason: 'The suite comes first.', conditions };
  const reply = await of.ada.visitor.post<DecisionReply>(path(), request);
  if (reply.status !== 201) throw new Error(reply.text);
  return reply.body;
}

/** How the conditions of each decision stand, the newest first. */
async function states() {
  const { body } = await of.ada.visitor.get<DecisionListReply>(path());
  return body.data.map(({ conditions }) => conditions.map(({ state, turnedOn }) => [state, turnedOn]));
}

async function record(facts: ProjectPatchRequest['facts']): Promise<void> {
  await changeProject(of.ada, await readProject(of.ada, of.project.id), { facts });
}

/** A new day begins, and what is due on it is read; nobody was signed out meanwhile. */
async function moveTo(day: string): Promise<void> {
  telltale.clock.moveTo(new Date(`${day}T09:00:00Z`));
  await telltale.database.query('update session set seen_at = $1', [telltale.clock.now()]);
  await telltale.app.get(RereadDue).run();
}

const VOLUME = { kind: 'fact', fact: 'target-volume', comparison: 'at-least', value: 5000, by: '2026-12-03' };
const SCORE = { kind: 'score', suite: 'triage', comparison: 'at-least', value: 0.85, by: '2026-12-03' };

describe('a condition on a fact', () => {
  it('is met with the write that makes it so, and says by which change', async () => {
    await decide(VOLUME);
    await record({ 'target-volume': known(4999) });
    expect(await states()).toEqual([[['waiting', null]]]);
    await moveTo('2026-11-25');
    await record({ 'target-volume': known(5000) });
    expect(await states()).toEqual([[['met', '2026-11-25']]]);
    const [row] = await telltale.database.query(
      `select d.because, c.what from decision_condition d
       join change c on c.project_id = d.project_id and c.seq = d.turned_by where d.project_id = $1`,
      [of.project.id],
    );
    expect(row).toEqual({ because: 'Target volume a day is 5,000.', what: 'target-volume' });
  });

  it('waits on its day and is missed on the morning after, by time alone', async () => {
    await decide(VOLUME);
    await moveTo('2026-12-03');
    expect(await states()).toEqual([[['waiting', null]]]);
    await telltale.database.query('delete from outbox');
    await moveTo('2026-12-04');
    expect(await states()).toEqual([[['missed', '2026-12-04']]]);
    const events = await telltale.database.query('select topic, subject_id, account_id from outbox');
    expect(events).toEqual([{ topic: 'project', subject_id: of.project.id, account_id: null }]);
  });

  it('is missed on its true day also after a standstill, and what comes later leaves it so', async () => {
    await decide(VOLUME);
    telltale.clock.moveTo(new Date('2026-12-20T09:00:00Z'));
    await telltale.database.query('update session set seen_at = $1', [telltale.clock.now()]);
    await record({ 'target-volume': known(9000) });
    expect(await states()).toEqual([[['missed', '2026-12-04']]]);
  });
});

describe('a condition on a score', () => {
  it('is met with the run that reaches it on the main branch', async () => {
    await of.push(caseFile(`${'P'.repeat(16)}FFFF`));
    const { conditions } = await decide(SCORE);
    expect(conditions[0]?.because).toBe(
      "The latest run of suite 'triage', on 23 November 2026, scored 0.8; at least 0.85 is asked by 3 December 2026.",
    );
    await of.push(caseFile('P'.repeat(20)), 'branch=try');
    expect(await states()).toEqual([[['waiting', null]]]);
    await of.push(caseFile(`${'P'.repeat(17)}FFF`));
    expect(await states()).toEqual([[['met', '2026-11-23']]]);
  });
});

describe('the conditions of an earlier decision', () => {
  it('stay as they ended', async () => {
    await decide(VOLUME);
    await decide(SCORE);
    await record({ 'target-volume': known(5000) });
    expect(await states()).toEqual([[['waiting', null]], [['waiting', null]]]);
    await moveTo('2026-12-04');
    expect(await states()).toEqual([[['missed', '2026-12-04']], [['waiting', null]]]);
  });
});

it('decisions of before are watched from the reading that the migration makes due', async () => {
  await decide(VOLUME);
  await telltale.database.query('delete from decision_condition');
  await telltale.database.query('update project set next_change_on = read_on where decided_on is not null');
  await moveTo('2026-12-10');
  expect(await states()).toEqual([[['missed', '2026-12-04']]]);
  expect((await verifyHistory(telltale.database.ownerUrl)).breaks).toEqual([]);
});
