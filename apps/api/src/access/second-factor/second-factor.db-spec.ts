import type {
  ProblemReply,
  RecoveryCodesReply,
  SecondFactorReply,
  TotpSecretReply,
} from '@telltale/contract';
import { generateSync } from 'otplib';
import { startTestApp, type TestApp } from '../../../test/test-app';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { Browser, haveOneAccount, PASSWORD } from '../sessions/browser.fixture';

let database: TestDatabase;
let telltale: TestApp;
/** The same database served by a second process. */
let replica: TestApp;

beforeAll(async () => {
  database = await createTestDatabase();
  telltale = await startTestApp({ database });
  replica = await startTestApp({ database });
});
afterAll(async () => {
  await telltale.stop();
  await replica.stop();
  await database.drop();
});

beforeEach(() => haveOneAccount(telltale));

const codeAt = (secret: string, stepsFromNow = 0): string =>
  generateSync({ secret, epoch: Math.floor(telltale.clock.now().getTime() / 1_000) + stepsFromNow * 30 });

async function enrolled() {
  const browser = new Browser(telltale);
  expect((await browser.signIn()).status).toBe(201);
  const begun = await browser.send<TotpSecretReply>('POST', '/api/v1/account/totp');
  const secret = begun.body.secret ?? '';
  const confirmed = await browser.send<RecoveryCodesReply>('POST', '/api/v1/account/totp/confirmation', {
    code: codeAt(secret),
  });
  expect(confirmed.status).toBe(201);
  return { browser, secret, codes: confirmed.body.recoveryCodes ?? [] };
}

