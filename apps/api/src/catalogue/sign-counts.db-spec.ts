import type { SignCountsListReply } from '@telltale/contract';
import { makeManyProjects } from '../../test/many-projects';
import { planOf } from '../../test/plan';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { changeProject, known, makeProject, NONE } from '../../test/test-projects';
import { COUNT } from './sign-counts';

let telltale: TestApp;
let ada: Member;
let halden: string;
let norrland: string;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  ada = await telltale.people.newWorkspace();
  halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
  norrland = await telltale.people.newClient(ada.workspaceId, 'Norrland Energi', 'NOR');
});
afterAll(() => telltale.stop());

async function countsOf(sign: string, who = ada) {
  const { body } = await who.visitor.get<SignCountsListReply>('/api/v1/signs/counts');
  return body.data.find(({ id }) => id === sign);
}

const withRun = (client: string, on: string) =>
  makeProject(ada, client, { stage: 'building', facts: { 'last-eval-run-on': known(on) } });

describe('the counts of the catalogue', () => {
  it('say on how many projects a sign is lit today, by severity', async () => {
    await withRun(halden, '2026-11-15');
    await withRun(norrland, '2026-11-01');
    await withRun(norrland, '2026-10-01');
    await withRun(norrland, '2026-11-16');
    expect(await countsOf('EVAL-3')).toEqual({
      id: 'EVAL-3',
      lit: 3,
      waived: 0,
      bySeverity: { watch: 0, serious: 2, critical: 1 },
    });
    expect(await countsOf('OWN-1')).toEqual({
      id: 'OWN-1',
      lit: 0,
      waived: 0,
      bySeverity: { watch: 0, serious: 0, critical: 0 },
    });
  });

  it('count no sign that has cleared', async () => {
    const project = await makeProject(ada, halden, { stage: 'building', facts: { 'eval-suite': NONE } });
    expect((await countsOf('EVAL-1'))?.lit).toBe(1);
    await changeProject(ada, project, { facts: { 'eval-suite': known('triage') } });
    expect((await countsOf('EVAL-1'))?.lit).toBe(0);
  });

  it('count a waived sign apart, to the last day of its waiver at the client', async () => {
    await withRun(halden, '2026-11-15');
    await withRun(norrland, '2026-11-15');
    await telltale.database.query(`update client set time_zone = 'Pacific/Auckland' where id = $1`, [
      norrland,
    ]);
    const waive = (until: string) =>
      telltale.database.query('update lit_episode set waived_until = $2 where workspace_id = $1', [
        ada.workspaceId,
        until,
      ]);
    await waive('2026-11-23');
    expect(await countsOf('EVAL-3')).toMatchObject({ lit: 0, waived: 2 });
    telltale.clock.moveTo('2026-11-23T12:00:00Z');
    expect(await countsOf('EVAL-3')).toMatchObject({ lit: 1, waived: 1, bySeverity: { serious: 1 } });
    telltale.clock.moveTo('2026-11-23T09:00:00Z');
    await waive('2026-11-22');
    expect(await countsOf('EVAL-3')).toMatchObject({ lit: 2, waived: 0 });
  });

  it('hold what the caller may see, and nothing of another workspace', async () => {
    await withRun(halden, '2026-11-15');
    await withRun(norrland, '2026-11-15');
    const scoped = await telltale.people.newMember(ada.workspaceId, { role: 'viewer', clients: [halden] });
    expect((await countsOf('EVAL-3', scoped))?.lit).toBe(1);
    expect((await countsOf('EVAL-3', await telltale.people.newWorkspace()))?.lit).toBe(0);
    expect((await telltale.stranger.get('/api/v1/signs/counts')).status).toBe(401);
  });

  it('are one walk along the index of what is open', async () => {
    const many = { workspaceId: ada.workspaceId, projects: 10_000, clients: 20, on: '2026-11-23' };
    await makeManyProjects(telltale.database, many);
    await telltale.database.query('vacuum analyze lit_episode');
    const parameters = [ada.workspaceId, ['UTC'], ['2026-11-23']];
    for (const clients of [null, [halden]]) {
      const plan = await planOf(
        telltale.database,
        { workspaceId: ada.workspaceId, clients },
        COUNT,
        parameters,
      );
      const episodes = plan.filter((node) => node['Relation Name'] === 'lit_episode');
      expect(episodes.map((node) => node['Index Name'])).toEqual(['lit_episode_open']);
    }
  });
});
