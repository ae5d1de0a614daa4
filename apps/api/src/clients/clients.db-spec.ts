import type { ClientListReply, ClientReply, ProblemReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { makeProject, readProject } from '../../test/test-projects';

describe('clients', () => {
  let telltale: TestApp;
  let member: Member;
  let intruder: Member;

  beforeAll(async () => {
    telltale = await startTestApp();
    intruder = await telltale.people.newWorkspace();
  });

  beforeEach(async () => {
    member = await telltale.people.newWorkspace();
  });

  afterAll(() => telltale.stop());

  const make = async (name: string, of = member): Promise<ClientReply> =>
    (await of.visitor.post<ClientReply>('/api/v1/clients', { name })).body;

  it('are made with a key of their name', async () => {
    const reply = await member.visitor.post<ClientReply>('/api/v1/clients', { name: '  Halden Freight ' });
    expect(reply.status).toBe(201);
    expect(reply.headers.get('etag')).toBe('"v1"');
    expect(reply.body).toMatchObject({ name: 'Halden Freight', key: 'HF', timeZone: null, projects: 0 });
    expect((await make('Harbour Foods')).key).toBe('HF2');
  });

  it('cannot have the name of another, whatever its case', async () => {
    await make('Halden Freight');
    const reply = await member.visitor.post<ProblemReply>('/api/v1/clients', { name: 'HALDEN freight' });
    expect(reply.status).toBe(409);
    expect(reply.body).toMatchObject({ code: 'name-taken', errors: [{ pointer: '#/name' }] });
    expect((await make('Halden Freight', intruder)).name).toBe('Halden Freight');
  });

  it.each([
    [{ name: '   ' }, '#/name'],
    [{ name: 'x'.repeat(201) }, '#/name'],
    [{ name: 'Halden', timeZone: 'Mars/Olympus' }, '#/timeZone'],
    [{ name: 'Halden', key: 'lower' }, '#/key'],
    [{ name: 'Halden', surprise: 1 }, '#/surprise'],
  ])('refuse %j with the field', async (body, pointer) => {
    const reply = await member.visitor.post<ProblemReply>('/api/v1/clients', body);
    expect(reply.status).toBe(422);
    expect(reply.body.errors?.map((error) => error.pointer)).toEqual([pointer]);
  });

  it('are listed by name, a page after the other', async () => {
    for (const name of ['Norrland Energi', 'brightwater Clinics', 'Halden Freight']) await make(name);
    const first = await member.visitor.get<ClientListReply>('/api/v1/clients?limit=2');
    expect(first.body.data.map(({ name }) => name)).toEqual(['brightwater Clinics', 'Halden Freight']);
    const { nextCursor } = first.body.page;
    const second = await member.visitor.get<ClientListReply>(`/api/v1/clients?limit=2&cursor=${nextCursor}`);
    expect(second.body).toEqual({
      data: [expect.objectContaining({ name: 'Norrland Energi' })],
      page: { nextCursor: null },
    });
    expect((await member.visitor.get(`/api/v1/people?cursor=${nextCursor}`)).status).toBe(400);
  });

  it('take a new name to the rows of their projects', async () => {
    const client = await make('Halden Freight');
    const project = await makeProject(member, client.id);
    const path = `/api/v1/clients/${client.id}`;
    const changed = await member.visitor.patch<ClientReply>(path, 1, { name: 'Halden Logistics' });
    expect(changed.body).toMatchObject({ name: 'Halden Logistics', projects: 1 });
    expect(changed.headers.get('etag')).toBe('"v2"');
    expect((await readProject(member, project.id)).client.name).toBe('Halden Logistics');
  });

  it('are changed only by who has seen the current version', async () => {
    const { id } = await make('Halden Freight');
    const path = `/api/v1/clients/${id}`;
    expect((await member.visitor.send('PATCH', path, { body: { name: 'A' } })).status).toBe(428);
    expect((await member.visitor.patch(path, 7, { name: 'A' })).status).toBe(412);
    expect((await member.visitor.get<ClientReply>(path)).body.name).toBe('Halden Freight');
  });

  it('stay while they have projects, and leave a line in the audit', async () => {
    const client = await make('Halden Freight');
    const project = await makeProject(member, client.id);
    const path = `/api/v1/clients/${client.id}`;
    const refused = await member.visitor.delete<ProblemReply>(path, 1);
    expect(refused.body).toMatchObject({
      code: 'client-not-empty',
      detail: 'Halden Freight has one project: delete them first.',
    });
    await member.visitor.delete(`/api/v1/projects/${project.id}`, project.version);
    expect((await member.visitor.delete(path, 1)).status).toBe(204);
    const audits = await telltale.database.query('select what from audit where workspace_id = $1', [
      member.workspaceId,
    ]);
    expect(audits).toContainEqual({ what: 'client.deleted' });
  });

  it('of another workspace, or out of scope, answer like one that nobody has', async () => {
    const [halden, brightwater] = [await make('Halden Freight'), await make('Brightwater Clinics')];
    const scoped = await telltale.people.newMember(member.workspaceId, {
      role: 'editor',
      clients: [brightwater.id],
    });
    for (const stranger of [intruder, scoped]) {
      const path = `/api/v1/clients/${halden.id}`;
      expect((await stranger.visitor.get(path)).status).toBe(404);
      expect((await stranger.visitor.patch(path, 1, { name: 'Mine' })).status).toBe(404);
    }
    const seen = await scoped.visitor.get<ClientListReply>('/api/v1/clients');
    expect(seen.body.data.map(({ name }) => name)).toEqual(['Brightwater Clinics']);
    expect((await scoped.visitor.post('/api/v1/clients', { name: 'Mine' })).status).toBe(403);
  });

  it('are not written by a viewer, and deleted by administrators alone', async () => {
    const { id } = await make('Halden Freight');
    const viewer = await telltale.people.newMember(member.workspaceId, { role: 'viewer' });
    const editor = await telltale.people.newMember(member.workspaceId, { role: 'editor' });
    expect((await viewer.visitor.post('/api/v1/clients', { name: 'A' })).status).toBe(403);
    expect((await editor.visitor.delete(`/api/v1/clients/${id}`, 1)).status).toBe(403);
  });
});
