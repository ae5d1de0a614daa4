import type { ProblemReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { changeProject, known, makeProject, NONE } from '../../test/test-projects';

let telltale: TestApp;
let ada: Member;
let halden: string;

beforeAll(async () => {
  telltale = await startTestApp();
  ada = await telltale.people.newWorkspace();
  halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
});
afterAll(() => telltale.stop());

type Named = { readonly id: string };
const pathOf = ({ id }: Named) => `/api/v1/projects/${id}/waivers`;
const waive = (project: Named, { visitor }: Member) =>
  visitor.post<ProblemReply>(pathOf(project), {
    sign: 'EVAL-1',
    reason: 'The suite is bought.',
    until: '2026-12-03',
  });
const endWaiver = (project: Named, { visitor }: Member) =>
  visitor.send('DELETE', `${pathOf(project)}/EVAL-1`, { body: { reason: 'Over.' } });
const withoutSuite = () => makeProject(ada, halden, { stage: 'building', facts: { 'eval-suite': NONE } });

describe('who waives', () => {
  it.each([
    ['viewer', 403],
    ['editor', 403],
    ['reviewer', 201],
    ['administrator', 201],
  ] as const)('a %s: %s', async (role, status) => {
    const project = await withoutSuite();
    const member = await telltale.people.newMember(ada.workspaceId, { role, name: 'Kim Osei' });
    expect((await waive(project, member)).status).toBe(status);
    expect((await endWaiver(project, member)).status).toBe(status === 201 ? 204 : 403);
  });

  it.each(['business-owner', 'builder'] as const)(
    'nobody on a project of which they are the %s',
    async (fact) => {
      const project = await withoutSuite();
      const named = await changeProject(ada, project, { facts: { [fact]: known({ name: 'Kim Osei' }) } });
      const kim = await telltale.people.newMember(ada.workspaceId, {
        role: 'administrator',
        name: 'Kim Osei',
      });
      expect((await waive(project, kim)).status).toBe(201);
      const { personId } = named.facts[fact]?.value as { personId: string };
      await telltale.database.query('update person set account_id = $1 where id = $2', [
        kim.accountId,
        personId,
      ]);
      const refused = await waive(project, kim);
      expect([refused.status, refused.body.code, refused.body.detail]).toEqual([
        403,
        'not-allowed',
        'Nobody waives signs of a project that they own or build. Ask another reviewer.',
      ]);
      expect((await endWaiver(project, kim)).status).toBe(403);
      expect((await waive(await withoutSuite(), kim)).status).toBe(201);
    },
  );
});
