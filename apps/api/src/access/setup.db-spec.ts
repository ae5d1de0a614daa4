import type { ProblemReply, SessionReply, SetupReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import { Visitor } from '../../test/visitor';

const FIRST = {
  email: 'vera@example.com',
  password: 'fourteen herons',
  name: 'Vera Lind',
  workspaceName: 'Lind Advisory',
};

let telltale: TestApp;

beforeEach(async () => {
  telltale = await startTestApp();
});
afterEach(() => telltale.stop());

const setUp = (changes: object = {}) =>
  telltale.stranger.post<SessionReply & ProblemReply>('/api/v1/setup', { ...FIRST, ...changes });
const isNeeded = async () => (await telltale.stranger.get<SetupReply>('/api/v1/setup')).body.needed;

it('is needed until there is an account, and signs the first one in', async () => {
  expect(await isNeeded()).toBe(true);
  const { status, body, headers } = await setUp({ currency: 'USD', timeZone: 'America/New_York' });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    account: { email: 'vera@example.com', name: 'Vera Lind' },
    workspace: { name: 'Lind Advisory', currency: 'USD', timeZone: 'America/New_York' },
    role: 'administrator',
  });
  expect(await isNeeded()).toBe(false);
  const cookie = headers.getSetCookie()[0]?.split(';')[0];
  expect((await new Visitor(telltale.url, cookie).get('/api/v1/session')).body).toEqual(body);
});

it('happens once, also when two browsers come at the same moment', async () => {
  const both = await Promise.all([setUp({ email: 'a@example.com' }), setUp({ email: 'b@example.com' })]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect((await setUp()).body).toMatchObject({ code: 'already-set-up', status: 409 });
  expect(await telltale.database.query('select from account')).toHaveLength(1);
  expect(await telltale.database.query('select from workspace')).toHaveLength(1);
});

it('refuses a password of 14 characters, a wrong address and an unknown time zone, and says where', async () => {
  const { status, body } = await setUp({ password: 'x'.repeat(14), email: 'vera' });
  expect(status).toBe(422);
  expect(body.errors?.map(({ pointer }) => pointer).sort()).toEqual(['#/email', '#/password']);
  expect((await setUp({ timeZone: 'Europe/Atlantis' })).body.errors).toEqual([
    { pointer: '#/timeZone', detail: 'timeZone must be an IANA time zone such as Europe/Berlin' },
  ]);
  expect(await isNeeded()).toBe(true);
});
