import type { PasskeyOptionsReply, ProblemReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../../test/test-app';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { Visitor } from '../../../test/visitor';

const OPTIONS = '/api/v1/session/passkey/options';
const MOST = 300;

let database: TestDatabase;
/** Two replicas on one database. */
let apps: readonly TestApp[];

beforeAll(async () => {
  database = await createTestDatabase();
  apps = [await startTestApp({ database }), await startTestApp({ database })];
});
afterAll(async () => {
  for (const app of apps) await app.stop();
  await database.drop();
});

/** By a name: a number has no passkeys. */
const ask = ({ url }: TestApp) =>
  new Visitor(url.replace('127.0.0.1', 'localhost')).post<ProblemReply & PasskeyOptionsReply>(OPTIONS, {});
const challenges = async () => (await database.query('select from passkey_challenge')).length;

async function askOften(app: TestApp, times: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let sent = 0; sent < times; sent += 10)
    statuses.push(
      ...(await Promise.all(Array.from({ length: 10 }, () => ask(app)))).map(({ status }) => status),
    );
  return statuses;
}

it('an address that is not signed in asks for 300 challenges in 15 minutes, of all replicas together', async () => {
  for (const app of apps) expect(new Set(await askOften(app, MOST / 2))).toEqual(new Set([201]));
  expect(await challenges()).toBe(MOST);
  for (const app of apps) {
    const refused = await ask(app);
    expect([refused.status, refused.body.code]).toEqual([429, 'too-many-requests']);
    expect(refused.body.detail).toMatch(
      /^Passkeys were asked for too often from this address\. Try again in \d+ minutes/,
    );
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(600);
    expect(seconds).toBeLessThanOrEqual(900);
  }
  expect(await challenges()).toBe(MOST);
  await database.query(`delete from throttle where key like 'passkey-address:%'`);
  expect((await ask(apps[0] as TestApp)).status).toBe(201);
}, 120_000);
