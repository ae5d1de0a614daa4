import { type ProblemReply, SingleSignOnReply } from '@telltale/contract';
import { differencesFrom } from '../../../../test/contract-shape';
import { ProviderProcess } from '../../../../test/providers/provider-process';
import { startTestApp, type TestApp } from '../../../../test/test-app';
import { hashPassword } from '../../password';
import { aProvider, CLIENT_SECRET, put, SETTINGS, Traveller, workspaceWith } from '../sso.fixture';

let telltale: TestApp;
let provider: ProviderProcess;
let hostile: ProviderProcess;

beforeAll(async () => {
  telltale = await startTestApp({ messages: { allowsPrivateWebhooks: true } });
  provider = await ProviderProcess.start('real-provider', [`${telltale.url}/api/v1/sso/callback`]);
  hostile = await ProviderProcess.start('hostile-provider');
});
afterAll(async () => {
  await telltale.stop();
  await provider.stop();
  await hostile.stop();
});

const withoutSecret = (request: object) =>
  Object.fromEntries(Object.entries(request).filter(([key]) => key !== 'clientSecret'));

describe('the settings of single sign-on', () => {
  it('are empty at first, and say which addresses belong at the provider', async () => {
    const { visitor, workspaceId } = await telltale.people.newWorkspace();
    const reply = await visitor.get<SingleSignOnReply>(SETTINGS);
    expect(differencesFrom(SingleSignOnReply, reply.text)).toEqual([]);
    expect([reply.headers.get('etag'), reply.body]).toEqual([
      '"v0"',
      {
        redirectUri: `${telltale.url}/api/v1/sso/callback`,
        startUri: `${telltale.url}/api/v1/sso/start?workspace=${workspaceId}`,
        provider: null,
        isProven: false,
      },
    ]);
  });

  it('keep a secret that is never told again, and sealed where it lies', async () => {
    const { visitor, workspaceId } = await workspaceWith(telltale, provider.issuer);
    const read = await visitor.get<SingleSignOnReply>(SETTINGS);
    expect(differencesFrom(SingleSignOnReply, read.text)).toEqual([]);
    expect([read.body.provider?.hasSecret, read.text.includes(CLIENT_SECRET)]).toEqual([true, false]);
    const [kept] = await telltale.database.query<{ client_secret: Buffer }>(
      'select client_secret from sso_provider where workspace_id = $1',
      [workspaceId],
    );
    expect(kept?.client_secret.toString('latin1')).not.toContain(CLIENT_SECRET);
    const told = await telltale.database.query('select * from audit where workspace_id = $1', [workspaceId]);
    expect(JSON.stringify(told)).not.toContain(CLIENT_SECRET);
  });

  it('change by the version that was read, keep the secret that is not sent, and go', async () => {
    const { visitor } = await workspaceWith(telltale, provider.issuer);
    const request = withoutSecret(
      aProvider(provider.issuer, { domains: [' Example.COM', 'example.com', 'bücher.example'] }),
    );
    expect((await visitor.send<ProblemReply>('PUT', SETTINGS, { body: request })).body.code).toBe(
      'precondition-required',
    );
    expect((await put<ProblemReply>(visitor, 0, request)).body.code).toBe('stale-version');
    const changed = await put(visitor, 1, request);
    expect([changed.status, changed.headers.get('etag'), changed.body.provider]).toMatchObject([
      200,
      '"v2"',
      { hasSecret: true, domains: ['example.com', 'xn--bcher-kva.example'] },
    ]);
    const without = await put(visitor, 2, aProvider(provider.issuer, { clientSecret: null }));
    expect(without.body.provider?.hasSecret).toBe(false);
    expect((await visitor.delete<ProblemReply>(SETTINGS, 1)).body.code).toBe('stale-version');
    expect((await visitor.delete(SETTINGS, 3)).status).toBe(204);
    expect((await visitor.get<SingleSignOnReply>(SETTINGS)).body.provider).toBeNull();
    expect((await visitor.delete<ProblemReply>(SETTINGS, 3)).status).toBe(404);
  });

  it('are not made twice by two at once', async () => {
    const { visitor } = await telltale.people.newWorkspace();
    const both = await Promise.all([1, 2].map(() => put(visitor, 0, aProvider(provider.issuer))));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it.each([
    ['#/issuer', { issuer: 'http://login.example.com' }],
    ['#/issuer', { issuer: 'https://user:pw@login.example.com' }],
    ['#/issuer', { issuer: 'https://' }],
    ['#/issuer', { issuer: 'https://login.microsoftonline.com/common/v2.0' }],
    ['#/domains', { domains: [] }],
    ['#/domains/1', { domains: ['example.com', 'localhost'] }],
    ['#/domains/0', { domains: ['*.example.com'] }],
    ['#/domains/0', { domains: ['vera@exa mple.com'] }],
    ['#/joinRole', { joinRole: 'administrator' }],
    ['#/joinClients/0', { joinClients: ['0192e4a0-7d3b-7000-8000-000000000000'] }],
    ['#/emergencyEmail', { isEnforced: true }],
    ['#/clientId', { clientId: '' }],
  ])('name the field that is wrong: %s of %j', async (pointer, changes) => {
    const { visitor } = await telltale.people.newWorkspace();
    const request = Object.assign(aProvider(provider.issuer), changes);
    const { status, body } = await put<ProblemReply>(visitor, 0, request);
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, pointer]);
  });

  it('tell a kept secret to no other provider than the one it was entered for', async () => {
    const { visitor } = await workspaceWith(telltale, provider.issuer);
    await telltale.database.query(`update account set password_hash = 'some'`);
    const { status, body } = await put<ProblemReply>(visitor, 1, withoutSecret(aProvider(hostile.issuer)));
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, '#/clientSecret']);
  });

  it('are an administrator’s who sees all clients, and of no other workspace', async () => {
    const { workspaceId } = await workspaceWith(telltale, provider.issuer);
    const reviewer = await telltale.people.newMember(workspaceId, { role: 'reviewer' });
    const client = await telltale.people.newClient(workspaceId, 'Acme');
    const scoped = await telltale.people.newMember(workspaceId, { role: 'administrator', clients: [client] });
    for (const { visitor } of [reviewer, scoped]) {
      expect((await visitor.get(SETTINGS)).status).toBe(403);
      expect((await put(visitor, 1, aProvider(provider.issuer))).status).toBe(403);
      expect((await visitor.delete(SETTINGS, 1)).status).toBe(403);
      expect((await visitor.post(`${SETTINGS}/test`)).status).toBe(403);
    }
    const intruder = await telltale.people.newWorkspace();
    expect((await intruder.visitor.get<SingleSignOnReply>(SETTINGS)).body.provider).toBeNull();
    expect((await intruder.visitor.post(`${SETTINGS}/test`)).status).toBe(404);
    expect((await intruder.visitor.delete(SETTINGS, 1)).status).toBe(404);
    const own = aProvider(hostile.issuer, { joinClients: [client] });
    expect((await put(intruder.visitor, 0, own)).status).toBe(422);
    expect((await telltale.stranger.get(SETTINGS)).status).toBe(401);
  });
});

