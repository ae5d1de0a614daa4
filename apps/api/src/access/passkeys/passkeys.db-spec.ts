import type {
  PasskeyMadeReply,
  PasskeyOptionsReply,
  ProblemReply,
  SecondFactorReply,
  SessionReply,
} from '@telltale/contract';
import { startTestApp, type TestApp } from '../../../test/test-app';
import { Browser, haveOneAccount } from '../sessions/browser.fixture';
import { SoftwareAuthenticator, type Twist } from './software-authenticator.fixture';

const PASSKEYS = '/api/v1/account/passkeys';
const SIGN_IN = '/api/v1/session/passkey';
const REFUSED = { status: 401, code: 'passkey-refused' };

let telltale: TestApp;
/** Under a name, as a number has no passkeys. */
let named: TestApp;
/** Vera, signed in by her password. */
let vera: Browser;
let device: SoftwareAuthenticator;

beforeAll(async () => {
  telltale = await startTestApp();
  named = { ...telltale, url: telltale.url.replace('127.0.0.1', 'localhost') };
});
beforeEach(async () => {
  await haveOneAccount(telltale);
  vera = new Browser(named);
  expect((await vera.signIn()).status).toBe(201);
  device = new SoftwareAuthenticator(named.url);
});
afterAll(() => telltale.stop());

async function optionsAt(browser: Browser, path: string): Promise<object> {
  const { status, body } = await browser.send<PasskeyOptionsReply>('POST', `${path}/options`);
  expect(status).toBe(201);
  return body.options;
}

async function register(browser = vera, of = device, twist: Twist = {}) {
  const credential = of.make(await optionsAt(browser, PASSKEYS), twist);
  const body = { name: 'Laptop', credential };
  return await browser.send<PasskeyMadeReply & ProblemReply>('POST', PASSKEYS, body);
}

/** In a browser that nobody is signed in with, unless said. */
async function signIn(twist: Twist = {}, of = device, browser = new Browser(named)) {
  const credential = of.answer(await optionsAt(browser, SIGN_IN), twist);
  return await send(credential, browser);
}
const send = (credential: object, browser = new Browser(named)) =>
  browser.send<SessionReply & ProblemReply>('POST', SIGN_IN, { credential });

/** Somebody else, signed in, who has no password. */
async function somebodyElse(): Promise<Browser> {
  const { visitor } = await telltale.people.newWorkspace();
  const browser = new Browser(named);
  browser.jar.set('telltale_session', visitor.cookie?.split('=')[1] ?? '');
  return browser;
}
const passkeysOf = async (browser: Browser) =>
  (await browser.send<SecondFactorReply>('GET', '/api/v1/account/second-factor')).body.passkeys;
const told = ({ status, body }: { status: number; body: ProblemReply }) => ({ status, code: body.code });
const sessions = async () => (await telltale.database.query('select from session')).length;

describe('a passkey', () => {
  it('is added, and signs in alone', async () => {
    const added = await register();
    expect([added.status, added.body.passkey.name, added.body.recoveryCodes?.length]).toEqual([
      201,
      'Laptop',
      10,
    ]);
    const browser = new Browser(named);
    const entered = await signIn({}, device, browser);
    expect([entered.status, entered.body.account.email]).toEqual([201, 'vera@example.com']);
    expect((await browser.send('GET', '/api/v1/session')).status).toBe(200);
    expect(await passkeysOf(browser)).toEqual([
      expect.objectContaining({ name: 'Laptop', lastUsedAt: telltale.clock.now().toISOString() }),
    ]);
  });

  it('is the second step after a password', async () => {
    await register();
    const browser = new Browser(named);
    const waiting = await browser.signIn();
    expect(waiting.body).toMatchObject({
      code: 'second-factor-required',
      secondSteps: ['passkey', 'recovery-code'],
    });
    expect((await signIn({}, device, browser)).status).toBe(201);
    expect([...browser.jar.keys()]).toEqual(['telltale_session']);
  });

  it('signs in no more once it was removed', async () => {
    const { id } = (await register()).body.passkey;
    expect((await vera.send('DELETE', `${PASSKEYS}/${id}`)).status).toBe(204);
    expect(told(await signIn())).toEqual(REFUSED);
  });
});

const TWISTS: readonly (readonly [string, Twist])[] = [
  ['of a page of another origin', { origin: 'https://evil.example' }],
  ['of a page of another port', { origin: 'http://localhost:1' }],
  ['for another relying party', { rpId: 'evil.example' }],
  ['for a relying party above ours', { rpId: 'host' }],
  ['without its user verified', { isUserVerified: false }],
  ['without anybody there', { isUserPresent: false }],
  ['to a challenge that nobody gave out', { challenge: Buffer.alloc(32, 7).toString('base64url') }],
];

