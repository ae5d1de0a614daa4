import { type ProblemReply, SsoTestReply } from '@telltale/contract';
import { differencesFrom } from '../../../../test/contract-shape';
import { ProviderProcess } from '../../../../test/providers/provider-process';
import { startTestApp, type TestApp } from '../../../../test/test-app';
import { aProvider, put, SETTINGS, workspaceWith } from '../sso.fixture';

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

describe('the test of the connection', () => {
  async function findings(issuer: string): Promise<SsoTestReply> {
    const { visitor } = await workspaceWith(telltale, issuer);
    const reply = await visitor.post<SsoTestReply>(`${SETTINGS}/test`);
    expect([reply.status, differencesFrom(SsoTestReply, reply.text)]).toEqual([200, []]);
    return reply.body;
  }

  it('finds nothing wrong with a provider that is right', async () => {
    const { isGood, findings: found } = await findings(provider.issuer);
    expect(isGood).toBe(true);
    expect(found.map(({ text }) => text)).toEqual([
      `${provider.issuer} answers, and calls itself the same.`,
      'It names where to sign in and where to redeem a code.',
      'It gives out codes.',
      'It checks who redeems a code (PKCE, S256).',
      expect.stringContaining('RS256'),
      expect.stringMatching(/^Its \d+ keys can be read\.$/),
    ]);
  });

  it('says what is wrong: nobody there, another document, another name, no keys, no codes', async () => {
    const closed = await findings(provider.issuer.replace(/\d+$/, '9'));
    expect(closed).toMatchObject({
      isGood: false,
      findings: [{ text: expect.stringContaining('ECONNREFUSED') as string }],
    });
    const notFound = await findings(`${hostile.issuer}/realm`);
    expect(notFound.findings[0]?.text).toContain('unexpected HTTP response status code');
    await hostile.say({ metadata: { issuer: 'https://other.example' } });
    expect((await findings(hostile.issuer)).findings[0]?.text).toContain('issuer does not match');
    await hostile.say({
      metadata: { jwks_uri: `${hostile.issuer}/nothing`, response_types_supported: ['id_token'] },
    });
    const texts = (await findings(hostile.issuer)).findings
      .filter(({ isGood }) => !isGood)
      .map(({ text }) => text);
    expect(texts).toEqual([
      'It gives out no codes (response type “code”).',
      expect.stringContaining('keys') as string,
    ]);
    await hostile.say({});
  });
});

describe('a server that is not told to reach into its own network', () => {
  it('takes no plain address, and reaches no private one by any name', async () => {
    const strict = await startTestApp();
    const admin = await strict.people.newWorkspace();
    const plain = await put<ProblemReply>(admin.visitor, 0, aProvider(provider.issuer));
    expect([plain.status, plain.body.errors?.[0]?.pointer]).toEqual([422, '#/issuer']);
    let version = 0;
    for (const issuer of [
      'https://localhost',
      'https://127.0.0.1',
      'https://169.254.169.254',
      'https://[::1]',
      'https://10.0.0.1',
    ]) {
      await put(admin.visitor, version++, aProvider(issuer));
      const { body } = await admin.visitor.post<SsoTestReply>(`${SETTINGS}/test`);
      expect([issuer, body.isGood, body.findings[0]?.text]).toEqual([
        issuer,
        false,
        expect.stringContaining('is not allowed'),
      ]);
    }
    await strict.stop();
  });
});
