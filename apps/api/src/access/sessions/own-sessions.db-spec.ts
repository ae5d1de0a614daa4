import type { OwnSessionListReply, ProblemReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../../test/test-app';
import { untilWaiting } from '../../../test/until-waiting';
import { Browser, haveOneAccount, PASSWORD } from './browser.fixture';

let telltale: TestApp;

beforeAll(async () => {
  telltale = await startTestApp();
});
afterAll(() => telltale.stop());
beforeEach(() => haveOneAccount(telltale));

describe('sessions', () => {
  const listed = async (browser: Browser) =>
    (await browser.send<OwnSessionListReply>('GET', '/api/v1/account/sessions')).body.data;

  it('are listed, this one first, and ended one by one or all but this', async () => {
    const [mine, other, third] = [new Browser(telltale), new Browser(telltale), new Browser(telltale)];
    for (const browser of [mine, other, third]) await browser.signIn();
    const rows = await listed(mine);
    expect(rows.map(({ isThis, signedInBy }) => `${isThis} ${signedInBy}`)).toEqual([
      'true password',
      'false password',
      'false password',
    ]);
    const otherId = (await listed(other))[0]?.id ?? '';
    expect((await mine.send('DELETE', `/api/v1/account/sessions/${otherId}`)).status).toBe(204);
    expect((await other.send('GET', '/api/v1/session')).status).toBe(401);
    expect((await mine.send('DELETE', '/api/v1/account/sessions')).status).toBe(204);
    expect((await third.send('GET', '/api/v1/session')).status).toBe(401);
    expect(await listed(mine)).toHaveLength(1);
  });

  it('of somebody else answer as what does not exist', async () => {
    const mine = new Browser(telltale);
    await mine.signIn();
    const [row] = await listed(mine);
    const intruder = (await telltale.people.newWorkspace()).visitor;
    const tried = await intruder.send<ProblemReply>('DELETE', `/api/v1/account/sessions/${row?.id}`);
    expect(tried.body.code).toBe('not-found');
    expect((await mine.send('GET', '/api/v1/session')).status).toBe(200);
  });

  it('end with a new password, but for this one under a new token', async () => {
    const [mine, other] = [new Browser(telltale), new Browser(telltale)];
    await mine.signIn();
    await other.signIn();
    const before = mine.jar.get('telltale_session');
    const change = (currentPassword: string, newPassword: string) =>
      mine.send('POST', '/api/v1/account/password', { currentPassword, newPassword });
    expect((await change('not my password', 'entirely new words')).body.errors?.[0]?.pointer).toBe(
      '#/currentPassword',
    );
    expect((await change(PASSWORD, 'short')).body).toMatchObject({
      code: 'password-refused',
      errors: [{ pointer: '#/newPassword' }],
    });
    expect((await change(PASSWORD, 'entirely new words')).status).toBe(204);
    expect(mine.jar.get('telltale_session')).not.toBe(before);
    expect((await mine.send('GET', '/api/v1/session')).status).toBe(200);
    expect((await other.send('GET', '/api/v1/session')).status).toBe(401);
    expect((await new Browser(telltale).signIn('entirely new words')).status).toBe(201);
  });

  it('take one of two new passwords that come at once: the session of the other is gone', async () => {
    const mine = new Browser(telltale);
    await mine.signIn();
    const change = (newPassword: string) =>
      mine.send<ProblemReply>('POST', '/api/v1/account/password', { currentPassword: PASSWORD, newPassword });
    const words = ['entirely new words', 'and quite other words'];
    const { database } = telltale;
    // Both have passed the door before either goes on.
    await database.query('begin');
    await database.query('select from session for update');
    const changing = Promise.all(words.map(change));
    await untilWaiting(database, 2);
    await database.query('commit');
    const changed = await changing;
    expect(changed.map(({ status }) => status).sort()).toEqual([204, 401]);
    const [taken, refused] = changed[0]?.status === 204 ? words : words.toReversed();
    expect((await new Browser(telltale).signIn(refused)).status).toBe(401);
    expect((await new Browser(telltale).signIn(taken)).status).toBe(201);
    expect((await mine.send('GET', '/api/v1/session')).status).toBe(200);
  });
});
