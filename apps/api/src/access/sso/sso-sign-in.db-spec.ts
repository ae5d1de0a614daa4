import { ProviderProcess } from '../../../test/providers/provider-process';
import { target } from '../../../test/providers/browser';
import { startTestApp, TEST_NOW, type TestApp } from '../../../test/test-app';
import { aProvider, landing, put, Traveller, workspaceWith } from './sso.fixture';

let telltale: TestApp;
let provider: ProviderProcess;

beforeAll(async () => {
  telltale = await startTestApp({ messages: { allowsPrivateWebhooks: true } });
  provider = await ProviderProcess.start('real-provider', [`${telltale.url}/api/v1/sso/callback`]);
});
beforeEach(async () => {
  telltale.clock.moveTo(new Date(TEST_NOW));
  await telltale.database.query('delete from sso_provider');
});
afterAll(async () => {
  await telltale.stop();
  await provider.stop();
});

const traveller = () => new Traveller(telltale);
const memberOf = (workspaceId: string, email: string) =>
  telltale.database.query<{ role: string; clients: string[] | null; name: string; has_password: boolean }>(
    `select m.role, m.clients, a.name, a.password_hash is not null as has_password
     from membership m join account a on a.id = m.account_id where m.workspace_id = $1 and a.email = $2`,
    [workspaceId, email],
  );

