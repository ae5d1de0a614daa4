import type { DecisionListReply, ProjectReply } from '@telltale/contract';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { startTestApp, TEST_NOW, type TestApp } from '../../test/test-app';
import { makeProject } from '../../test/test-projects';
import { WatchedConditions1764000000029 } from '../database/migrations/1764000000029-watched-conditions';
import { ClosingLists1764000000030 } from '../database/migrations/1764000000030-closing-lists';
import { NeededDecisions1764000000031 } from '../database/migrations/1764000000031-needed-decisions';
import { caseFile, PushedProject } from '../evaluations/push/pushed-project.fixture';
import { verifyHistory } from '../history/verify-history';
import { RereadDue } from '../signs/reread-due';

let telltale: TestApp;
let of: PushedProject;

beforeAll(async () => {
  telltale = await startTestApp();
  telltale.clock.moveTo(new Date(TEST_NOW));
  of = await PushedProject.of(telltale, { role: 'reviewer' });
});
afterAll(() => telltale.stop());

const STEPS: readonly MigrationInterface[] = [
  new WatchedConditions1764000000029(),
  new ClosingLists1764000000030(),
  new NeededDecisions1764000000031(),
];

/** The database as the version before left it, taken over by this one. */
async function takeOver(): Promise<void> {
  const runner = { query: (sql: string) => telltale.database.query(sql) } as unknown as QueryRunner;
  for (const step of STEPS.toReversed()) await step.down(runner);
  await telltale.database.query(
    `update project_record set evaluation = jsonb_set(evaluation, '{suites,0}', (evaluation #> '{suites,0}') - 'lastScores')
     where evaluation is not null`,
  );
  await telltale.database.query(
    `update reading_period set project_row = project_row - 'decision_needed' - 'decision_needed_since'`,
  );
  for (const step of STEPS) await step.up(runner);
}

async function decide(id: string, body: object): Promise<void> {
  const reply = await of.ada.visitor.post(`/api/v1/projects/${id}/decisions`, body);
  if (reply.status !== 201) throw new Error(reply.text);
}

const read = async (id: string) => (await of.ada.visitor.get<ProjectReply>(`/api/v1/projects/${id}`)).body;

it('decisions, stopped projects and plug clocks of before are taken over', async () => {
  const by = '2026-11-25';
  await of.push(caseFile(`${'P'.repeat(17)}FFF`));
  await decide(of.project.id, {
    kind: 'fix',
    reason: 'The suite comes first.',
    dueOn: '2026-12-20',
    conditions: [
      { kind: 'score', suite: 'triage', comparison: 'at-least', value: 0.9, by },
      { kind: 'score', suite: 'triage', comparison: 'at-least', value: 0.85, by: '2026-12-20' },
    ],
  });
  const clock = await makeProject(of.ada, of.clientId, {
    stage: 'scoped',
    facts: { 'business-owner': { answer: 'none' } },
  });
  const stopped = await makeProject(of.ada, of.clientId, { stage: 'scoped' });
  await decide(stopped.id, { kind: 'stop', reason: 'The vendor left.' });
  const imported = await makeProject(of.ada, of.clientId, { stage: 'stopped' });

  await takeOver();

  expect((await read(clock.id)).decisionNeeded).toEqual({ why: 'plug-clock', since: '2026-11-23' });
  expect([(await read(stopped.id)).closing, (await read(imported.id)).closing]).toEqual([
    { open: 7, of: 7, dueOn: '2026-12-23' },
    null,
  ]);
  const list = await of.ada.visitor.get(`/api/v1/projects/${stopped.id}/closing-list`);
  expect(list.body).toMatchObject({ open: 7, dueOn: '2026-12-23' });
  expect((await verifyHistory(telltale.database.ownerUrl)).breaks).toEqual([]);

  telltale.clock.moveTo(new Date('2026-11-28T09:00:00Z'));
  await telltale.app.get(RereadDue).run();
  await telltale.database.query('update session set seen_at = $1', [telltale.clock.now()]);
  const { body } = await of.ada.visitor.get<DecisionListReply>(`/api/v1/projects/${of.project.id}/decisions`);
  expect(body.data[0]?.conditions.map(({ state, turnedOn }) => [state, turnedOn])).toEqual([
    ['missed', '2026-11-26'],
    ['met', '2026-11-23'],
  ]);
  expect((await read(of.project.id)).decisionNeeded).toEqual({
    why: 'condition-missed',
    since: '2026-11-26',
  });
});