describe('the answer of an authenticator, to add a passkey', () => {
  it.each([...TWISTS, ['of a sign-in', { type: 'webauthn.get' }] as const])(
    '%s is refused, and nothing is added',
    async (_name, twist) => {
      expect(told(await register(vera, device, twist))).toEqual(REFUSED);
      expect(await passkeysOf(vera)).toEqual([]);
      expect((await register()).status).toBe(201);
    },
  );

  it('holds once, and for the account that asked', async () => {
    const options = await optionsAt(vera, PASSKEYS);
    const body = { name: 'Laptop', credential: device.make(options) };
    const other = await somebodyElse();
    expect(told(await other.send('POST', PASSKEYS, body))).toEqual(REFUSED);
    expect((await vera.send('POST', PASSKEYS, body)).status).toBe(201);
    expect(told(await vera.send('POST', PASSKEYS, body))).toEqual(REFUSED);
    expect((await passkeysOf(vera)).length).toBe(1);
  });

  it('is refused for a credential that somebody else has', async () => {
    expect((await register()).status).toBe(201);
    const other = await somebodyElse();
    const refused = await register(other);
    expect([told(refused), refused.body.detail]).toEqual([REFUSED, 'This passkey is already in use']);
    expect(await passkeysOf(other)).toEqual([]);
    expect((await signIn()).body.account.email).toBe('vera@example.com');
  });
});

describe('the answer of an authenticator, to sign in', () => {
  beforeEach(async () => {
    expect((await register()).status).toBe(201);
  });

  it.each([
    ...TWISTS,
    ['of an adding', { type: 'webauthn.create' }] as const,
    ['signed by another key', { key: new SoftwareAuthenticator('').key }] as const,
  ])('%s is refused, and nobody is in', async (_name, twist) => {
    const before = await sessions();
    const browser = new Browser(named);
    expect(told(await signIn(twist, device, browser))).toEqual(REFUSED);
    expect([await sessions(), browser.jar.size]).toEqual([before, 0]);
    expect((await signIn()).status).toBe(201);
  });

  it('holds once: sent again it is refused', async () => {
    const credential = device.answer(await optionsAt(new Browser(named), SIGN_IN));
    expect((await send(credential)).status).toBe(201);
    expect(told(await send(credential))).toEqual(REFUSED);
  });

  it('holds for five minutes', async () => {
    const [late, good] = [
      device.answer(await optionsAt(new Browser(named), SIGN_IN)),
      device.answer(await optionsAt(new Browser(named), SIGN_IN)),
    ];
    telltale.clock.advance({ seconds: 299 });
    expect((await send(good)).status).toBe(201);
    telltale.clock.advance({ seconds: 2 });
    expect(told(await send(late))).toEqual(REFUSED);
  });

  it('is refused to the challenge of an adding', async () => {
    const options = (await optionsAt(vera, PASSKEYS)) as { challenge: string };
    expect(told(await signIn({ challenge: options.challenge }))).toEqual(REFUSED);
  });

  it('is refused of a credential that nobody added', async () => {
    expect(told(await signIn({}, new SoftwareAuthenticator(named.url)))).toEqual(REFUSED);
  });

  it('is refused with a password of somebody else before it', async () => {
    const other = await somebodyElse();
    const another = new SoftwareAuthenticator(named.url);
    expect((await register(other, another)).status).toBe(201);
    const browser = new Browser(named);
    expect((await browser.signIn()).body.code).toBe('second-factor-required');
    expect(told(await signIn({}, another, browser))).toEqual(REFUSED);
    expect((await browser.send('GET', '/api/v1/session')).status).toBe(401);
    expect((await signIn({}, device, browser)).body.account.email).toBe('vera@example.com');
  });
});

describe('the counter of an authenticator', () => {
  it('only ever grows: where it stays or goes back, the key may have been copied', async () => {
    await register();
    expect((await signIn({ counter: 7 })).status).toBe(201);
    for (const counter of [7, 6, 0]) expect(told(await signIn({ counter }))).toEqual(REFUSED);
    expect((await signIn({ counter: 8 })).status).toBe(201);
  });

  it('lets one of two in that come with the same at once', async () => {
    await register();
    const tries = await Promise.all([signIn({ counter: 7 }), signIn({ counter: 7 })]);
    expect(tries.map(({ status }) => status).sort()).toEqual([201, 401]);
  });

  it('is no matter where there is none: 0 each time', async () => {
    const without = new SoftwareAuthenticator(named.url, false);
    await register(vera, without);
    for (const _try of [1, 2]) expect((await signIn({}, without)).status).toBe(201);
  });
});
