import {
  type ChangeListReply,
  ConditionReply,
  type DecisionListReply,
  type DecisionReply,
  type ProblemReply,
} from '@telltale/contract';
import { differencesFrom } from '../../test/contract-shape';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { makeProject } from '../../test/test-projects';
import { verifyHistory } from '../history/verify-history';

let telltale: TestApp;
let ada: Member;
let halden: string;
let project: { readonly id: string };
let decision: string;

beforeAll(async () => {
  telltale = await startTestApp();
  ada = await telltale.people.newWorkspace({ role: 'reviewer' });
  halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
});
beforeEach(async () => {
  project = await makeProject(ada, halden, { stage: 'scoped' });
  decision = await decide();
});
afterAll(() => telltale.stop());

const path = () => `/api/v1/projects/${project.id}/decisions`;
const CONDITIONS = [
  { text: 'Finance signs', by: '2026-12-03' },
  { kind: 'fact', fact: 'builder', comparison: 'known', by: '2026-12-03' },
];

async function decide(): Promise<string> {
  const request = { kind: 'fix', reason: 'The suite comes first.', conditions: CONDITIONS };
  const reply = await ada.visitor.post<DecisionReply>(path(), request);
  if (reply.status !== 201) throw new Error(reply.text);
  return reply.body.id;
}

const say = (body: object, { of = decision, place = '0', by = ada } = {}) =>
  by.visitor.post<ConditionReply & ProblemReply>(`${path()}/${of}/conditions/${place}`, body);

const first = async () => (await ada.visitor.get<DecisionListReply>(path())).body.data[0]?.conditions[0];

describe('a condition in words', () => {
  it('is met when a person says so, with how that is known', async () => {
    const reply = await say({ state: 'met', note: ' Signed on Monday. ' });
    expect([reply.status, differencesFrom(ConditionReply, reply.text)]).toEqual([201, []]);
    expect(reply.body).toEqual({
      kind: 'text',
      text: 'Finance signs',
      by: '2026-12-03',
      state: 'met',
      because: 'Signed on Monday.',
      turnedOn: '2026-11-23',
    });
    expect(await first()).toEqual(reply.body);
    const changes = await ada.visitor.get<ChangeListReply>(`/api/v1/projects/${project.id}/changes`);
    expect(changes.body.data[0]).toMatchObject({
      what: 'condition',
      label: 'Condition of a decision',
      after: { decision, place: 0, state: 'met' },
      reason: 'Signed on Monday.',
      by: 'Ada Okafor',
    });
  });

  it('names who said it where nothing else is told, and what was said last stands', async () => {
    expect((await say({ state: 'met' })).body.because).toBe('Ada Okafor says that it is met.');
    expect((await say({ state: 'missed', note: 'They withdrew.' })).body).toMatchObject({
      state: 'missed',
      because: 'They withdrew.',
    });
    const [row] = await telltale.database.query(
      `select d.state, c.after ->> 'state' as said from decision_condition d
       join change c on c.project_id = d.project_id and c.seq = d.turned_by where d.decision_id = $1`,
      [decision],
    );
    expect(row).toEqual({ state: 'missed', said: 'missed' });
    expect((await verifyHistory(telltale.database.ownerUrl)).breaks).toEqual([]);
  });

  it('says what it cannot take', async () => {
    expect((await say({ state: 'waiting' })).body.errors?.[0]?.pointer).toBe('#/state');
    expect((await say({ state: 'met', note: ' ' })).body.errors?.[0]?.pointer).toBe('#/note');
    expect((await say({ state: 'met' }, { place: '2' })).status).toBe(404);
    expect((await say({ state: 'met' }, { place: '00' })).status).toBe(404);
    expect((await say({ state: 'met' }, { of: project.id })).status).toBe(404);
    expect(await first()).toMatchObject({ state: 'waiting', turnedOn: null });
  });
});

describe('what nobody says', () => {
  it('is refused where Telltale watches by itself', async () => {
    const { status, body } = await say({ state: 'met' }, { place: '1' });
    expect([status, body.code, body.detail]).toEqual([
      409,
      'condition-refused',
      'Telltale watches this condition by itself: it turns when the fact is recorded, or when its day has passed.',
    ]);
  });

  it('is refused of an earlier decision, which stays as it ended', async () => {
    const earlier = decision;
    await decide();
    const { status, body } = await say({ state: 'met' }, { of: earlier });
    expect([status, body.detail]).toEqual([
      409,
      'A later decision was taken: the conditions of this one stay as they ended.',
    ]);
  });
});

it.each([
  ['an editor', 403, () => telltale.people.newMember(ada.workspaceId, { role: 'editor' })],
  ['somebody of another workspace', 404, () => telltale.people.newWorkspace({ role: 'reviewer' })],
])('is not for %s', async (_who, status, enter) => {
  expect((await say({ state: 'met' }, { by: await enter() })).status).toBe(status);
  expect(await first()).toMatchObject({ state: 'waiting' });
});
