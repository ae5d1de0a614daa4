import type { MemberReply, ProblemReply, SessionReply, SignInRulesReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../../../test/test-app';
import type { Member } from '../../../../test/test-people';
import { makeProject } from '../../../../test/test-projects';
import type { Visitor } from '../../../../test/visitor';
import { ask, cookieIn, giveApp, givePasskey, RULES, setUpApp } from './sign-in-rules.fixture';

const SESSION = '/api/v1/session';
const CLIENTS = '/api/v1/clients';

let telltale: TestApp;
/** An administrator who has an app. */
let admin: Member;
/** An editor who has nothing but a password. */
let vera: Member;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  admin = await telltale.people.newWorkspace();
  vera = await telltale.people.newMember(admin.workspaceId, { role: 'editor', name: 'Vera Storm' });
  await giveApp(telltale, admin);
});
afterAll(() => telltale.stop());

const codeAt = async (visitor: Visitor, path = CLIENTS) => {
  const { status, body } = await visitor.get<ProblemReply>(path);
  return [status, status < 300 ? undefined : body.code];
};
const STOPPED = [403, 'second-factor-missing'];
const IN = [200, undefined];
const lacks = async (visitor: Visitor) => (await visitor.get<SessionReply>(SESSION)).body.lacksSecondFactor;

describe('the rule of a workspace that everybody needs a second factor', () => {
  it('is off at first, and tells how many would be stopped', async () => {
    const { body, headers } = await admin.visitor.get<SignInRulesReply>(RULES);
    expect([headers.get('etag'), body]).toEqual(['"v0"', { needsSecondFactor: false, membersWithout: 1 }]);
    expect([await codeAt(vera.visitor), await lacks(vera.visitor)]).toEqual([IN, false]);
  });

  it('is for administrators of all clients alone, to read and to change', async () => {
    const clientId = await telltale.people.newClient(admin.workspaceId, 'Halden', 'HAL');
    const scoped = await telltale.people.newMember(admin.workspaceId, { clients: [clientId] });
    await giveApp(telltale, scoped);
    for (const { visitor } of [scoped, vera]) {
      expect(await codeAt(visitor, RULES)).toEqual([403, 'not-allowed']);
      expect((await ask<ProblemReply>(visitor, 0, true)).body.code).toBe('not-allowed');
    }
    expect(await lacks(vera.visitor)).toBe(false);
  });

  it('changes a version that was seen, once', async () => {
    const bare = await admin.visitor.send('PUT', RULES, { body: { needsSecondFactor: true } });
    expect(bare.status).toBe(428);
    const on = await ask(admin.visitor, 0, true);
    expect([on.status, on.headers.get('etag'), on.body.needsSecondFactor]).toEqual([200, '"v1"', true]);
    const stale = await ask<ProblemReply>(admin.visitor, 0, false);
    expect([stale.status, stale.body.code]).toEqual([412, 'stale-version']);
    expect((await ask(admin.visitor, 1, true)).headers.get('etag')).toBe('"v1"');
    expect((await ask(admin.visitor, 1, false)).headers.get('etag')).toBe('"v2"');
    const { body } = await admin.visitor.get<{ data: { what: string; subject: object }[] }>(
      '/api/v1/audit?what=sign-in-rules',
    );
    expect(body.data.map(({ what, subject }) => [what, subject])).toEqual([
      ['sign-in-rules.changed', { needsSecondFactor: false }],
      ['sign-in-rules.changed', { needsSecondFactor: true }],
    ]);
  });

  it('is not turned on by whoever has none', async () => {
    const other = await telltale.people.newMember(admin.workspaceId);
    const refused = await ask<ProblemReply>(other.visitor, 0, true);
    expect([refused.status, refused.body.errors?.map(({ pointer }) => pointer)]).toEqual([
      422,
      ['#/needsSecondFactor'],
    ]);
    await givePasskey(telltale, other);
    expect((await ask(other.visitor, 0, true)).status).toBe(200);
  });
});

