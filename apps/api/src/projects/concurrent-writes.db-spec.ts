import type { ProjectReply } from '@telltale/contract';
import { clientStanding } from '@telltale/domain';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { GOES_LIVE, known, makeProject, readProject } from '../../test/test-projects';
import { RereadDue } from '../signs/reread-due';
import { SignJobs } from '../signs/sign-jobs';
import { siblingOf } from './standing';

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
});
afterAll(() => telltale.stop());

const patch = ({ id, version }: Pick<ProjectReply, 'id' | 'version'>, body: object) =>
  ada.visitor.patch<ProjectReply>(`/api/v1/projects/${id}`, version, body);
const started = (on: string) => ({ 'started-on': known(on) });

const eightProjects = async () => {
  const projects: ProjectReply[] = [];
  for (let day = 1; day <= 8; day += 1) {
    const run = { 'last-eval-run-on': known('2026-11-19') };
    const facts = { ...started(`2026-0${day}-01`), ...run, moonshot: known(day % 2 === 0) };
    projects.push(await makeProject(ada, halden, { stage: 'building', name: `Project ${day}`, facts }));
  }
  return projects;
};

/** What is stored is what anybody would read now: standing, signs, columns, counters. */
async function expectAllRight(): Promise<void> {
  const siblings = await telltale.database.query<Parameters<typeof siblingOf>[0] & Record<string, unknown>>(
    `select id, stage, kind, started_answer, started_on::text, started_precision, has_shipped, first_mark, ended_on::text
     from project where client_id = $1`,
    [halden],
  );
  const [client] = await telltale.database.query<{ standing: object }>(
    'select standing from client where id = $1',
    [halden],
  );
  expect(client?.standing).toEqual(clientStanding(siblings.map(siblingOf)));
  const before = await stored();
  await telltale.app.get(SignJobs).rereadClient({ workspaceId: ada.workspaceId, clientId: halden });
  expect(await stored()).toEqual(before);
}

const stored = () =>
  telltale.database.query(
    `select p.name, p.gravity, p.status, d.signs from project p
     join reading_period d on d.project_id = p.id and d.until_on is null where p.client_id = $1 order by p.id`,
    [halden],
  );

describe('writers of one client at the same time', () => {
  it('all succeed when each changes what the others see', async () => {
    for (let round = 0; round < 3; round += 1) {
      const projects = await eightProjects();
      const replies = await Promise.all(
        projects.map((project, index) =>
          patch(project, index % 2 === 0 ? GOES_LIVE : { facts: started(`2025-0${index + 1}-01`) }),
        ),
      );
      expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
      await expectAllRight();
    }
  });

  it('all succeed beside those who change facts alone, make, delete, and the job of the day', async () => {
    const projects = await eightProjects();
    telltale.clock.advance({ days: 5 });
    const at = (index: number) => projects[index] as ProjectReply;
    const vendor = { 'logic-holder': known({ holder: 'vendor', vendor: 'Acme' }) };
    const replies = await Promise.all([
      patch(at(0), GOES_LIVE),
      patch(at(1), { facts: vendor }),
      patch(at(2), { facts: { 'business-owner': known({ name: 'Dana Reyes' }) } }),
      patch(at(3), { facts: { 'business-owner': known({ name: 'Dana Reyes' }) } }),
      ada.visitor.delete(`/api/v1/projects/${at(4).id}`, 1),
      patch(at(5), { stage: 'stopped', reason: 'No data' }),
      patch(at(6), { facts: { ...vendor, ...started('2024-01-01') } }),
      patch(at(7), { facts: vendor }),
      makeProject(ada, halden, { stage: 'pilot', facts: started('2023-01-01') }),
      telltale.app.get(RereadDue).run(),
      telltale.app.get(SignJobs).rereadClient({ workspaceId: ada.workspaceId, clientId: halden }),
    ]);
    const statuses = replies.slice(0, 8).map((reply) => (reply as { readonly status: number }).status);
    expect(statuses).toEqual([200, 200, 200, 200, 204, 200, 200, 200]);
    await expectAllRight();
    const owners = await Promise.all([readProject(ada, at(2).id), readProject(ada, at(3).id)]);
    expect(
      new Set(owners.map(({ facts }) => (facts['business-owner']?.value as { personId: string }).personId))
        .size,
    ).toBe(1);
  });

  it('give keys that differ', async () => {
    const made = await Promise.all(Array.from({ length: 12 }, () => makeProject(ada, halden)));
    expect(new Set(made.map(({ key }) => key)).size).toBe(12);
  });

  it('of one version succeed once', async () => {
    const project = await makeProject(ada, halden);
    const replies = await Promise.all(['A', 'B', 'C', 'D', 'E', 'F'].map((name) => patch(project, { name })));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412, 412]);
    const log = await telltale.database.query('select seq from change where project_id = $1 order by seq', [
      project.id,
    ]);
    expect(log).toEqual([{ seq: 1 }, { seq: 2 }]);
  });
});