describe('a second factor', () => {
  it('is asked for after the password, and nobody is in before it', async () => {
    const { secret } = await enrolled();
    const browser = new Browser(telltale);
    const waiting = await browser.signIn();
    expect(waiting.status).toBe(401);
    expect(waiting.body).toMatchObject({
      code: 'second-factor-required',
      secondSteps: ['totp', 'recovery-code'],
    });
    expect([...browser.jar.keys()]).toEqual(['telltale_sign_in']);
    expect((await browser.send('GET', '/api/v1/session')).status).toBe(401);
    expect((await browser.secondStep(codeAt(secret, 1))).status).toBe(201);
    expect((await browser.send('GET', '/api/v1/session')).status).toBe(200);
    expect([...browser.jar.keys()]).toEqual(['telltale_session']);
  });

  it('takes a code once, and none that is older than one that was used', async () => {
    const { secret } = await enrolled();
    const first = new Browser(telltale);
    await first.signIn();
    expect((await first.secondStep(codeAt(secret))).body.code).toBe('wrong-code');
    expect((await first.secondStep(codeAt(secret, 1))).status).toBe(201);
    const second = new Browser(replica);
    await second.signIn();
    expect((await second.secondStep(codeAt(secret, 1))).body.code).toBe('wrong-code');
  });

  it('takes codes one step early or late, and no further', async () => {
    const { secret } = await enrolled();
    telltale.clock.advance({ seconds: 300 });
    for (const [steps, status] of [
      [-2, 401],
      [2, 401],
      [-1, 201],
      [1, 201],
    ] as const) {
      const browser = new Browser(telltale);
      await browser.signIn();
      expect({ steps, status: (await browser.secondStep(codeAt(secret, steps))).status }).toEqual({
        steps,
        status,
      });
    }
  });

  it('takes one of two of the same code at once', async () => {
    const { secret } = await enrolled();
    const [one, two] = [new Browser(telltale), new Browser(replica)];
    await one.signIn();
    await two.signIn();
    const code = codeAt(secret, 1);
    const tries = await Promise.all([one.secondStep(code), two.secondStep(code)]);
    expect(tries.map(({ status }) => status).sort()).toEqual([201, 401]);
  });

  it('keeps the secret encrypted, and recovery codes as hashes', async () => {
    const { secret, codes } = await enrolled();
    const kept = JSON.stringify(
      await database.query(
        `select encode(secret, 'escape') as secret, (select string_agg(encode(code_hash, 'escape'), '') from recovery_code) as codes from totp`,
      ),
    );
    expect(kept).not.toContain(secret);
    for (const code of codes) expect(kept).not.toContain(code.replaceAll('-', ''));
  });

  it('gives up the wait after ten minutes', async () => {
    const { secret } = await enrolled();
    const browser = new Browser(telltale);
    await browser.signIn();
    telltale.clock.advance({ seconds: 601 });
    expect((await browser.secondStep(codeAt(secret))).body.code).toBe('sign-in-expired');
  });

  it('is not begun without a key, a confirmation or a right code', async () => {
    const browser = new Browser(telltale);
    await browser.signIn();
    await browser.send('POST', '/api/v1/account/totp');
    const wrong = await browser.send('POST', '/api/v1/account/totp/confirmation', { code: '000000' });
    expect(wrong.body.errors).toEqual([
      { pointer: '#/code', detail: expect.stringContaining('does not match') as string },
    ]);
    expect((await new Browser(telltale).signIn()).status).toBe(201);
    telltale.clock.advance({ seconds: 601 });
    expect((await browser.send('POST', '/api/v1/account/totp')).body.code).toBe('confirmation-required');
    await browser.send('POST', '/api/v1/account/confirmation', { password: PASSWORD });
    expect((await browser.send('POST', '/api/v1/account/totp')).status).toBe(201);
  });

  it('is removed with a confirmation, and the password signs in alone again', async () => {
    const { browser } = await enrolled();
    telltale.clock.advance({ seconds: 601 });
    expect((await browser.send('DELETE', '/api/v1/account/totp')).status).toBe(403);
    await browser.send('POST', '/api/v1/account/confirmation', { password: PASSWORD });
    expect((await browser.send('DELETE', '/api/v1/account/totp')).status).toBe(204);
    expect((await new Browser(telltale).signIn()).status).toBe(201);
    const { body } = await browser.send<SecondFactorReply>('GET', '/api/v1/account/second-factor');
    expect(body).toEqual({ totpSince: null, passkeys: [], recoveryCodesLeft: 0 });
  });

  it('is guessed five times at two processes together, then waits', async () => {
    await enrolled();
    const browsers = [new Browser(telltale), new Browser(replica)];
    for (const browser of browsers) await browser.signIn();
    const statuses: number[] = [];
    for (let guess = 0; guess < 6; guess += 1)
      statuses.push((await (browsers[guess % 2] as Browser).secondStep('000000')).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });
});

describe('recovery codes', () => {
  it('are ten, work once, and end the other sessions', async () => {
    const { browser: lost, codes } = await enrolled();
    expect(new Set(codes).size).toBe(10);
    const browser = new Browser(telltale);
    await browser.signIn();
    const code = (codes[0] ?? '').toUpperCase().replaceAll('-', ' ');
    expect((await browser.secondStep(code, 'recovery-code')).status).toBe(201);
    expect((await lost.send('GET', '/api/v1/session')).status).toBe(401);
    const { body } = await browser.send<SecondFactorReply>('GET', '/api/v1/account/second-factor');
    expect(body.recoveryCodesLeft).toBe(9);
    const again = new Browser(telltale);
    await again.signIn();
    expect((await again.secondStep(code, 'recovery-code')).body.code).toBe('wrong-code');
  });

  it('are not there without a second factor', async () => {
    const browser = new Browser(telltale);
    await browser.signIn();
    const reply = await browser.send<ProblemReply>('POST', '/api/v1/account/recovery-codes');
    expect([reply.status, reply.body.code]).toEqual([404, 'not-found']);
  });

  it('are renewed, and the old ones are over', async () => {
    const { browser, codes } = await enrolled();
    const renewed = await browser.send<RecoveryCodesReply>('POST', '/api/v1/account/recovery-codes');
    expect(renewed.body.recoveryCodes).toHaveLength(10);
    const other = new Browser(telltale);
    await other.signIn();
    expect((await other.secondStep(codes[1] ?? '', 'recovery-code')).status).toBe(401);
    expect((await other.secondStep(renewed.body.recoveryCodes?.[1] ?? '', 'recovery-code')).status).toBe(201);
  });
});