describe('enforcing', () => {
  it('waits until the administrator’s own session came by the provider, as it is set up now', async () => {
    const admin = await workspaceWith(telltale, provider.issuer);
    const enforce = aProvider(provider.issuer, { isEnforced: true, emergencyEmail: admin.email });
    const byPassword = await put<ProblemReply>(admin.visitor, 1, withoutSecret(enforce));
    expect([byPassword.status, byPassword.body.code]).toEqual([409, 'sso-not-proven']);
    const root = new Traveller(telltale);
    await root.signIn(`workspace=${admin.workspaceId}`, { email: admin.email });
    expect((await put<ProblemReply>(root.visitor, 1, enforce)).body.code).toBe('sso-not-proven');
    telltale.clock.advance({ seconds: 1 });
    await put(admin.visitor, 1, aProvider(provider.issuer));
    expect((await put<ProblemReply>(root.visitor, 2, withoutSecret(enforce))).body.code).toBe(
      'sso-not-proven',
    );
  });

  it('names an administrator of the workspace who has a password', async () => {
    const admin = await workspaceWith(telltale, provider.issuer);
    const root = new Traveller(telltale);
    await root.signIn(`workspace=${admin.workspaceId}`, { email: admin.email });
    const editor = await telltale.people.newMember(admin.workspaceId, { role: 'editor' });
    const elsewhere = await telltale.people.newWorkspace();
    const without = await telltale.people.newMember(admin.workspaceId);
    await telltale.database.query('update account set password_hash = null where id = $1', [
      without.accountId,
    ]);
    for (const { email } of [editor, elsewhere, without]) {
      const enforce = aProvider(provider.issuer, { isEnforced: true, emergencyEmail: email });
      const { status, body } = await put<ProblemReply>(root.visitor, 1, withoutSecret(enforce));
      expect([status, body.errors?.[0]?.pointer]).toEqual([422, '#/emergencyEmail']);
    }
  });

  it('and removing are refused where nobody could come back in', async () => {
    const admin = await workspaceWith(telltale, provider.issuer);
    await telltale.database.query('update account set password_hash = null where id = $1', [admin.accountId]);
    const removed = await admin.visitor.delete<ProblemReply>(SETTINGS, 1);
    expect([removed.status, removed.body.detail]).toEqual([
      403,
      expect.stringContaining('nobody could come back in'),
    ]);
    expect((await put(admin.visitor, 1, aProvider(hostile.issuer))).status).toBe(403);
    await telltale.database.query('update account set password_hash = $2 where id = $1', [
      admin.accountId,
      await hashPassword('correct horse battery'),
    ]);
    expect((await admin.visitor.delete(SETTINGS, 1)).status).toBe(204);
  });
});
