import { hash } from '@node-rs/argon2';
import type { ProblemReply, SessionReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import { Visitor } from '../../test/visitor';
import { hashPassword } from './password';

const PASSWORD = 'correct horse battery';
const FIRST = {
  email: 'Vera@Example.com',
  password: PASSWORD,
  name: 'Vera Lind',
  workspaceName: 'Lind Advisory',
  timeZone: 'Pacific/Auckland',
};

let telltale: TestApp;

beforeAll(async () => {
  telltale = await startTestApp();
  await telltale.stranger.post('/api/v1/setup', FIRST);
});
afterAll(() => telltale.stop());

const signIn = (email: string, password: string, headers?: Record<string, string>) =>
  telltale.stranger.post<SessionReply & ProblemReply>('/api/v1/session', { email, password }, headers);

const cookieOf = (headers: Headers): string => headers.getSetCookie()[0] ?? '';
const visitorWith = (headers: Headers): Visitor => new Visitor(telltale.url, cookieOf(headers).split(';')[0]);

describe('signing in', () => {
  it('says who is in, in which workspace, and which day it is there', async () => {
    const { status, body } = await signIn('vera@example.com', PASSWORD);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      account: { email: 'Vera@Example.com', name: 'Vera Lind' },
      workspace: { name: 'Lind Advisory', currency: 'EUR', timeZone: 'Pacific/Auckland' },
      workspaces: [{ id: body.workspace.id, name: 'Lind Advisory', role: 'administrator' }],
      role: 'administrator',
      clients: null,
      today: '2026-11-23',
    });
    telltale.clock.moveTo(new Date('2026-11-23T11:00:00Z'));
    const later = await signIn('vera@example.com', PASSWORD);
    expect(later.body.today).toBe('2026-11-24');
  });

  it('gives a cookie that scripts and other sites cannot use, and https alone where the page has it', async () => {
    const plain = await signIn('vera@example.com', PASSWORD);
    expect(cookieOf(plain.headers)).toMatch(
      /^telltale_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const origin = telltale.url.replace('http:', 'https:');
    const secure = await signIn('vera@example.com', PASSWORD, { origin });
    expect(cookieOf(secure.headers)).toMatch(/^__Host-telltale_session=.*; HttpOnly; Secure; SameSite=Lax$/);
    expect((await visitorWith(secure.headers).get('/api/v1/session')).status).toBe(200);
  });

  it('keeps only a hash of the token', async () => {
    const { headers } = await signIn('vera@example.com', PASSWORD);
    const token = /telltale_session=([\w-]+)/.exec(cookieOf(headers))?.[1] ?? '';
    const kept = await telltale.database.query('select encode(token_hash, $1) as hash from session', ['hex']);
    expect(JSON.stringify(kept)).not.toContain(Buffer.from(token).toString('hex'));
    const [account] = await telltale.database.query<{ password_hash: string }>('select * from account');
    expect(account?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('ends the session that the browser had before', async () => {
    const first = await signIn('vera@example.com', PASSWORD);
    const before = visitorWith(first.headers);
    await before.post('/api/v1/session', { email: 'vera@example.com', password: PASSWORD });
    expect((await before.get('/api/v1/session')).status).toBe(401);
  });

  it('tells a wrong password from an unknown address by nothing', async () => {
    const wrong = await signIn('vera@example.com', 'not the password at all');
    const unknown = await signIn('nobody@example.com', PASSWORD);
    expect(wrong.status).toBe(401);
    expect(wrong.body).toMatchObject({ code: 'wrong-credentials', title: 'E-mail or password do not match' });
    expect(unknown.body).toEqual(wrong.body);
  });
});

describe('a kept password', () => {
  const keep = (passwordHash: string) =>
    telltale.database.query('update account set password_hash = $1 where lower(email) = $2', [
      passwordHash,
      'vera@example.com',
    ]);
  const kept = async () => {
    const [account] = await telltale.database.query<{ password_hash: string }>(
      'select password_hash from account where lower(email) = $1',
      ['vera@example.com'],
    );
    return account?.password_hash ?? '';
  };
  afterEach(async () => keep(await hashPassword(PASSWORD)));

  it('may be shorter than a new one', async () => {
    await keep(await hashPassword('short'));
    expect((await signIn('vera@example.com', 'short')).status).toBe(201);
  });

  it('is hashed anew at sign-in where its hash cost less than today, and not by a wrong one', async () => {
    const cheap = await hash(PASSWORD, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
    await keep(cheap);
    expect((await signIn('vera@example.com', 'not the password at all')).status).toBe(401);
    expect(await kept()).toBe(cheap);
    expect((await signIn('vera@example.com', PASSWORD)).status).toBe(201);
    const renewed = await kept();
    expect(renewed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await signIn('vera@example.com', PASSWORD)).status).toBe(201);
    expect(await kept()).toBe(renewed);
  });
});

describe('a session', () => {
  it('ends when it is signed out, and the browser is told to forget it', async () => {
    const { headers } = await signIn('vera@example.com', PASSWORD);
    const visitor = visitorWith(headers);
    const out = await visitor.send('DELETE', '/api/v1/session');
    expect(out.status).toBe(204);
    expect(cookieOf(out.headers)).toMatch(/^telltale_session=;.*Expires=Thu, 01 Jan 1970/);
    expect((await visitor.get<ProblemReply>('/api/v1/session')).body.code).toBe('not-signed-in');
  });

  it('ends after seven days without use, and goes on while it is used', async () => {
    const visitor = visitorWith((await signIn('vera@example.com', PASSWORD)).headers);
    for (let week = 1; week <= 4; week += 1) {
      telltale.clock.advance({ days: 6, seconds: 86_399 });
      expect((await visitor.get('/api/v1/session')).status).toBe(200);
    }
    telltale.clock.advance({ days: 7 });
    expect((await visitor.get('/api/v1/session')).status).toBe(401);
  });

  it('ends 30 days after sign-in, however much it is used', async () => {
    const visitor = visitorWith((await signIn('vera@example.com', PASSWORD)).headers);
    for (let days = 0; days < 29; days += 1) {
      telltale.clock.advance({ days: 1 });
      expect((await visitor.get('/api/v1/session')).status).toBe(200);
    }
    telltale.clock.advance({ days: 1 });
    expect((await visitor.get('/api/v1/session')).status).toBe(401);
  });

  it('ends with the membership', async () => {
    const { workspaceId, accountId, visitor } = await telltale.people.newWorkspace();
    expect((await visitor.get('/api/v1/session')).status).toBe(200);
    await telltale.database.query('delete from membership where workspace_id = $1 and account_id = $2', [
      workspaceId,
      accountId,
    ]);
    expect((await visitor.get('/api/v1/session')).status).toBe(401);
  });

  it('is not opened by a made-up cookie', async () => {
    for (const cookie of [
      'telltale_session=',
      'telltale_session=made-up',
      `telltale_session=${'x'.repeat(4000)}`,
    ])
      expect((await new Visitor(telltale.url, cookie).get('/api/v1/session')).status).toBe(401);
  });

  it('tells a scoped member the clients of the scope', async () => {
    const { workspaceId } = await telltale.people.newWorkspace();
    const client = await telltale.people.newClient(workspaceId, 'Acme');
    const member = await telltale.people.newMember(workspaceId, { role: 'viewer', clients: [client] });
    const { body } = await member.visitor.get<SessionReply>('/api/v1/session');
    expect(body).toMatchObject({ role: 'viewer', clients: [client] });
  });
});

describe('failed sign-ins', () => {
  afterEach(() => telltale.database.query('delete from throttle'));

  it('stop after five for one account, even with the right password, and say how long', async () => {
    for (let failure = 1; failure <= 5; failure += 1)
      expect((await signIn('vera@example.com', 'not the password at all')).status).toBe(401);
    const refused = await signIn('VERA@example.com', PASSWORD);
    expect(refused.status).toBe(429);
    expect(refused.body).toMatchObject({
      code: 'too-many-requests',
      detail: 'Too many failed sign-ins. Try again in 15 minutes',
    });
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(880);
    expect(seconds).toBeLessThanOrEqual(900);
  });

  it('are counted before they are judged: ten at once are not ten guesses', async () => {
    const tries = await Promise.all(
      Array.from({ length: 10 }, () => signIn('at-once@example.com', 'a guess')),
    );
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(5);
  });

  it('stop after twenty from one address', async () => {
    for (let failure = 1; failure <= 20; failure += 1)
      expect((await signIn(`guess-${failure}@example.com`, 'a guess')).status).toBe(401);
    expect((await signIn('guess-21@example.com', 'a guess')).status).toBe(429);
  });

  it('are forgotten by a right password', async () => {
    for (let round = 1; round <= 3; round += 1) {
      for (let failure = 1; failure <= 4; failure += 1)
        expect((await signIn('vera@example.com', 'not the password at all')).status).toBe(401);
      expect((await signIn('vera@example.com', PASSWORD)).status).toBe(201);
    }
  });
});
