import { target } from '../../../test/providers/browser';
import { ProviderProcess } from '../../../test/providers/provider-process';
import { startTestApp, TEST_NOW, type TestApp } from '../../../test/test-app';
import { callbackOf, forge, honest, type Script, tokenWith } from './forged-answer.fixture';
import { landing, Traveller, workspaceWith } from './sso.fixture';

let telltale: TestApp;
let real: ProviderProcess;
let hostile: ProviderProcess;
/** Of the workspace that the real provider opens, and of the one that the hostile does. */
let atReal: string;
let atHostile: string;

beforeAll(async () => {
  telltale = await startTestApp({ messages: { allowsPrivateWebhooks: true } });
  real = await ProviderProcess.start('real-provider', [`${telltale.url}/api/v1/sso/callback`]);
  hostile = await ProviderProcess.start('hostile-provider');
  const [one, other] = [
    await workspaceWith(telltale, real.issuer),
    await workspaceWith(telltale, hostile.issuer),
  ];
  [atReal, atHostile] = [`workspace=${one.workspaceId}`, `workspace=${other.workspaceId}`];
});
beforeEach(() => telltale.clock.moveTo(new Date(TEST_NOW)));
afterAll(async () => {
  await telltale.stop();
  await real.stop();
  await hostile.stop();
});

const vera = { email: 'vera@example.com' };
const traveller = () => new Traveller(telltale);
const callback = (fields: Record<string, string>) => callbackOf(telltale, fields);
const forged = (script: Script, answer?: Record<string, string>) =>
  forge({ telltale, hostile, query: atHostile }, script, answer);

it('is let in where nothing is forged, so that what follows is refused for its forgery alone', async () => {
  const { landed, somebody } = await forged(honest);
  expect(landed).toBe('/portfolio');
  expect((await somebody.session()).account.email).toBe('vera@example.com');
});

describe('a state', () => {
  it('that was never given out is refused', async () => {
    const somebody = traveller();
    const answer = await somebody.answerFor(atReal, vera);
    answer.searchParams.set('state', 'x'.repeat(43));
    expect(landing(await somebody.browser.get(answer))).toBe('sso-expired');
    expect(somebody.isSignedIn).toBe(false);
  });

  it('is refused where it is absent, twice there, or something else than text of ours', async () => {
    for (const state of ['', 'short', 'ö'.repeat(43)])
      expect(landing(await traveller().browser.get(callback({ code: 'c', state })))).toBe('sso-expired');
    expect(landing(await traveller().browser.get(callback({})))).toBe('sso-expired');
    const somebody = traveller();
    const answer = await somebody.answerFor(atReal, vera);
    const twice = `${answer.href}&state=${answer.searchParams.get('state')}`;
    expect(landing(await somebody.browser.get(twice))).toBe('sso-invalid');
  });

  it('that another browser began is refused, and remains good for the one that did', async () => {
    const victim = traveller();
    const answer = await victim.answerFor(atReal, vera);
    const thief = traveller();
    expect(landing(await thief.browser.get(answer))).toBe('sso-expired');
    await thief.start(atReal);
    expect(landing(await thief.browser.get(answer))).toBe('sso-expired');
    expect(thief.isSignedIn).toBe(false);
    expect(landing(await victim.browser.get(answer))).toBe('/portfolio');
  });

  it('that was used is refused when it is sent again', async () => {
    const somebody = traveller();
    const answer = await somebody.answerFor(atReal, vera);
    const cookie = somebody.browser.cookiesFor(telltale.url);
    expect(landing(await somebody.browser.get(answer))).toBe('/portfolio');
    const again = await fetch(answer, { headers: { cookie }, redirect: 'manual' });
    expect([landing(again), again.headers.getSetCookie()]).toEqual(['sso-expired', []]);
  });

  it('is used up by a refused answer too', async () => {
    const { landed, somebody, asked } = await forged(tokenWith({ nonce: 'another' }));
    expect(landed).toBe('sso-invalid');
    await hostile.say(honest(asked));
    const fields = { code: 'a-code', state: asked['state'] ?? '', iss: hostile.issuer };
    expect(landing(await somebody.browser.get(callback(fields)))).toBe('sso-expired');
  });

  it('is good for ten minutes and not for one second more', async () => {
    const [early, late] = [traveller(), traveller()];
    const answers = [await early.answerFor(atReal, vera), await late.answerFor(atReal, vera)] as const;
    telltale.clock.advance({ seconds: 599 });
    expect(landing(await early.browser.get(answers[0]))).toBe('/portfolio');
    telltale.clock.advance({ seconds: 1 });
    expect(landing(await late.browser.get(answers[1]))).toBe('sso-expired');
  });

  it('is refused where the settings were changed meanwhile', async () => {
    const somebody = traveller();
    const answer = await somebody.answerFor(atReal, vera);
    await telltale.database.query('update sso_provider set version = version + 1');
    expect(landing(await somebody.browser.get(answer))).toBe('sso-expired');
  });
});

