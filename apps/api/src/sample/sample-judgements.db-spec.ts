import type { DecisionListReply, ProjectReply, ReadinessReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';

const SAMPLE = '/api/v1/sample-portfolio';

let telltale: TestApp;
let ada: Member;

/** Loading is some 700 writes, and a test machine has other things to do. */
jest.setTimeout(120_000);

beforeAll(async () => {
  telltale = await startTestApp();
  ada = await telltale.people.newWorkspace();
  expect((await ada.visitor.post(SAMPLE, {})).status).toBe(201);
});
afterAll(() => telltale.stop());

async function idOf(name: string, { workspaceId } = ada): Promise<string> {
  const [row] = await telltale.database.query<{ id: string }>(
    'select id from project where workspace_id = $1 and name = $2',
    [workspaceId, name],
  );
  return row!.id;
}

const project = async (name: string) =>
  (await ada.visitor.get<ProjectReply>(`/api/v1/projects/${await idOf(name)}`)).body;

const checklist = async (name: string, by = ada) =>
  (await by.visitor.get<ReadinessReply>(`/api/v1/projects/${await idOf(name, by)}/readiness`)).body;

describe('the checklists of the sample portfolio', () => {
  it('have proofs in the name of who gave them, and proofs that ended', async () => {
    const { groups, score, missing } = await checklist('Customs code suggestions');
    const cases = groups.flatMap(({ items }) => items).find(({ key }) => key === 'monitoring-cases');
    expect(cases).toMatchObject({ state: 'open', expiredOn: '2026-10-25', by: 'Priit Kask' });
    expect(cases?.proof?.url).toBe('https://wiki.halden.example/customs/monitoring-cases');
    expect([score, missing]).toEqual([25, 6]);
  });

  it('were closed where a project went live without a reason', async () => {
    const { groups } = await checklist('Supplier claim letters');
    const rights = groups.flatMap(({ items }) => items).find(({ key }) => key === 'security-rights');
    expect(rights).toMatchObject({ state: 'waived', note: 'It writes drafts and may send nothing.' });
  });

  it('are told as far as a workspace with its own checklist has the items', async () => {
    const cleo = await telltale.people.newWorkspace();
    const items = [{ key: 'data-schema', text: 'The input has a schema', isRequired: true, proofDays: null }];
    const changed = await cleo.visitor.send('PUT', '/api/v1/settings/readiness', {
      body: { template: [{ key: 'data', name: 'Data', items }] },
      headers: { 'if-match': '"v1"' },
    });
    expect(changed.status).toBe(200);
    expect((await cleo.visitor.post(SAMPLE, {})).status).toBe(201);
    expect(await checklist('Claims triage', cleo)).toMatchObject({ score: 100, missing: 0 });
    expect((await cleo.visitor.send('DELETE', SAMPLE)).status).toBe(204);
  });
});

describe('the judgements of the sample portfolio', () => {
  it('are decided by the owner and recorded by somebody of the client', async () => {
    const { body } = await ada.visitor.get<DecisionListReply>(
      `/api/v1/projects/${await idOf('Driver helpdesk')}/decisions`,
    );
    expect(body.data).toMatchObject([
      { kind: 'fix', dueOn: '2026-12-04', by: 'Lena Brandt', decidedBy: { name: 'Solveig Aune' } },
      { kind: 'continue', covers: ['LOCK-1'], by: 'Lena Brandt' },
    ]);
    expect(body.data[0]!.conditions).toMatchObject([
      {
        kind: 'fact',
        fact: 'alternative-scored-on',
        comparison: 'known',
        by: '2026-12-04',
        state: 'waiting',
      },
      { kind: 'text', text: 'An export that we opened ourselves', by: '2026-12-04', state: 'waiting' },
    ]);
  });

  it('miss a condition, which starts the plug clock again', async () => {
    expect(await project('Fresh produce orders')).toMatchObject({
      criticalSince: '2026-11-19',
      decisionNeeded: { why: 'condition-missed', since: '2026-11-19' },
      next: { text: 'Condition missed: Score of produce is at least 0.9 by 18 November 2026' },
    });
    expect((await project('Invoice matching')).decisionNeeded).toMatchObject({ why: 'plug-clock' });
  });

  it('leave one closing list open and overdue, and close another', async () => {
    expect(await project('Yard camera counts')).toMatchObject({
      closing: { open: 3, of: 7 },
      decisionNeeded: { why: 'closing-overdue' },
    });
    expect(await project('Claims autopilot')).toMatchObject({ closing: { open: 0 }, decisionNeeded: null });
  });

  it('stop a project with the decision, and the owner answers a sign', async () => {
    const stopped = await project('Yard camera counts');
    expect(stopped).toMatchObject({ stage: 'stopped', decision: { kind: 'stop' } });
    const { signs } = await project('Driver helpdesk');
    expect(signs.find(({ id }) => id === 'LOCK-1')?.dispute).toMatchObject({ by: 'Lena Brandt' });
  });

  it('claim what is rosier than what is computed', async () => {
    const { status, claim } = await project('Invoice matching');
    expect([status.computed, claim?.status, claim?.by]).toEqual(['off-track', 'on-track', 'Omar Haddad']);
  });

  it('waive signs for a while: two waivers run, one has ended', async () => {
    const reading = async (name: string, sign: string) =>
      (await project(name)).signs.find(({ id }) => id === sign)?.reading;
    expect(await reading('Drawing search', 'BUILD-3')).toBe('waived');
    expect(await reading('Policy wording search', 'LOCK-3')).toBe('waived');
    expect(await reading('Referral letters', 'EVAL-10')).toBe('lit');
  });

  it('pass the guard of the first project with a reason, and say where one is still missing', async () => {
    const [moonshot] = (await project('Autonomous intake desk')).overrides;
    expect(moonshot).toMatchObject({
      kind: 'first-project',
      reason: 'The board has announced it for the spring.',
    });
    const reasons = async (name: string) => (await project(name)).overrides.map(({ reason }) => reason);
    expect(await reasons('Grid load forecast')).toEqual(['It ran before anybody counted projects.']);
    expect(await reasons('Vegetation photos')).toEqual([null]);
  });
});
