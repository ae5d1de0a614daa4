import type { ProblemReply, SessionReply } from '@telltale/contract';
import { ProviderProcess } from '../../../test/providers/provider-process';
import { startTestApp, type TestApp } from '../../../test/test-app';
import type { Member } from '../../../test/test-people';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { hashPassword } from '../password';
import { hashOfToken } from '../session-store';
import { aProvider, landing, put, Traveller, workspaceWith } from './sso.fixture';

const PASSWORD = 'correct horse battery';

let telltale: TestApp;
let provider: ProviderProcess;

beforeAll(async () => {
  telltale = await startTestApp({ messages: { allowsPrivateWebhooks: true } });
  provider = await ProviderProcess.start('real-provider', [`${telltale.url}/api/v1/sso/callback`]);
});
beforeEach(() => telltale.database.query('delete from sso_provider'));
afterAll(async () => {
  await telltale.stop();
  await provider.stop();
});

/** Vera has a workspace of her own, and is a member of one whose provider says that anybody is at its door. */
async function veraInTwo(): Promise<{ own: Member; admin: Member; visit: Traveller }> {
  const own = await telltale.people.newWorkspace();
  const admin = await workspaceWith(telltale, provider.issuer);
  await join(admin.workspaceId, own.accountId, 'editor');
  const visit = new Traveller(telltale);
  await visit.signIn(`workspace=${admin.workspaceId}`, { email: own.email });
  return { own, admin, visit };
}
const join = (workspaceId: string, accountId: string, role: string) =>
  telltale.database.query(
    'insert into membership (workspace_id, account_id, role, created_at) values ($1, $2, $3, $4)',
    [workspaceId, accountId, role, telltale.clock.now()],
  );
const givePassword = async ({ accountId }: Member) =>
  telltale.database.query('update account set password_hash = $2 where id = $1', [
    accountId,
    await hashPassword(PASSWORD),
  ]);
const enter = (email: string) =>
  telltale.stranger.post<SessionReply & ProblemReply>('/api/v1/session', { email, password: PASSWORD });
const sessionToken = (cookie: string) => /telltale_session=([\w-]+)/.exec(cookie)?.[1] ?? '';

describe('a session by single sign-on', () => {
  it('is of the one workspace, and tells of no other that the account belongs to', async () => {
    const { own, admin, visit } = await veraInTwo();
    const session = await visit.session();
    expect(session.account.id).toBe(own.accountId);
    expect(session.workspaces.map(({ id }) => id)).toEqual([admin.workspaceId]);
    const { body } = await own.visitor.get<SessionReply>('/api/v1/session');
    expect(body.workspaces.map(({ id }) => id).sort()).toEqual([own.workspaceId, admin.workspaceId].sort());
  });

  it('cannot be moved to another workspace, not even by the database’s owner', async () => {
    const { own, visit } = await veraInTwo();
    const hash = hashOfToken(sessionToken(visit.browser.cookiesFor(telltale.url)));
    await expect(
      telltale.database.query('update session set workspace_id = $2 where token_hash = $1', [
        hash,
        own.workspaceId,
      ]),
    ).rejects.toThrow('session_bound');
  });

  it('sees no membership and no session of elsewhere, and cannot change the account', async () => {
    const { own, admin } = await veraInTwo();
    const scope = { workspace_id: admin.workspaceId, clients: 'all', account_id: own.accountId } as const;
    const transactions = telltale.app.get(WorkspaceTransaction);
    const ask = (bound: object, sql: string) =>
      transactions.runAs({ ...scope, ...bound }, (manager) => manager.query<unknown[]>(sql, [own.accountId]));
    const [memberships, sessions] = [
      'select from membership where account_id = $1',
      'select from session where account_id = $1',
    ];
    expect(await ask({}, memberships)).toHaveLength(2);
    expect(await ask({}, sessions)).toHaveLength(2);
    expect(await ask({ is_bound: 'true' }, memberships)).toHaveLength(1);
    expect(await ask({ is_bound: 'true' }, sessions)).toHaveLength(1);
    await expect(
      ask({ is_bound: 'true' }, `update account set password_hash = 'mine now' where id = $1`),
    ).rejects.toThrow('row-level security');
  });

  it('is never opened in a workspace by the provider of another, though both know the account', async () => {
    const { own, admin } = await veraInTwo();
    // The own workspace trusts the same provider, and takes no address for checked that is not said to be.
    await put(own.visitor, 0, aProvider(provider.issuer, { joins: false }));
    const links = await telltale.database.query<{ workspace_id: string }>(
      'select workspace_id from account_identity where account_id = $1',
      [own.accountId],
    );
    expect(links.map(({ workspace_id: id }) => id)).toEqual([admin.workspaceId]);
    const intruder = new Traveller(telltale);
    const claimed = { email: own.email, subject: `subject of ${own.email}`, verified: 'no' } as const;
    expect(landing(await intruder.signIn(`workspace=${own.workspaceId}`, claimed))).toBe(
      'sso-email-unverified',
    );
    expect(intruder.isSignedIn).toBe(false);
  });

  it('ends with the membership, with the provider, and when another provider takes its place', async () => {
    for (const end of [
      `delete from membership where workspace_id = $1 and role = 'editor'`,
      'delete from sso_provider where workspace_id = $1',
      `update sso_provider set issuer = 'https://other.example' where workspace_id = $1`,
    ]) {
      const { admin, visit } = await veraInTwo();
      expect((await visit.visitor.get('/api/v1/session')).status).toBe(200);
      await telltale.database.query(end, [admin.workspaceId]);
      expect([end, (await visit.visitor.get('/api/v1/session')).status]).toEqual([end, 401]);
      await telltale.database.query('delete from sso_provider');
    }
  });

  it('ends the session that the browser had before', async () => {
    const { admin, visit } = await veraInTwo();
    const before = visit.visitor;
    await visit.browser.get(`${telltale.url}/api/v1/sso/start?workspace=${admin.workspaceId}`);
    const again = new Traveller(telltale);
    await again.signIn(`workspace=${admin.workspaceId}`, { email: 'other@example.com' });
    expect((await before.get('/api/v1/session')).status).toBe(200);
    const first = again.visitor;
    const out = await again.start(`workspace=${admin.workspaceId}`);
    let next = new URL(out.headers.get('location') ?? '');
    while (next.origin !== telltale.url)
      next = new URL((await again.browser.get(next)).headers.get('location') ?? '', next);
    expect(landing(await again.browser.get(next))).toBe('/portfolio');
    expect((await first.get('/api/v1/session')).status).toBe(401);
    expect((await again.visitor.get('/api/v1/session')).status).toBe(200);
  });
});

