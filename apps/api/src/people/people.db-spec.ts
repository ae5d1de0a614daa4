import type { PersonListReply, PersonReply, ProblemReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { known, makeProject, readProject } from '../../test/test-projects';

describe('people', () => {
  let telltale: TestApp;
  let member: Member;
  let clientId: string;

  beforeAll(async () => {
    telltale = await startTestApp();
  });

  beforeEach(async () => {
    member = await telltale.people.newWorkspace();
    clientId = await telltale.people.newClient(member.workspaceId, 'Halden Freight', 'HAL');
  });

  afterAll(() => telltale.stop());

  const make = async (body: object): Promise<PersonReply> =>
    (await member.visitor.post<PersonReply>('/api/v1/people', { clientId, ...body })).body;

  const readingOf = async (projectId: string, sign: string) =>
    (await readProject(member, projectId)).signs.find(({ id }) => id === sign)?.reading;

  it('are found by a part of name or title, within their client', async () => {
    await make({ name: 'Dana Reyes', title: 'VP Sales', function: 'business', level: 'vp' });
    await make({ name: 'Moses Adler', title: 'VP Claims' });
    const other = await telltale.people.newClient(member.workspaceId, 'Brightwater', 'BRI');
    const names = async (query: string) =>
      (await member.visitor.get<PersonListReply>(`/api/v1/people?${query}`)).body.data.map(
        ({ name }) => name,
      );
    expect(await names(`client=${clientId}`)).toEqual(['Dana Reyes', 'Moses Adler']);
    expect(await names(`client=${clientId}&q=reyes`)).toEqual(['Dana Reyes']);
    expect(await names('q=CLAIMS')).toEqual(['Moses Adler']);
    expect(await names('q=%25')).toEqual([]);
    expect(await names(`client=${other}`)).toEqual([]);
  });

  it('turn the signs of the projects that name them, when their function changes', async () => {
    const dana = await make({ name: 'Dana Reyes', function: 'business', level: 'vp' });
    const project = await makeProject(member, clientId, {
      stage: 'building',
      facts: { 'business-owner': known({ personId: dana.id }) },
    });
    expect(await readingOf(project.id, 'OWN-2')).toBe('clear');
    const path = `/api/v1/people/${dana.id}`;
    expect((await member.visitor.patch(path, 1, { function: 'it' })).status).toBe(200);
    expect(await readingOf(project.id, 'OWN-2')).toBe('lit');
    await member.visitor.patch(path, 2, { function: null });
    expect(await readingOf(project.id, 'OWN-2')).toBe('unknown');
  });

  it('stay while a record names them', async () => {
    const dana = await make({ name: 'Dana Reyes' });
    const spare = await make({ name: 'Moses Adler' });
    await makeProject(member, clientId, { facts: { builder: known({ personId: dana.id }) } });
    const refused = await member.visitor.delete<ProblemReply>(`/api/v1/people/${dana.id}`, 1);
    expect(refused.status).toBe(409);
    expect(refused.body.detail).toBe(
      'Dana Reyes is named in the record of one project: name somebody else first.',
    );
    expect((await member.visitor.delete(`/api/v1/people/${spare.id}`, 1)).status).toBe(204);
    expect((await member.visitor.get(`/api/v1/people/${spare.id}`)).status).toBe(404);
  });

  it.each([
    [{ name: '' }, '#/name'],
    [{ name: 'Dana', function: 'boss' }, '#/function'],
    [{ name: 'Dana', level: 'king' }, '#/level'],
    [{ name: 'Dana', title: '\u0000' }, '#/title'],
  ])('refuse %j with the field', async (body, pointer) => {
    const reply = await member.visitor.post<ProblemReply>('/api/v1/people', { clientId, ...body });
    expect(reply.status).toBe(422);
    expect(reply.body.errors?.map((error) => error.pointer)).toEqual([pointer]);
  });

  it('have the account of a member of this workspace, or none', async () => {
    const intruder = await telltale.people.newWorkspace();
    const stranger = { name: 'Dana', accountId: intruder.accountId };
    expect((await member.visitor.post('/api/v1/people', { clientId, ...stranger })).status).toBe(422);
    expect((await make({ name: 'Dana', accountId: member.accountId })).accountId).toBe(member.accountId);
  });

  it('of another workspace answer like nobody', async () => {
    const intruder = await telltale.people.newWorkspace();
    const dana = await make({ name: 'Dana Reyes' });
    const path = `/api/v1/people/${dana.id}`;
    expect((await intruder.visitor.get(path)).status).toBe(404);
    expect((await intruder.visitor.patch(path, 1, { name: 'Mine' })).status).toBe(404);
    expect((await intruder.visitor.delete(path, 1)).status).toBe(404);
    expect((await intruder.visitor.post('/api/v1/people', { clientId, name: 'Mine' })).status).toBe(404);
    const found = await intruder.visitor.get<PersonListReply>(`/api/v1/people?client=${clientId}`);
    expect(found.body.data).toEqual([]);
  });
});
