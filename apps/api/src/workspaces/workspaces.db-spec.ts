import type { ProblemReply, SessionReply, WorkspaceMembershipReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { untilWaiting } from '../../test/until-waiting';
import { hashOfToken } from '../access/session-store';

describe('several workspaces', () => {
  let telltale: TestApp;
  let admin: Member;

  beforeAll(async () => {
    telltale = await startTestApp();
  });

  beforeEach(async () => {
    admin = await telltale.people.newWorkspace();
  });

  afterAll(() => telltale.stop());

  const make = async (): Promise<string> =>
    (await admin.visitor.post<WorkspaceMembershipReply>('/api/v1/workspaces', { name: 'Second' })).body.id;

  const enter = (workspaceId: string) =>
    admin.visitor.post<SessionReply & ProblemReply>('/api/v1/session/workspace', { workspaceId });

  const cookieIn = (headers: Headers): string => headers.get('set-cookie')?.split(';')[0] ?? '';

  it('are entered by turns, under a new token each time; the old one is worth nothing', async () => {
    const second = await make();
    const entered = await enter(second);
    expect(entered.status).toBe(200);
    expect(entered.body).toMatchObject({ workspace: { id: second, name: 'Second' }, role: 'administrator' });
    expect(entered.body.workspaces.map(({ id }) => id)).toEqual([admin.workspaceId, second]);
    expect((await admin.visitor.get('/api/v1/session')).status).toBe(401);
    const there = telltale.people.visitorWith(cookieIn(entered.headers));
    expect((await there.get<SessionReply>('/api/v1/session')).body.workspace.id).toBe(second);
    await there.post('/api/v1/clients', { name: 'Only here' });
    const back = await there.post('/api/v1/session/workspace', { workspaceId: admin.workspaceId });
    const here = telltale.people.visitorWith(cookieIn(back.headers));
    expect((await here.get<{ data: unknown[] }>('/api/v1/clients')).body.data).toEqual([]);
  });

  it('answer alike where they are somebody else’s and where there is none, and the session stays', async () => {
    const other = await telltale.people.newWorkspace();
    const foreign = await enter(other.workspaceId);
    const nonsense = await enter('0199aaaa-0000-7000-8000-000000000000');
    expect(foreign.status).toBe(404);
    expect(foreign.text).toBe(nonsense.text);
    expect((await admin.visitor.get('/api/v1/session')).status).toBe(200);
  });

  it('are entered once by two at once: the session of the second is gone, which says nothing of the workspace', async () => {
    const second = await make();
    const hash = hashOfToken(/=(.*)$/.exec(admin.visitor.cookie ?? '')?.[1] ?? '');
    const { database } = telltale;
    // Both have passed the door before either goes on.
    await database.query('begin');
    await database.query('select from session where token_hash = $1 for update', [hash]);
    const entering = Promise.all([enter(second), enter(second)]);
    await untilWaiting(database, 2);
    await database.query('commit');
    const entered = await entering;
    expect(entered.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect(entered.find(({ status }) => status === 401)?.body.code).toBe('not-signed-in');
  });

  it('refuse a page that believes to be in another one, reading and writing', async () => {
    const second = await make();
    const entered = await enter(second);
    const there = telltale.people.visitorWith(cookieIn(entered.headers));
    const stale = { 'telltale-workspace': admin.workspaceId };
    const written = await there.post<ProblemReply>('/api/v1/clients', { name: 'Lost' }, stale);
    expect([written.status, written.body.code]).toEqual([409, 'other-workspace']);
    expect((await there.get('/api/v1/clients', stale)).status).toBe(409);
    expect((await there.get(`/api/v1/events?workspace=${admin.workspaceId}`)).status).toBe(409);
    expect((await there.get('/api/v1/clients', { 'telltale-workspace': second })).status).toBe(200);
  });

  it('are made once with a key, together with it or not at all', async () => {
    const once = (name: string) =>
      admin.visitor.post<WorkspaceMembershipReply>(
        '/api/v1/workspaces',
        { name },
        { 'idempotency-key': 'k' },
      );
    const [first, again] = [await once('Second'), await once('Second')];
    expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id]);
    expect((await once('Another')).status).toBe(409);
    const { body } = await admin.visitor.get<SessionReply>('/api/v1/session');
    expect(body.workspaces.map(({ id }) => id)).toEqual([admin.workspaceId, first.body.id]);
    // The scope of the new one is gone: what follows happens in the old one.
    await admin.visitor.post('/api/v1/clients', { name: 'Here' }, { 'idempotency-key': 'l' });
    const clients = await telltale.database.query('select from client where workspace_id = $1', [
      admin.workspaceId,
    ]);
    expect(clients).toHaveLength(1);
  });

  it('are entered whatever key comes along: the reply of a session that is gone is given to nobody', async () => {
    const second = await make();
    const key = { 'idempotency-key': 'k' };
    const entered = await admin.visitor.post('/api/v1/session/workspace', { workspaceId: second }, key);
    expect(entered.status).toBe(200);
  });

  it('are made by administrators who see all clients', async () => {
    const clientId = await telltale.people.newClient(admin.workspaceId, 'Halden', 'HAL');
    const scoped = await telltale.people.newMember(admin.workspaceId, { clients: [clientId] });
    const viewer = await telltale.people.newMember(admin.workspaceId, { role: 'viewer' });
    for (const { visitor } of [scoped, viewer])
      expect((await visitor.post('/api/v1/workspaces', { name: 'Mine' })).status).toBe(403);
    const body = { name: 'Second', timeZone: 'Mars/Olympus' };
    expect((await admin.visitor.post('/api/v1/workspaces', body)).status).toBe(422);
  });
});