describe('enforced single sign-on', () => {
  async function enforced(): Promise<{ admin: Member; member: Member; outside: Member }> {
    const admin = await workspaceWith(telltale, provider.issuer, { joins: false });
    const member = await telltale.people.newMember(admin.workspaceId, { role: 'editor' });
    const outside = await telltale.people.newMember(admin.workspaceId, { role: 'editor' });
    await telltale.database.query('update account set email = $2 where id = $1', [
      outside.accountId,
      `${outside.accountId}@partner.example`,
    ]);
    for (const one of [admin, member, outside]) await givePassword(one);
    const root = new Traveller(telltale);
    await root.signIn(`workspace=${admin.workspaceId}`, { email: admin.email });
    const request = aProvider(provider.issuer, {
      isEnforced: true,
      emergencyEmail: admin.email,
      joins: false,
    });
    const kept = Object.fromEntries(Object.entries(request).filter(([key]) => key !== 'clientSecret'));
    const reply = await put(root.visitor, 1, kept);
    expect([reply.status, reply.body]).toMatchObject([
      200,
      { provider: { isEnforced: true }, isProven: true },
    ]);
    return { admin, member, outside };
  }

  it('keeps members of its domains from entering by password, and ends the sessions that they have', async () => {
    const { admin, member } = await enforced();
    const refused = await enter(member.email);
    expect([refused.status, refused.body.code]).toEqual([401, 'sso-required']);
    const ended = await member.visitor.get<ProblemReply>('/api/v1/session');
    expect([ended.status, ended.body.code]).toEqual([401, 'sso-required']);
    const visit = new Traveller(telltale);
    await visit.signIn(`workspace=${admin.workspaceId}`, { email: member.email });
    expect((await visit.session()).account.id).toBe(member.accountId);
  });

  it('tells nobody of it who has not the right password', async () => {
    const { member } = await enforced();
    const body = { email: member.email, password: 'not the password at all' };
    const wrong = await telltale.stranger.post<ProblemReply>('/api/v1/session', body);
    expect(wrong.body.code).toBe('wrong-credentials');
  });

  it('leaves the administrator for emergencies and addresses of other domains as they were', async () => {
    const { admin, outside } = await enforced();
    expect((await enter(admin.email)).status).toBe(201);
    expect((await enter(`${outside.accountId}@partner.example`)).status).toBe(201);
  });

  it('lets every administrator in where the one for emergencies is none any more', async () => {
    const { admin, member } = await enforced();
    const second = await telltale.people.newMember(admin.workspaceId);
    await givePassword(second);
    expect((await enter(second.email)).body.code).toBe('sso-required');
    await telltale.database.query(`update membership set role = 'viewer' where account_id = $1`, [
      admin.accountId,
    ]);
    expect((await enter(second.email)).status).toBe(201);
    expect((await enter(member.email)).body.code).toBe('sso-required');
  });

  it('is of that workspace alone: the same password still opens another', async () => {
    const { member } = await enforced();
    const elsewhere = await telltale.people.newWorkspace();
    await join(elsewhere.workspaceId, member.accountId, 'viewer');
    const { status, body } = await enter(member.email);
    expect([status, body.workspace.id]).toEqual([201, elsewhere.workspaceId]);
    expect(body.workspaces.map(({ id }) => id)).toEqual([elsewhere.workspaceId]);
  });
});
