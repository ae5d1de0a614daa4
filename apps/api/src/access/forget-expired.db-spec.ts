import { startTestApp, type TestApp } from '../../test/test-app';
import { ForgetExpired } from './forget-expired';

let telltale: TestApp;

beforeAll(async () => {
  telltale = await startTestApp();
});
afterAll(() => telltale.stop());

const count = async (table: string): Promise<number> =>
  (await telltale.database.query(`select from ${table}`)).length;

it('forgets sessions, failures and keys when nobody can use them any more, and not before', async () => {
  const { visitor } = await telltale.people.newWorkspace();
  await visitor.post('/api/v1/clients', { name: 'Acme' }, { 'idempotency-key': 'one' });
  const windowEnd = telltale.clock.now().getTime() + 900_000;
  await telltale.database.query(`insert into throttle values ('account:x', 1, $1)`, [windowEnd]);
  const forget = telltale.app.get(ForgetExpired);

  telltale.clock.advance({ seconds: 899 });
  await forget.run();
  expect(await count('throttle')).toBe(1);
  telltale.clock.advance({ seconds: 1 });
  await forget.run();
  expect(await count('throttle')).toBe(0);

  telltale.clock.advance({ seconds: 86_400 - 900 });
  await forget.run();
  expect(await count('idempotency_key')).toBe(1);
  telltale.clock.advance({ seconds: 1 });
  await forget.run();
  expect(await count('idempotency_key')).toBe(0);

  telltale.clock.advance({ days: 28, seconds: 86_398 });
  await forget.run();
  expect(await count('session')).toBe(1);
  telltale.clock.advance({ seconds: 1 });
  await forget.run();
  expect(await count('session')).toBe(0);
});
