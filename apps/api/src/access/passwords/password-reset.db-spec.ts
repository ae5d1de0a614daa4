import type { ProblemReply, ResetOptionsReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../../test/test-app';
import { Visitor } from '../../../test/visitor';
import { DeliverMessages } from '../../messages/deliver-messages';
import { MailServer } from '../../messages/mail-server.fixture';
import { TellPasswordReset } from './tell-password-reset';

const ADDRESS = 'https://telltale.example.com';
const FIRST = {
  email: 'vera@example.com',
  password: 'correct horse battery',
  name: 'Vera Lind',
  workspaceName: 'Lind Advisory',
};
const NEW = 'entirely other words';

let mails: MailServer;
let telltale: TestApp;

beforeAll(async () => {
  mails = await MailServer.start();
  telltale = await startTestApp({
    messages: { smtpUrl: mails.url, mailFrom: 'telltale@example.com', publicUrl: ADDRESS },
  });
  await telltale.stranger.post('/api/v1/setup', FIRST);
});
afterAll(async () => {
  await telltale.stop();
  await mails.stop();
});
beforeEach(async () => {
  mails.taken.length = 0;
  await telltale.database.query('delete from throttle');
});

const ask = (email: string) => telltale.stranger.post<ProblemReply>('/api/v1/password-resets', { email });
const use = (secret: string, password: string) =>
  telltale.stranger.post<ProblemReply>('/api/v1/password-resets/use', { secret, password });
const signIn = (password: string) =>
  telltale.stranger.post('/api/v1/session', { email: FIRST.email, password });

/** What the job does that was put down. */
async function mailedSecret(email: string): Promise<string | undefined> {
  await telltale.app.get(TellPasswordReset).run(email);
  await telltale.app.get(DeliverMessages).run();
  return /\/new-password\/([\w-]{43})/.exec(mails.taken.at(-1)?.text ?? '')?.[1];
}

describe('a forgotten password', () => {
  it('is answered alike for an address that nobody has, before anybody looked', async () => {
    const known = await ask('VERA@example.com');
    const unknown = await ask('nobody@example.com');
    expect([known.status, known.text]).toEqual([202, '']);
    expect([unknown.status, unknown.text]).toEqual([202, '']);
    const jobs = await telltale.database.query<{ data: object }>(
      `select data from jobs.job where name = 'tell-password-reset' order by created_on`,
    );
    expect(jobs.map(({ data }) => data)).toEqual([
      { email: 'VERA@example.com' },
      { email: 'nobody@example.com' },
    ]);
  });

  it('sends nothing to an address that nobody has', async () => {
    expect(await mailedSecret('nobody@example.com')).toBeUndefined();
    expect(mails.taken).toHaveLength(0);
  });

  it('is replaced by a link that works once, is kept as a hash and ends all sessions', async () => {
    const open = await signIn(FIRST.password);
    const cookie = open.headers.getSetCookie()[0]?.split(';')[0];
    const secret = (await mailedSecret(FIRST.email)) ?? '';
    const [kept] = await telltale.database.query<{ hash: string }>(
      `select encode(secret_hash, 'base64') as hash from password_reset`,
    );
    expect(kept?.hash).toHaveLength(44);
    expect(kept?.hash.replaceAll('+', '-').replaceAll('/', '_')).not.toContain(secret);
    expect((await use(secret, 'vera lind 12345 !')).body).toMatchObject({
      code: 'password-refused',
      errors: [{ pointer: '#/password' }],
    });
    const both = await Promise.all([use(secret, NEW), use(secret, NEW)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 410]);
    expect((await new Visitor(telltale.url, cookie).get('/api/v1/session')).status).toBe(401);
    expect((await signIn(FIRST.password)).status).toBe(401);
    expect((await signIn(NEW)).status).toBe(201);
  });

  it('waits no longer than an hour for its link, and only for the newest', async () => {
    const older = (await mailedSecret(FIRST.email)) ?? '';
    const newer = (await mailedSecret(FIRST.email)) ?? '';
    expect((await use(older, NEW)).body.code).toBe('reset-link-ended');
    telltale.clock.advance({ seconds: 3_600 });
    expect((await use(newer, NEW)).body.code).toBe('reset-link-ended');
    expect((await use('made-up', NEW)).body.code).toBe('reset-link-ended');
  });

  it('does not go past a second factor', async () => {
    const [account] = await telltale.database.query<{ id: string }>('select id from account');
    await telltale.database.query(
      `insert into totp (account_id, secret, made_at, confirmed_at) values ($1, '\\x00', now(), now())`,
      [account?.id],
    );
    const secret = (await mailedSecret(FIRST.email)) ?? '';
    expect((await use(secret, 'yet another sentence')).status).toBe(204);
    expect((await signIn('yet another sentence')).body).toMatchObject({ code: 'second-factor-required' });
  });

  it('may be asked for three times an hour, known or not, at two processes together', async () => {
    const replica = await startTestApp({ database: telltale.database });
    const doors = [telltale.stranger, replica.stranger];
    for (const email of ['vera@example.com', 'nobody@example.com']) {
      const statuses: number[] = [];
      for (const turn of [0, 1, 0, 1])
        statuses.push((await doors[turn]?.post('/api/v1/password-resets', { email }))?.status ?? 0);
      expect(statuses).toEqual([202, 202, 202, 429]);
    }
    const { body } = await replica.stranger.get<ResetOptionsReply>('/api/v1/password-resets');
    expect(body).toEqual({ isMailSetUp: false });
    await replica.stop();
  });
});
