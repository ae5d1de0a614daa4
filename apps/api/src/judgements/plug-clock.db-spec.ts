import type { DecisionListReply, DecisionRequest, ProjectReply, SummaryReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { changeProject, known, makeProject, NONE, readProject } from '../../test/test-projects';

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
const decide = async ({ id }: Named, body: Partial<DecisionRequest> = {}) => {
  const request = { kind: 'fix', reason: 'The logic comes home.', ...body };
  const reply = await ada.visitor.post(`/api/v1/projects/${id}/decisions`, request);
  if (reply.status !== 201) throw new Error(reply.text);
};
const covered = async ({ id }: Named) => {
  const reply = await ada.visitor.get<DecisionListReply>(`/api/v1/projects/${id}/decisions`);
  return reply.body.data.map(({ covers }) => covers);
};
/** With a critical sign from its first day on. */
const heldByVendor = () =>
  makeProject(ada, halden, {
    stage: 'scoped',
    facts: { 'logic-holder': known({ holder: 'vendor', vendor: 'Acme' }) },
  });
const signOf = ({ signs }: ProjectReply, id: string) => signs.find((sign) => sign.id === id);

describe('the plug clock', () => {
  it('stands from the decision on, and runs again from the day of a new critical sign', async () => {
    const project = await heldByVendor();
    telltale.clock.advance({ days: 5 });
    await decide(project);
    expect(await readProject(ada, project.id)).toMatchObject({ criticalSince: null });
    expect(await readProject(ada, project.id, '2026-11-27')).toMatchObject({
      criticalSince: '2026-11-23',
      decision: null,
    });
    telltale.clock.advance({ days: 3 });
    const worse = await changeProject(ada, await readProject(ada, project.id), {
      facts: { 'business-owner': NONE },
    });
    expect(signOf(worse, 'OWN-1')).toMatchObject({ severity: 'critical', litSince: '2026-12-01' });
    expect(worse).toMatchObject({ criticalSince: '2026-12-01', decision: { on: '2026-11-28' } });
    await decide(project, { kind: 're-scope', reason: 'Smaller' });
    expect(await readProject(ada, project.id)).toMatchObject({
      criticalSince: null,
      decision: { kind: 're-scope' },
    });
    expect(await covered(project)).toEqual([['OWN-1', 'LOCK-1'], ['LOCK-1']]);
    expect(await readProject(ada, project.id, '2026-11-29')).toMatchObject({
      criticalSince: null,
      decision: { kind: 'fix', on: '2026-11-28' },
    });
  });

  it('runs on the day of the decision for what was lit after it', async () => {
    const project = await heldByVendor();
    await decide(project);
    const worse = await changeProject(ada, await readProject(ada, project.id), {
      facts: { 'business-owner': NONE },
    });
    expect(worse.criticalSince).toBe(telltale.clock.today('UTC'));
  });

  it('is counted in the summary', async () => {
    const summary = async () =>
      (await ada.visitor.get<SummaryReply>('/api/v1/portfolio/summary')).body.needDecision;
    const project = await heldByVendor();
    const before = await summary();
    await decide(project);
    expect(await summary()).toBe(before - 1);
  });
});
