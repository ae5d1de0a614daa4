import type { InvitationMadeReply, ProblemReply } from '@telltale/contract';
import { ProviderProcess } from '../../../test/providers/provider-process';
import { startTestApp, type TestApp } from '../../../test/test-app';
import type { Member } from '../../../test/test-people';
import { Traveller, workspaceWith } from './sso.fixture';

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

/** Vera came in by the provider of a workspace; she has another one of her own, which the provider is not to touch. */
async function veraWithin(): Promise<{ own: Member; admin: Member; visit: Traveller }> {
  const own = await telltale.people.newWorkspace();
  const admin = await workspaceWith(telltale, provider.issuer);
  await telltale.database.query(
    `insert into membership (workspace_id, account_id, role, created_at) values ($1, $2, 'administrator', $3)`,
    [admin.workspaceId, own.accountId, telltale.clock.now()],
  );
  const visit = new Traveller(telltale);
  await visit.signIn(`workspace=${admin.workspaceId}`, { email: own.email });
  return { own, admin, visit };
}

async function invite(by: Member, email: string): Promise<string> {
  const request = { email, role: 'viewer', clients: null };
  const { body } = await by.visitor.post<InvitationMadeReply>('/api/v1/invitations', request);
  return `/api/v1${body.link?.replace('invitation', 'invitations')}`;
}

const membershipsOf = async ({ accountId }: Member) =>
  await telltale.database.query<{ workspace_id: string }>(
    'select workspace_id from membership where account_id = $1',
    [accountId],
  );

describe('a session by single sign-on', () => {
  it('enters no other workspace, and is told the same of one that is its account’s and one that is not', async () => {
    const { own, admin, visit } = await veraWithin();
    const foreign = await telltale.people.newWorkspace();
    const replies = [];
    for (const workspaceId of [own.workspaceId, foreign.workspaceId])
      replies.push(await visit.visitor.post<ProblemReply>('/api/v1/session/workspace', { workspaceId }));
    expect(replies.map(({ status, body }) => [status, body.code])).toEqual([
      [403, 'session-bound'],
      [403, 'session-bound'],
    ]);
    expect(replies[0]?.text).toBe(replies[1]?.text);
    expect((await visit.session()).workspace.id).toBe(admin.workspaceId);
  });

  it('accepts no invitation to another workspace; by password the invitation is still good', async () => {
    const { own, visit } = await veraWithin();
    const path = await invite(await telltale.people.newWorkspace(), own.email);
    const refused = await visit.visitor.post<ProblemReply>(`${path}/membership`, {});
    expect([refused.status, refused.body.code]).toEqual([403, 'session-bound']);
    expect(await membershipsOf(own)).toHaveLength(2);
    expect((await own.visitor.post(`${path}/membership`, {})).status).toBe(201);
    expect(await membershipsOf(own)).toHaveLength(3);
  });

  it('is told of an invitation to somebody else as everybody is', async () => {
    const { visit } = await veraWithin();
    const path = await invite(await telltale.people.newWorkspace(), 'somebody.else@example.com');
    const refused = await visit.visitor.post<ProblemReply>(`${path}/membership`, {});
    expect([refused.status, refused.body.code]).toEqual([409, 'invitation-for-another']);
  });

  it('makes no workspace, which would be the account’s and not the provider’s', async () => {
    const { own, visit } = await veraWithin();
    const refused = await visit.visitor.post<ProblemReply>('/api/v1/workspaces', { name: 'Elsewhere' });
    expect([refused.status, refused.body.code]).toEqual([403, 'session-bound']);
    expect(await membershipsOf(own)).toHaveLength(2);
  });
});
