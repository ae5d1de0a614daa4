import type { MemberListReply, MemberReply, ProblemReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { makeProject } from '../../test/test-projects';

describe('members', () => {
  let telltale: TestApp;
  let admin: Member;
  let clientId: string;

  beforeAll(async () => {
    telltale = await startTestApp();
  });

  beforeEach(async () => {
    admin = await telltale.people.newWorkspace();
    clientId = await telltale.people.newClient(admin.workspaceId, 'Halden Freight', 'HAL');
  });

  afterAll(() => telltale.stop());

  const pathOf = ({ accountId }: Member) => `/api/v1/members/${accountId}`;

  it('are listed with role, scope and the last time they were seen', async () => {
    await telltale.people.newMember(admin.workspaceId, { role: 'viewer', clients: [clientId], name: 'Bo' });
    const list = await admin.visitor.get<MemberListReply>('/api/v1/members');
    expect(list.body.data).toEqual([
      expect.objectContaining({ name: 'Ada Okafor', role: 'administrator', clients: null, isYou: true }),
      expect.objectContaining({
        name: 'Bo',
        role: 'viewer',
        clients: [{ id: clientId, name: 'Halden Freight' }],
        isYou: false,
        isGuest: false,
        lastSeenAt: '2026-11-23T09:00:00.000Z',
        version: 1,
      }),
    ]);
    const first = await admin.visitor.get<MemberListReply>('/api/v1/members?limit=1');
    const { nextCursor } = first.body.page;
    const second = await admin.visitor.get<MemberListReply>(`/api/v1/members?cursor=${nextCursor}`);
    expect(second.body.data.map(({ name }) => name)).toEqual(['Bo']);
  });

  it('are managed only by administrators of all clients', async () => {
    const scoped = await telltale.people.newMember(admin.workspaceId, { clients: [clientId] });
    const reviewer = await telltale.people.newMember(admin.workspaceId, { role: 'reviewer' });
    for (const { visitor } of [scoped, reviewer]) {
      expect((await visitor.get('/api/v1/members')).status).toBe(403);
      expect((await visitor.patch(pathOf(admin), 1, { role: 'viewer' })).status).toBe(403);
      expect((await visitor.delete(pathOf(admin), 1)).status).toBe(404);
      expect((await visitor.get(pathOf(admin))).status).toBe(404);
    }
    expect((await scoped.visitor.get<MemberReply>(pathOf(scoped))).body.isYou).toBe(true);
  });

  it('of another workspace answer like nobody', async () => {
    const intruder = await telltale.people.newWorkspace();
    expect((await intruder.visitor.get(pathOf(admin))).status).toBe(404);
    expect((await intruder.visitor.patch(pathOf(admin), 1, { role: 'viewer' })).status).toBe(404);
    expect((await intruder.visitor.delete(pathOf(admin), 1)).status).toBe(404);
  });

  it('whose role changes sign in anew, and a change that is none leaves them alone', async () => {
    const editor = await telltale.people.newMember(admin.workspaceId, { role: 'editor' });
    expect((await admin.visitor.patch(pathOf(editor), 1, { role: 'editor' })).headers.get('etag')).toBe(
      '"v1"',
    );
    expect((await editor.visitor.get('/api/v1/clients')).status).toBe(200);
    const changed = await admin.visitor.patch<MemberReply>(pathOf(editor), 1, {
      role: 'viewer',
      clients: [clientId, clientId],
      isGuest: true,
    });
    expect(changed.body).toMatchObject({ role: 'viewer', isGuest: true, version: 2 });
    expect((await editor.visitor.get('/api/v1/clients')).status).toBe(401);
    expect((await admin.visitor.patch(pathOf(editor), 1, { role: 'editor' })).status).toBe(412);
    expect((await admin.visitor.send('PATCH', pathOf(editor), { body: {} })).status).toBe(428);
  });

  it.each([
    [{ clients: ['0199aaaa-0000-7000-8000-000000000000'] }, '#/clients'],
    [{ isGuest: true }, '#/isGuest'],
    [{ clients: [] }, '#/clients'],
    [{ role: 'king' }, '#/role'],
  ])('refuse %j with the field', async (body, pointer) => {
    const editor = await telltale.people.newMember(admin.workspaceId, { role: 'editor' });
    const reply = await admin.visitor.patch<ProblemReply>(pathOf(editor), 1, body);
    expect(reply.status).toBe(422);
    expect(reply.body.errors?.map((error) => error.pointer)).toEqual([pointer]);
  });

  it('keep an administrator of all clients, whatever one asks for', async () => {
    await telltale.people.newMember(admin.workspaceId, { clients: [clientId] });
    for (const reply of [
      await admin.visitor.delete<ProblemReply>(pathOf(admin), 1),
      await admin.visitor.patch<ProblemReply>(pathOf(admin), 1, { role: 'editor' }),
      await admin.visitor.patch<ProblemReply>(pathOf(admin), 1, { clients: [clientId] }),
    ]) {
      expect(reply.status).toBe(409);
      expect(reply.body.code).toBe('last-administrator');
    }
  });

  it('keep one when two administrators leave, or remove each other, at the same moment', async () => {
    const second = await telltale.people.newMember(admin.workspaceId, {});
    const left = await Promise.all([admin, second].map((who) => who.visitor.delete(pathOf(who), 1)));
    expect(left.map(({ status }) => status).sort()).toEqual([200, 409]);
    const one = await telltale.people.newWorkspace();
    const two = await telltale.people.newMember(one.workspaceId, {});
    const removed = await Promise.all([
      one.visitor.delete(pathOf(two), 1),
      two.visitor.delete(pathOf(one), 1),
    ]);
    expect(removed.filter(({ status }) => status === 200)).toHaveLength(1);
    const rows = await telltale.database.query('select from membership where workspace_id = $1', [
      one.workspaceId,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('hand over what was theirs when they are removed, and are refused at the next request', async () => {
    const editor = await telltale.people.newMember(admin.workspaceId, { role: 'editor', name: 'Bo Lind' });
    const person = { clientId, name: 'Bo Lind', accountId: editor.accountId };
    await admin.visitor.post('/api/v1/people', person);
    const query = { stage: ['active'] };
    for (const [name, isShared] of [
      ['Mine', false],
      ['Ours', true],
    ])
      await telltale.database.query(
        `insert into saved_view (workspace_id, id, account_id, made_by, name, query, client_ids, is_shared, created_at, updated_at)
         values ($1, gen_random_uuid(), $2, 'Bo Lind', $3, $4, '{}', $5, now(), now())`,
        [admin.workspaceId, editor.accountId, name, JSON.stringify(query), isShared],
      );
    const removed = await admin.visitor.delete(pathOf(editor), 1);
    expect(removed.body).toEqual({
      handedOverTo: 'Ada Okafor',
      decisions: 0,
      questions: 0,
      views: 1,
      tokensRevoked: 0,
      personsUnlinked: 1,
    });
    expect((await editor.visitor.get('/api/v1/clients')).status).toBe(401);
    const views = await telltale.database.query(
      'select name, account_id from saved_view where workspace_id = $1 order by name',
      [admin.workspaceId],
    );
    expect(views).toEqual([
      { name: 'Mine', account_id: editor.accountId },
      { name: 'Ours', account_id: admin.accountId },
    ]);
    const audits = await telltale.database.query('select what from audit where workspace_id = $1', [
      admin.workspaceId,
    ]);
    expect(audits).toContainEqual({ what: 'member.removed' });
  });

  it('ask the successor what they were asked, as a person of that client', async () => {
    const bo = await telltale.people.newMember(admin.workspaceId, {
      role: 'viewer',
      clients: [clientId],
      name: 'Bo Lind',
    });
    const { body: person } = await admin.visitor.post<{ id: string }>('/api/v1/people', {
      clientId,
      name: 'Bo Lind',
      accountId: bo.accountId,
    });
    const project = await makeProject(admin, clientId);
    await telltale.database.query(
      `insert into eval_question (workspace_id, id, project_id, client_id, asked_on, asked_at, person_id, asked_of)
       select workspace_id, gen_random_uuid(), id, client_id, '2026-11-23', now(), $2, 'Bo Lind' from project where id = $1`,
      [project.id, person.id],
    );
    const left = await bo.visitor.delete(`${pathOf(bo)}?handOverTo=${admin.accountId}`, 1);
    expect(left.body).toMatchObject({ handedOverTo: 'Ada Okafor', questions: 1, personsUnlinked: 1 });
    const asked = await telltale.database.query(
      `select q.asked_of, o.account_id from eval_question q join person o on o.id = q.person_id where q.workspace_id = $1`,
      [admin.workspaceId],
    );
    expect(asked).toEqual([{ asked_of: 'Ada Okafor', account_id: admin.accountId }]);
  });

  it('hand over to members alone', async () => {
    const intruder = await telltale.people.newWorkspace();
    const editor = await telltale.people.newMember(admin.workspaceId, { role: 'editor' });
    const path = `${pathOf(editor)}?handOverTo=${intruder.accountId}`;
    expect((await editor.visitor.delete(path, 1)).status).toBe(422);
  });
});
