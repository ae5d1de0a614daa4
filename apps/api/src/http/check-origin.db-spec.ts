import type { ProblemReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';

let telltale: TestApp;

beforeAll(async () => {
  telltale = await startTestApp();
});
afterAll(() => telltale.stop());

async function signOutWith(headers: Record<string, string>): Promise<number> {
  const { visitor } = await telltale.people.newWorkspace();
  const { status, body } = await visitor.send<ProblemReply>('DELETE', '/api/v1/session', { headers });
  if (status === 403) expect(body.code).toBe('wrong-origin');
  return status;
}

it.each([
  ['our own page', (url: string) => ({ origin: url })],
  [
    'our own page behind a proxy that ends https',
    (url: string) => ({ origin: url.replace('http', 'https') }),
  ],
  ['our own page, as the browser says', () => ({ 'sec-fetch-site': 'same-origin' })],
  [
    'our own page behind a proxy that hides our name',
    () => ({ origin: 'https://t.example', 'sec-fetch-site': 'same-origin' }),
  ],
  ['no browser at all', () => ({})],
])('a change is accepted from %s', async (_who, headers) => {
  expect(await signOutWith(headers(telltale.url))).toBe(204);
});

it.each([
  ['another site', { origin: 'https://evil.example' }],
  ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
  ['a page without an origin', { origin: 'null' }],
  ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
  ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }],
])('a change is refused from %s', async (_who, headers) => {
  expect(await signOutWith(headers)).toBe(403);
});

it('reading is open to any page: the browser itself keeps the answer from it', async () => {
  const { visitor } = await telltale.people.newWorkspace();
  expect((await visitor.get('/api/v1/session', { origin: 'https://evil.example' })).status).toBe(200);
});

it('refuses a sign-in that another site sends', async () => {
  const body = { email: 'a@example.com', password: 'whatever it is' };
  const reply = await telltale.stranger.post('/api/v1/session', body, { origin: 'https://evil.example' });
  expect(reply.status).toBe(403);
});
