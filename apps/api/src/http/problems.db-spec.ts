import { request } from 'node:http';
import type { ProblemReply } from '@telltale/contract';
import { ProblemReply as ProblemClass } from '@telltale/contract';
import { differencesFrom } from '../../test/contract-shape';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Reply, SendOptions, Visitor } from '../../test/visitor';

let telltale: TestApp;
let visitor: Visitor;

beforeAll(async () => {
  telltale = await startTestApp();
  ({ visitor } = await telltale.people.newWorkspace());
});
afterAll(() => telltale.stop());

const JSON_BODY = { 'content-type': 'application/json' };
const send = (method: string, path: string, options?: SendOptions): Promise<Reply<ProblemReply>> =>
  visitor.send<ProblemReply>(method, path, options);

describe('a refusal', () => {
  it.each<[string, number, string, string, string, SendOptions]>([
    [
      'JSON that ends too soon',
      400,
      'malformed-body',
      'POST',
      '/api/v1/clients',
      { body: '{"name":', headers: JSON_BODY },
    ],
    ['an empty body', 400, 'malformed-body', 'POST', '/api/v1/clients', { body: '', headers: JSON_BODY }],
    ['no body at all', 422, 'invalid-request', 'POST', '/api/v1/clients', {}],
    [
      'a list for a body',
      422,
      'invalid-request',
      'POST',
      '/api/v1/clients',
      { body: '[]', headers: JSON_BODY },
    ],
    [
      'null for a body',
      422,
      'invalid-request',
      'POST',
      '/api/v1/clients',
      { body: 'null', headers: JSON_BODY },
    ],
    [
      'another kind of content',
      415,
      'unsupported-media-type',
      'POST',
      '/api/v1/clients',
      { body: 'a', headers: { 'content-type': 'text/xml' } },
    ],
    [
      'a form',
      415,
      'unsupported-media-type',
      'POST',
      '/api/v1/clients',
      { body: 'name=Acme', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    ],
    [
      'a body of more than a megabyte',
      413,
      'body-too-large',
      'POST',
      '/api/v1/clients',
      { body: `{"name":"${'x'.repeat(1_100_000)}"}`, headers: JSON_BODY },
    ],
    ['an address that does not exist', 404, 'not-found', 'GET', '/api/v1/nothing', {}],
    ['a method that the address does not take', 404, 'not-found', 'PUT', '/api/v1/clients', { body: {} }],
    ['an id that is none', 404, 'not-found', 'GET', '/api/v1/clients/7', {}],
    [
      'an id that nobody has',
      404,
      'not-found',
      'GET',
      '/api/v1/clients/0199c0de-0000-7000-8000-000000000000',
      {},
    ],
    ['an address that cannot be decoded', 404, 'not-found', 'GET', '/api/v1/clients/%ZZ', {}],
    ['a cursor that was made up', 400, 'invalid-cursor', 'GET', '/api/v1/clients?cursor=made-up', {}],
    ['a limit over 200', 422, 'invalid-request', 'GET', '/api/v1/clients?limit=201', {}],
    [
      'a change without a version',
      428,
      'precondition-required',
      'PATCH',
      '/api/v1/clients/0199c0de-0000-7000-8000-000000000000',
      { body: {} },
    ],
  ])(
    'of %s is a problem with status %i and the code %s',
    async (_what, status, code, method, path, options) => {
      const reply = await send(method, path, options);
      expect({ status: reply.status, code: reply.body.code }).toEqual({ status, code });
      expect(reply.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      expect(reply.headers.get('cache-control')).toBe('no-store');
      expect(differencesFrom(ProblemClass, reply.text)).toEqual([]);
      expect(reply.body).toMatchObject({
        type: `https://telltale.dev/problems/${code}`,
        status,
        instance: path.split('?')[0],
      });
      expect(reply.text).not.toMatch(/node_modules|\.ts:\d|\n +at /);
    },
  );
});

describe('fields that cannot be accepted', () => {
  const errorsOf = async (body: unknown): Promise<unknown> =>
    (await send('POST', '/api/v1/clients', { body: JSON.stringify(body), headers: JSON_BODY })).body.errors;

  it('are named by JSON pointers', async () => {
    expect(await errorsOf({})).toEqual([{ pointer: '#/name', detail: 'name must be a string' }]);
    expect(await errorsOf({ name: 7, key: 'lower' })).toEqual([
      expect.objectContaining({ pointer: '#/name' }),
      expect.objectContaining({ pointer: '#/key' }),
    ]);
  });

  it('are refused where no such field is known, with the signs of a pointer escaped', async () => {
    expect(await errorsOf({ name: 'Acme', 'a/b~c': 1 })).toEqual([
      { pointer: '#/a~1b~0c', detail: 'property a/b~c should not exist' },
    ]);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('may not be called %s, at any depth', async (key) => {
    const body = `{"name":"Acme","timeZone":{"deep":[{"${key}":{"isAdmin":true}}]}}`;
    const reply = await send('POST', '/api/v1/clients', { body, headers: JSON_BODY });
    expect(reply.status).toBe(422);
    expect(reply.body.errors).toEqual([
      { pointer: `#/timeZone/deep/0/${key}`, detail: `${key} is not a name that can be used` },
    ]);
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
  });

  it('may not hold what the database cannot keep, or be nested without end', async () => {
    expect(await errorsOf({ name: 'A\0B' })).toEqual([
      { pointer: '#/name', detail: 'must not contain the character NUL' },
    ]);
    const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const reply = await send('POST', '/api/v1/clients', { body: `{"name":${nested}}`, headers: JSON_BODY });
    expect(reply.status).toBe(422);
    expect(reply.body.errors?.[0]?.detail).toBe('is nested more than 32 deep');
  });

  it('are named by the parameter in a query', async () => {
    const reply = await send('GET', '/api/v1/people?limit=0&client=acme&sort=name&q=%00');
    expect(reply.body.errors).toEqual([{ pointer: 'q', detail: 'must not contain the character NUL' }]);
    const more = await send('GET', '/api/v1/people?limit=ten&client=acme&surprise=1');
    expect(more.body.errors?.map(({ pointer }) => pointer).sort()).toEqual(['client', 'limit', 'surprise']);
    expect((await send('GET', '/api/v1/people?limit=5&limit=6')).body.errors?.[0]?.pointer).toBe('limit');
  });
});

it('refuses a request whose head is too long, without falling over', async () => {
  const { hostname, port } = new URL(telltale.url);
  const status = await new Promise<number>((resolve, reject) => {
    request({ hostname, port, path: '/api/health', headers: { cookie: 'x'.repeat(20_000) } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
  expect(status).toBe(431);
  expect((await telltale.stranger.get('/api/health')).status).toBe(200);
});
