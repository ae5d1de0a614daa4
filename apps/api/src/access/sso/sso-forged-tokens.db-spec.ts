import { ProviderProcess } from '../../../test/providers/provider-process';
import { startTestApp, type TestApp } from '../../../test/test-app';
import { forge, HOLDER, honest, type Script, tokenWith } from './forged-answer.fixture';
import { CLIENT_SECRET, workspaceWith } from './sso.fixture';

let telltale: TestApp;
let hostile: ProviderProcess;
let query: string;

beforeAll(async () => {
  telltale = await startTestApp({ messages: { allowsPrivateWebhooks: true } });
  hostile = await ProviderProcess.start('hostile-provider');
  query = `workspace=${(await workspaceWith(telltale, hostile.issuer)).workspaceId}`;
});
afterAll(async () => {
  await telltale.stop();
  await hostile.stop();
});

const forged = (script: Script) => forge({ telltale, hostile, query }, script);

it('is taken where nothing is forged, so that what follows is refused for its forgery alone', async () => {
  const { landed, somebody } = await forged(honest);
  expect(landed).toBe('/portfolio');
  expect((await somebody.session()).account.email).toBe('vera@example.com');
});

describe('an ID token', () => {
  it.each([
    ['of another nonce', tokenWith({ nonce: 'n'.repeat(43) })],
    ['without a nonce', () => ({ claims: HOLDER })],
    ['for another audience', tokenWith({ aud: 'somebody-else' })],
    [
      'for us among others, made out to another party',
      tokenWith({ aud: ['telltale', 'other'], azp: 'other' }),
    ],
    ['of another issuer', tokenWith({ iss: 'https://accounts.example.com' })],
    ['that expired an hour ago', tokenWith({ exp: Math.floor(Date.now() / 1000) - 3_600 })],
    ['without an expiry', tokenWith({ exp: null })],
    ['without an instant of issue', tokenWith({ iat: null })],
    ['that is not valid yet', tokenWith({ nbf: Math.floor(Date.now() / 1000) + 3_600 })],
    ['without a subject', tokenWith({ sub: null })],
    ['signed by another key', tokenWith({}, { key: 'other' })],
    ['with no signature (alg none)', tokenWith({}, { key: 'none' })],
    ['signed with the client secret (HS256)', tokenWith({}, { key: 'client secret', secret: CLIENT_SECRET })],
  ])('%s is refused', async (_what, script) => {
    const { landed, somebody } = await forged(script);
    expect([landed, somebody.isSignedIn]).toEqual(['sso-invalid', false]);
  });

  it.each([
    ['that was not checked', { email_verified: false }, 'sso-email-unverified'],
    ['of which nothing is said', { email_verified: null }, 'sso-email-unverified'],
    ['that is said to be checked by anything but true', { email_verified: 1 }, 'sso-email-unverified'],
    ['of another domain', { email: 'vera@example.org' }, 'sso-email-foreign'],
    ['with a second address before it', { email: 'vera@evil.example,vera@example.com' }, 'sso-email-missing'],
    ['that is a list', { email: ['vera@example.com'] }, 'sso-email-missing'],
  ])('with an address %s is refused', async (_what, claims, code) => {
    const { landed, somebody } = await forged(tokenWith({ sub: 's-2', ...claims }));
    expect([landed, somebody.isSignedIn]).toEqual([code, false]);
  });

  it('of another subject with the address of a linked account is refused', async () => {
    await forged(honest);
    const { landed } = await forged(tokenWith({ sub: 's-other' }));
    expect(landed).toBe('sso-subject-changed');
  });
});

describe('a refusal', () => {
  it('tells the administrators why, the page a code, and nobody a secret', async () => {
    const { somebody } = await forged(tokenWith({ aud: 'somebody-else' }));
    expect(somebody.isSignedIn).toBe(false);
    const [told] = await telltale.database.query<{ subject: { code: string; why: string } }>(
      `select subject from audit where what = 'session.refused' order by id desc limit 1`,
    );
    expect(told?.subject.code).toBe('sso-invalid');
    expect(told?.subject.why).toMatch(/JWT claim value/);
    expect(JSON.stringify(told)).not.toContain(CLIENT_SECRET);
  });
});
