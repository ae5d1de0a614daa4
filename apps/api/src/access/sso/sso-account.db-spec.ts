import type { OwnSessionListReply, ProblemReply, SessionReply } from '@telltale/contract';
import { ProviderProcess } from '../../../test/providers/provider-process';
import { startTestApp, type TestApp } from '../../../test/test-app';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { Traveller, workspaceWith } from './sso.fixture';

let telltale: TestApp;
let provider: ProviderProcess;

beforeAll(async () => {
  telltale = await startTestApp({ messages: { allowsPrivateWebhooks: true } });
  provider = await ProviderProcess.start('real-provider', [`${telltale.url}/api/v1/sso/callback`]);
}, 60_000);
afterAll(async () => {
  await telltale.stop();
  await provider.stop();
});

/** Vera has a workspace and an app of her own, and came into another by what its provider says. */
async function veraByProvider() {
  const own = await telltale.people.newWorkspace();
  const admin = await workspaceWith(telltale, provider.issuer);
  await telltale.database.query(
    `insert into membership (workspace_id, account_id, role, created_at) values ($1, $2, 'editor', now())`,
    [admin.workspaceId, own.accountId],
  );
  await telltale.database.query(
    `insert into totp (account_id, secret, made_at, confirmed_at) values ($1, '\\x00', now(), now())`,
    [own.accountId],
  );
  const visit = new Traveller(telltale);
  await visit.signIn(`workspace=${admin.workspaceId}`, { email: own.email });
  return { own, admin, visit };
}

describe('the account behind a session by single sign-on', () => {
  it('is not changed by it, neither its name nor any way in', async () => {
    const { visit } = await veraByProvider();
    const id = '01900000-0000-7000-8000-000000000000';
    const tries: [string, string, object?][] = [
      ['PATCH', '/api/v1/account', { name: 'Somebody else' }],
      ['POST', '/api/v1/account/password', { currentPassword: 'a', newPassword: 'plum lantern quiet seven' }],
      ['POST', '/api/v1/account/confirmation', { password: 'a' }],
      ['GET', '/api/v1/account/second-factor'],
      ['POST', '/api/v1/account/totp'],
      ['POST', '/api/v1/account/totp/confirmation', { code: '123456' }],
      ['DELETE', '/api/v1/account/totp'],
      ['POST', '/api/v1/account/recovery-codes'],
      ['POST', '/api/v1/account/passkeys/options'],
      ['POST', '/api/v1/account/passkeys', { name: 'Mine now', credential: {} }],
      ['PATCH', `/api/v1/account/passkeys/${id}`, { name: 'Mine now' }],
      ['DELETE', `/api/v1/account/passkeys/${id}`],
    ];
    for (const [method, path, body] of tries) {
      const reply = await visit.visitor.send<ProblemReply>(method, path, { body });
      expect([method, path, reply.status, reply.body.code]).toEqual([method, path, 403, 'session-bound']);
    }
  });

  it('shows the sessions of this workspace alone, and says how this one began', async () => {
    const { visit } = await veraByProvider();
    const { body } = await visit.visitor.get<OwnSessionListReply>('/api/v1/account/sessions');
    expect(body.data.map(({ isThis, signedInBy }) => [isThis, signedInBy])).toEqual([[true, 'sso']]);
    expect(body.data[0]?.address).toBe('127.0.0.1');
  });

  it('ends no session of elsewhere', async () => {
    const { own, visit } = await veraByProvider();
    expect((await visit.visitor.send('DELETE', '/api/v1/account/sessions')).status).toBe(204);
    expect((await own.visitor.get<SessionReply>('/api/v1/session')).status).toBe(200);
  });

  it('has its ways in behind the walls, whatever a statement asks for', async () => {
    const { own, admin } = await veraByProvider();
    const scope = { workspace_id: admin.workspaceId, clients: 'all', account_id: own.accountId } as const;
    const ask = (bound: object, sql: string) =>
      telltale.app
        .get(WorkspaceTransaction)
        .runAs({ ...scope, ...bound }, (manager) => manager.query<unknown[]>(sql));
    expect(await ask({}, 'select from totp')).toHaveLength(1);
    for (const table of ['totp', 'recovery_code', 'passkey', 'pending_sign_in', 'password_reset'])
      expect([table, await ask({ is_bound: 'true' }, `select from ${table}`)]).toEqual([table, []]);
    await expect(
      ask(
        { is_bound: 'true' },
        `insert into recovery_code (account_id, code_hash, made_at) values ('${own.accountId}', '\\x01', now())`,
      ),
    ).rejects.toThrow('row-level security');
  });
});
