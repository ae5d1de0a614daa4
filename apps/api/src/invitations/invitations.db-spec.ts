import type {
  InvitationListReply,
  InvitationMadeReply,
  ProblemReply,
  SessionReply,
} from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';

const PASSWORD = 'a long enough phrase for anybody';

describe('invitations', () => {
  let telltale: TestApp;
  let admin: Member;
  let clientId: string;
  let number = 0;

  beforeAll(async () => {
    telltale = await startTestApp();
  });

  beforeEach(async () => {
    admin = await telltale.people.newWorkspace();
    clientId = await telltale.people.newClient(admin.workspaceId, 'Halden Freight', 'HAL');
    // Accounts are global.
    number += 1;
  });

  afterAll(() => telltale.stop());

  const address = () => `dana${number}@halden.example`;

  const invite = (more: object = {}) =>
    admin.visitor.post<InvitationMadeReply & ProblemReply>('/api/v1/invitations', {
      email: address(),
      role: 'viewer',
      clients: [clientId],
      ...more,
    });

  const pathOf = ({ link }: InvitationMadeReply) => `/api/v1${link?.replace('invitation', 'invitations')}`;

  const acceptAnew = (path: string, password = PASSWORD) =>
    telltale.stranger.post<SessionReply & ProblemReply>(`${path}/account`, { name: 'Dana Reyes', password });

  it('take no password that is easy to guess, and stay open meanwhile', async () => {
    const path = pathOf((await invite()).body);
    const refused = await acceptAnew(path, `dana-reyes-${number}-halden`);
    expect([refused.status, refused.body.code]).toEqual([422, 'password-refused']);
    expect(refused.body.errors?.[0]?.pointer).toBe('#/password');
    expect((await acceptAnew(path)).status).toBe(201);
  });

  it('bring in a new account with the role and clients that were said, once', async () => {
    const made = await invite({ isGuest: true });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      state: 'open',
      expiresOn: '2026-11-30',
      mailedAt: null,
      isGuest: true,
    });
    const path = pathOf(made.body);
    const offer = await telltale.stranger.get(`${path}/offer`);
    expect(offer.body).toMatchObject({ email: address(), role: 'viewer', invitedBy: 'Ada Okafor' });
    const accepted = await acceptAnew(path);
    expect(accepted.status).toBe(201);
    expect(accepted.body).toMatchObject({
      account: { email: address(), name: 'Dana Reyes' },
      workspace: { id: admin.workspaceId },
      role: 'viewer',
      clients: [clientId],
    });
    const again = await acceptAnew(path);
    expect([again.status, again.body.code]).toEqual([410, 'invitation-ended']);
    const kept = await telltale.database.query(
      `select encode(link_hash, 'hex') as hash from invitation_secret where workspace_id = $1`,
      [admin.workspaceId],
    );
    expect(JSON.stringify(kept)).not.toContain(path.split('/').at(-1));
    const list = await admin.visitor.get<InvitationListReply>('/api/v1/invitations');
    expect(list.body.data.map(({ state }) => state)).toEqual(['accepted']);
    expect(list.text).not.toContain('"link"');
  });

  it('make one member of two who accept at the same moment', async () => {
    const path = pathOf((await invite()).body);
    const replies = await Promise.all([acceptAnew(path), acceptAnew(path)]);
    const statuses = replies.map(({ status }) => status).sort((one, other) => one - other);
    expect(statuses[0]).toBe(201);
    expect([409, 410]).toContain(statuses[1]);
  });

  it('bring in an account that is signed in, with the very address alone', async () => {
    const dana = await telltale.people.newWorkspace();
    const other = await telltale.people.newWorkspace();
    const path = pathOf((await invite({ email: dana.email.toUpperCase() })).body);
    const forwarded = await other.visitor.post<ProblemReply>(`${path}/membership`);
    expect([forwarded.status, forwarded.body.code]).toEqual([409, 'invitation-for-another']);
    expect((await acceptAnew(path)).body.code).toBe('account-exists');
    const key = { 'idempotency-key': 'k' };
    for (const _twice of [1, 2])
      expect((await dana.visitor.post(`${path}/membership`, undefined, key)).body).toMatchObject({
        workspaceId: admin.workspaceId,
      });
    const workspaceId = admin.workspaceId;
    expect((await dana.visitor.post('/api/v1/session/workspace', { workspaceId })).status).toBe(200);
  });

  it('end by their day, when revoked, and when sent again', async () => {
    const first = await invite();
    const again = await admin.visitor.post<InvitationMadeReply>(`/api/v1/invitations/${first.body.id}/link`);
    expect((await telltale.stranger.get(`${pathOf(first.body)}/offer`)).status).toBe(410);
    const path = pathOf(again.body);
    expect((await telltale.stranger.get(`${path}/offer`)).status).toBe(200);
    const before = telltale.clock.now();
    telltale.clock.moveTo('2026-12-01T09:00:00.000Z');
    const expired = await telltale.stranger.get<ProblemReply>(`${path}/offer`);
    expect(expired.body.detail).toBe('It ended on 30 November 2026. Ask for a new one.');
    telltale.clock.moveTo(before.toISOString());
    await admin.visitor.send('DELETE', `/api/v1/invitations/${first.body.id}`);
    const revoked = await acceptAnew(path);
    expect(revoked.body.detail).toBe('It was taken back. Ask whoever invited you.');
    const renewed = await admin.visitor.post<ProblemReply>(`/api/v1/invitations/${first.body.id}/link`);
    expect([renewed.status, renewed.body.code]).toEqual([409, 'invitation-closed']);
  });

  it('refuse who is a member or invited already, and what no guest may have', async () => {
    expect((await invite({ email: admin.email })).body.code).toBe('already-a-member');
    await invite();
    expect((await invite({ email: address().toUpperCase() })).body.code).toBe('already-invited');
    const guest = await invite({ email: 'x@y.example', role: 'editor', isGuest: true });
    expect(guest.body.errors?.map(({ pointer }) => pointer)).toEqual(['#/isGuest']);
    const late = await invite({ email: 'x@y.example', expiresOn: '2026-12-24' });
    expect(late.body.errors?.map(({ pointer }) => pointer)).toEqual(['#/expiresOn']);
  });

  it('are nobody else’s to see, make or take back', async () => {
    const { id } = (await invite()).body;
    const intruder = await telltale.people.newWorkspace();
    const scoped = await telltale.people.newMember(admin.workspaceId, { clients: [clientId] });
    expect((await intruder.visitor.send('DELETE', `/api/v1/invitations/${id}`)).status).toBe(404);
    expect((await intruder.visitor.post(`/api/v1/invitations/${id}/link`)).status).toBe(404);
    const body = { email: 'x@y.example', role: 'viewer', clients: [clientId] };
    expect((await intruder.visitor.post('/api/v1/invitations', body)).status).toBe(422);
    expect((await scoped.visitor.post('/api/v1/invitations', body)).status).toBe(403);
    expect((await scoped.visitor.get('/api/v1/invitations')).status).toBe(403);
  });

  it('make a person with that address the member’s own', async () => {
    const person = { clientId, name: 'Dana Reyes', email: address() };
    const { id } = (await admin.visitor.post<{ id: string }>('/api/v1/people', person)).body;
    const session = await acceptAnew(pathOf((await invite()).body));
    const linked = await admin.visitor.get<{ accountId: string }>(`/api/v1/people/${id}`);
    expect(linked.body.accountId).toBe(session.body.account.id);
  });

  it('tell a guesser nothing, and make them wait', async () => {
    const guess = () => telltale.stranger.get<ProblemReply>(`/api/v1/invitations/${'x'.repeat(43)}/offer`);
    expect((await guess()).body.code).toBe('invitation-ended');
    let last = await guess();
    for (let count = 0; count < 20; count += 1) last = await guess();
    expect(last.status).toBe(429);
  });
});