describe('a code', () => {
  it('that was redeemed is refused when it is brought again with a new state', async () => {
    const somebody = traveller();
    const first = await somebody.answerFor(atReal, vera);
    expect(landing(await somebody.browser.get(first))).toBe('/portfolio');
    const state = target(await somebody.start(atReal)).searchParams.get('state') ?? '';
    const replayed = { code: first.searchParams.get('code') ?? '', state, iss: real.issuer };
    expect(landing(await somebody.browser.get(callback(replayed)))).toBe('sso-invalid');
  });

  it('of somebody else is refused: its verifier is in another browser (PKCE)', async () => {
    const [victim, thief] = [traveller(), traveller()];
    const stolen = await victim.answerFor(atReal, vera);
    const state = target(await thief.start(atReal)).searchParams.get('state') ?? '';
    const injected = { code: stolen.searchParams.get('code') ?? '', state, iss: real.issuer };
    expect(landing(await thief.browser.get(callback(injected)))).toBe('sso-invalid');
    expect(thief.isSignedIn).toBe(false);
  });

  it('that was asked for with another challenge is refused by the provider', async () => {
    const somebody = traveller();
    const answer = await somebody.answerFor(atReal, vera, (out) =>
      out.searchParams.set('code_challenge', 'A'.repeat(43)),
    );
    expect(landing(await somebody.browser.get(answer))).toBe('sso-invalid');
  });

  it('is redeemed with a verifier that was never in the address, and with the very redirect address', async () => {
    await forged(honest);
    const seen = (await (await fetch(`${hostile.issuer}/seen`)).json()) as Record<string, string>;
    expect(seen).toEqual({
      grant_type: 'authorization_code',
      code: 'a-code',
      redirect_uri: `${telltale.url}/api/v1/sso/callback`,
      code_verifier: expect.stringMatching(/^[\w-]{43}$/) as string,
    });
  });

  it('is not taken where the answer is of the implicit kind', async () => {
    const somebody = traveller();
    const state = target(await somebody.start(atHostile)).searchParams.get('state') ?? '';
    const implicit = { id_token: 'a.b.c', access_token: 'x', state, iss: hostile.issuer };
    expect(landing(await somebody.browser.get(callback(implicit)))).toBe('sso-invalid');
  });
});

describe('the issuer in the answer (RFC 9207)', () => {
  it('is refused where it is another one, before the code goes anywhere', async () => {
    await forged(honest, { code: 'before' });
    const { landed } = await forged(honest, { iss: real.issuer, code: 'mixed-up' });
    expect(landed).toBe('sso-invalid');
    const seen = (await (await fetch(`${hostile.issuer}/seen`)).json()) as Record<string, string>;
    expect(seen['code']).toBe('before');
  });

  it('is refused where it is absent though the provider says that it sends it', async () => {
    const somebody = traveller();
    const state = target(await somebody.start(atHostile)).searchParams.get('state') ?? '';
    expect(landing(await somebody.browser.get(callback({ code: 'c', state })))).toBe('sso-invalid');
  });

  it('keeps a code of one provider from being brought to another', async () => {
    const somebody = traveller();
    const code = (await somebody.answerFor(atReal, vera)).searchParams.get('code') ?? '';
    const state = target(await somebody.start(atHostile)).searchParams.get('state') ?? '';
    const mixedUp = { code, state, iss: real.issuer };
    expect(landing(await somebody.browser.get(callback(mixedUp)))).toBe('sso-invalid');
  });
});

describe('the page that was wanted', () => {
  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/%09/evil.example',
    'javascript:alert(1)',
  ])('is never another site: %s', async (back) => {
    const somebody = traveller();
    const end = await somebody.signIn(`${atReal}&back=${encodeURIComponent(decodeURIComponent(back))}`, vera);
    expect([target(end).origin, landing(end)]).toEqual([telltale.url, '/portfolio']);
  });
});