describe('the way to the provider', () => {
  it('asks for a code alone, with a challenge, a state and a nonce, and is tied to the browser for ten minutes', async () => {
    const { workspaceId } = await workspaceWith(telltale, provider.issuer);
    const out = await traveller().start(`workspace=${workspaceId}`);
    expect(out.status).toBe(302);
    const { origin, searchParams: asked } = target(out);
    expect(origin).toBe(provider.issuer);
    expect(Object.fromEntries(asked)).toEqual({
      client_id: 'telltale',
      response_type: 'code',
      redirect_uri: `${telltale.url}/api/v1/sso/callback`,
      scope: 'openid email profile',
      state: expect.stringMatching(/^[\w-]{43}$/) as string,
      nonce: expect.stringMatching(/^[\w-]{43}$/) as string,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      code_challenge_method: 'S256',
    });
    expect(out.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^telltale_sso=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    const kept = JSON.stringify(
      await telltale.database.query(`select encode(state_hash, 'escape'), t.* from sso_attempt t`),
    );
    for (const secret of [asked.get('state'), asked.get('nonce')]) expect(kept).not.toContain(secret);
  });

  it('begins with the domain of an address, and says the same of one that nobody has and of one that two have', async () => {
    await workspaceWith(telltale, provider.issuer, { domains: ['Example.COM', 'bücher.example'] });
    expect(target(await traveller().start('domain=EXAMPLE.com')).origin).toBe(provider.issuer);
    expect(target(await traveller().start('domain=b%C3%BCcher.example')).origin).toBe(provider.issuer);
    expect(landing(await traveller().start('domain=sub.example.com'))).toBe('sso-unknown');
    expect(landing(await traveller().start(''))).toBe('sso-unknown');
    const { workspaceId } = await telltale.people.newWorkspace();
    expect(landing(await traveller().start(`workspace=${workspaceId}`))).toBe('sso-unknown');
    await workspaceWith(telltale, provider.issuer);
    expect(landing(await traveller().start('domain=example.com'))).toBe('sso-unknown');
  });

  it('says so where the provider is away, and goes on when it is back', async () => {
    const closed = provider.issuer.replace(/\d+$/, '9');
    const { workspaceId, visitor } = await workspaceWith(telltale, closed);
    expect(landing(await traveller().start(`workspace=${workspaceId}`))).toBe('sso-unreachable');
    await put(visitor, 1, aProvider(provider.issuer));
    expect(target(await traveller().start(`workspace=${workspaceId}`)).origin).toBe(provider.issuer);
  });
});

describe('who comes back from the provider', () => {
  it('is in, on the page that was wanted, as the member with that address', async () => {
    const { workspaceId } = await workspaceWith(telltale, provider.issuer, { joins: false });
    const member = await telltale.people.newMember(workspaceId, { role: 'reviewer', name: 'Rita Sommer' });
    const rita = traveller();
    const query = `workspace=${workspaceId}&back=${encodeURIComponent('/project/p-1?tab=record')}`;
    const back = await rita.signIn(query, {
      email: member.email.toUpperCase().replace('EXAMPLE.COM', 'example.com'),
    });
    expect([back.status, landing(back)]).toEqual([303, '/project/p-1?tab=record']);
    expect(await rita.session()).toMatchObject({
      account: { id: member.accountId, name: 'Rita Sommer' },
      workspace: { id: workspaceId },
      role: 'reviewer',
    });
    expect(rita.browser.cookiesFor(telltale.url)).not.toContain('telltale_sso');
  });

  it('joins as the settings say, with a name and without a password, and is told of in the audit', async () => {
    const admin = await workspaceWith(telltale, provider.issuer);
    const client = await telltale.people.newClient(admin.workspaceId, 'Acme');
    await put(admin.visitor, 1, aProvider(provider.issuer, { joinRole: 'editor', joinClients: [client] }));
    const nora = traveller();
    const person = { email: 'nora@example.com', name: 'Nora Beck' };
    expect(landing(await nora.signIn(`workspace=${admin.workspaceId}`, person))).toBe('/portfolio');
    expect(await nora.session()).toMatchObject({
      account: { name: 'Nora Beck' },
      role: 'editor',
      clients: [client],
    });
    expect(await memberOf(admin.workspaceId, 'nora@example.com')).toEqual([
      { role: 'editor', clients: [client], name: 'Nora Beck', has_password: false },
    ]);
    const told = await telltale.database.query<{ what: string; by_name: string }>(
      'select what, by_name from audit where workspace_id = $1 and by_name = $2 order by id',
      [admin.workspaceId, 'Nora Beck'],
    );
    expect(told.map(({ what }) => what)).toEqual(['member.joined', 'member.linked', 'session.opened']);
  });

  it('is refused where only members come in', async () => {
    const { workspaceId } = await workspaceWith(telltale, provider.issuer, { joins: false });
    const stranger = traveller();
    expect(landing(await stranger.signIn(`workspace=${workspaceId}`, { email: 'new@example.com' }))).toBe(
      'sso-not-a-member',
    );
    expect(stranger.isSignedIn).toBe(false);
    expect(await telltale.database.query(`select from account where email = 'new@example.com'`)).toEqual([]);
  });

  it('is refused with an address of another domain, of a domain below, or one that only ends alike', async () => {
    const { workspaceId } = await workspaceWith(telltale, provider.issuer);
    for (const email of [
      'a@example.org',
      'a@sub.example.com',
      'a@notexample.com',
      'a@example.com.evil.example',
    ])
      expect([email, landing(await traveller().signIn(`workspace=${workspaceId}`, { email }))]).toEqual([
        email,
        'sso-email-foreign',
      ]);
  });

  it('is refused with an address that nobody has checked, and without one', async () => {
    const { workspaceId } = await workspaceWith(telltale, provider.issuer, { verifiesEmail: true });
    const unverified = { email: 'una@example.com', verified: 'no' } as const;
    expect(landing(await traveller().signIn(`workspace=${workspaceId}`, unverified))).toBe(
      'sso-email-unverified',
    );
    const without = { email: '', subject: 'no-address' };
    expect(landing(await traveller().signIn(`workspace=${workspaceId}`, without))).toBe('sso-email-missing');
  });

  it('is told so when the provider declines', async () => {
    const { workspaceId } = await workspaceWith(telltale, provider.issuer);
    expect(landing(await traveller().signIn(`workspace=${workspaceId}`, { email: 'nobody' }))).toBe(
      'sso-declined',
    );
  });

  it('is known by the subject from then on, whatever the address becomes', async () => {
    const { workspaceId } = await workspaceWith(telltale, provider.issuer);
    const before = traveller();
    await before.signIn(`workspace=${workspaceId}`, { email: 'maiden@example.com', subject: 's-1' });
    const after = traveller();
    await after.signIn(`workspace=${workspaceId}`, { email: 'married@example.com', subject: 's-1' });
    expect((await after.session()).account).toEqual((await before.session()).account);
    expect(await memberOf(workspaceId, 'married@example.com')).toEqual([]);
  });

  it('is refused with the address of somebody who is another subject', async () => {
    const { workspaceId } = await workspaceWith(telltale, provider.issuer);
    await traveller().signIn(`workspace=${workspaceId}`, {
      email: 'info@example.com',
      subject: 'first-holder',
    });
    const second = traveller();
    const person = { email: 'info@example.com', subject: 'second-holder' };
    expect(landing(await second.signIn(`workspace=${workspaceId}`, person))).toBe('sso-subject-changed');
    expect(second.isSignedIn).toBe(false);
  });

  it('joins once when two browsers come at once', async () => {
    const { workspaceId } = await workspaceWith(telltale, provider.issuer);
    const both = [traveller(), traveller()];
    const person = { email: 'twice@example.com' };
    const answers = await Promise.all(both.map((one) => one.answerFor(`workspace=${workspaceId}`, person)));
    const landed = await Promise.all(
      both.map(async (one, i) => landing(await one.browser.get(answers[i] as URL))),
    );
    expect(landed).toEqual(['/portfolio', '/portfolio']);
    expect(await memberOf(workspaceId, 'twice@example.com')).toHaveLength(1);
  });
});