describe('whoever has none where it is asked', () => {
  beforeEach(async () => {
    expect((await ask(admin.visitor, 0, true)).status).toBe(200);
  });

  it('is stopped at once, and told why by the session', async () => {
    expect(await codeAt(vera.visitor)).toEqual(STOPPED);
    expect([await codeAt(admin.visitor), await lacks(admin.visitor)]).toEqual([IN, false]);
    const { body } = await vera.visitor.get<SessionReply>(SESSION);
    expect(body).toMatchObject({ lacksSecondFactor: true, startView: null, role: 'editor' });
    const made = await vera.visitor.post<ProblemReply>(CLIENTS, { name: 'Halden' });
    expect(made.body.code).toBe('second-factor-missing');
    expect((await admin.visitor.get<{ data: unknown[] }>(CLIENTS)).body.data).toEqual([]);
  });

  it('sets one up on the account page, and is in', async () => {
    const visitor = await setUpApp(telltale, vera.visitor);
    expect([await codeAt(visitor), await lacks(visitor)]).toEqual([IN, false]);
  });

  it('is let in by a passkey as by an app, and not by an app that was begun', async () => {
    expect((await vera.visitor.post('/api/v1/account/totp')).status).toBe(201);
    expect(await codeAt(vera.visitor)).toEqual(STOPPED);
    await givePasskey(telltale, vera);
    expect(await codeAt(vera.visitor)).toEqual(IN);
  });

  it('is stopped again with the last factor removed, and sets up another', async () => {
    const visitor = await setUpApp(telltale, vera.visitor);
    const removed = await visitor.send('DELETE', '/api/v1/account/totp');
    const without = telltale.people.visitorWith(cookieIn(removed.headers));
    expect([removed.status, await codeAt(without), await lacks(without)]).toEqual([204, STOPPED, true]);
    expect(await codeAt(await setUpApp(telltale, without))).toEqual(IN);
  });

  it('may be an administrator, who turns the rule off no more before there is a factor again', async () => {
    await telltale.database.query('delete from totp where account_id = $1', [admin.accountId]);
    expect((await ask<ProblemReply>(admin.visitor, 1, false)).body.code).toBe('second-factor-missing');
    const visitor = await setUpApp(telltale, admin.visitor);
    expect((await ask(visitor, 1, false)).status).toBe(200);
    expect(await codeAt(vera.visitor)).toEqual(IN);
  });

  it('goes to another workspace, which asks for nothing, and back', async () => {
    const elsewhere = await telltale.people.newWorkspace();
    await telltale.database.query(
      `insert into membership (workspace_id, account_id, role, created_at) values ($1, $2, 'viewer', $3)`,
      [elsewhere.workspaceId, vera.accountId, telltale.clock.now()],
    );
    const enter = (visitor: Visitor, workspaceId: string) =>
      visitor.post<SessionReply>('/api/v1/session/workspace', { workspaceId });
    const entered = await enter(vera.visitor, elsewhere.workspaceId);
    expect([entered.status, entered.body.lacksSecondFactor]).toEqual([200, false]);
    const there = telltale.people.visitorWith(cookieIn(entered.headers));
    expect(await codeAt(there)).toEqual(IN);
    const back = await enter(there, admin.workspaceId);
    expect([back.status, back.body.lacksSecondFactor]).toEqual([200, true]);
  });

  it('reads and ends their own membership, and nobody else’s', async () => {
    const root = await telltale.people.newMember(admin.workspaceId);
    const own = await root.visitor.get<MemberReply>(`/api/v1/members/${root.accountId}`);
    expect(own.status).toBe(200);
    expect(await codeAt(root.visitor, `/api/v1/members/${vera.accountId}`)).toEqual(STOPPED);
    const removed = await root.visitor.delete<ProblemReply>(`/api/v1/members/${vera.accountId}`, 1);
    expect(removed.body.code).toBe('second-factor-missing');
    expect((await root.visitor.delete(`/api/v1/members/${root.accountId}`, 1)).status).toBe(200);
  });

  it('hears nothing more on a stream that was open, and signs out', async () => {
    expect((await ask(admin.visitor, 1, false)).status).toBe(200);
    const headers = { cookie: vera.visitor.cookie ?? '' };
    const stream = await fetch(`${telltale.url}/api/v1/events`, { headers });
    expect((await ask(admin.visitor, 2, true)).status).toBe(200);
    // Ends only where the server ends it.
    await stream.text();
    expect(await codeAt(vera.visitor, '/api/v1/events')).toEqual(STOPPED);
    expect((await vera.visitor.send('DELETE', SESSION)).status).toBe(204);
    expect((await vera.visitor.get(SESSION)).status).toBe(401);
  });
});

describe('whom it does not concern', () => {
  it('other workspaces', async () => {
    const elsewhere = await telltale.people.newWorkspace();
    expect((await ask(admin.visitor, 0, true)).status).toBe(200);
    expect([await codeAt(elsewhere.visitor), await codeAt(vera.visitor)]).toEqual([IN, STOPPED]);
    const { body } = await elsewhere.visitor.get<SignInRulesReply>(RULES);
    expect(body).toEqual({ needsSecondFactor: false, membersWithout: 1 });
  });

  it('machines: a token goes on, whatever its maker lacks', async () => {
    const clientId = await telltale.people.newClient(admin.workspaceId, 'Halden', 'HAL');
    const { id: projectId } = await makeProject(vera, clientId, { name: 'Claims triage' });
    const request = { name: 'CI', scopes: ['evals:write'], projectId };
    const { body } = await vera.visitor.post<{ secret: string }>('/api/v1/tokens', request);
    expect((await ask(admin.visitor, 0, true)).status).toBe(200);
    const authorization = `Bearer ${body.secret}`;
    expect((await telltale.stranger.get('/api/v1/token', { authorization })).status).toBe(200);
    expect(await codeAt(vera.visitor, '/api/v1/tokens')).toEqual(STOPPED);
  });

  it('sessions by single sign-on, which are the matter of the provider', async () => {
    await bySingleSignOn(vera);
    expect((await ask(admin.visitor, 0, true)).status).toBe(200);
    expect([await codeAt(vera.visitor), await lacks(vera.visitor)]).toEqual([IN, false]);
    const root = await telltale.people.newMember(admin.workspaceId);
    await bySingleSignOn(root);
    expect((await ask(root.visitor, 1, false)).status).toBe(200);
    expect((await ask(root.visitor, 2, true)).status).toBe(200);
  });
});

/** As if the session had come by the provider of the workspace. */
async function bySingleSignOn({ workspaceId, accountId }: Member): Promise<void> {
  const now = telltale.clock.now();
  await telltale.database.query(
    `insert into sso_provider (workspace_id, version, issuer, client_id, domains, verifies_email, joins, join_role,
       is_enforced, connection_changed_at, changed_at)
     values ($1, 1, 'https://login.example.com', 'telltale', '{example.com}', true, true, 'viewer', false, $2, $2)
     on conflict do nothing`,
    [workspaceId, now],
  );
  await telltale.database.query(
    `insert into account_identity (workspace_id, issuer, subject, account_id, linked_at)
     values ($1, 'https://login.example.com', $2::text, $2::uuid, $3)`,
    [workspaceId, accountId, now],
  );
  await telltale.database.query(
    `update session set bound_workspace_id = workspace_id, signed_in_by = 'sso' where account_id = $1`,
    [accountId],
  );
}
