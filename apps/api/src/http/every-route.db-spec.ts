import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGE_LIMIT_MOST, type ProblemReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema?: { readonly maximum?: number };
}

interface Operation {
  readonly parameters?: readonly Parameter[];
}

type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

const DOCUMENT = JSON.parse(readFileSync(join(__dirname, '../../../../docs/openapi.json'), 'utf8')) as {
  readonly paths: Paths;
};
const ID = '01a21df0-4033-7157-ad99-95f469eb0e09';

const OPERATIONS = Object.entries(DOCUMENT.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    path: path.replaceAll(/\{\w+\}/g, ID),
    names: [...path.matchAll(/\{\w+\}/g)].map(([name]) =>
      path.replace(name, '%00').replaceAll(/\{\w+\}/g, ID),
    ),
    operation,
  })),
);
const CHANGES = OPERATIONS.filter(({ method }) => method !== 'GET');
/** Doors of files, which have a larger limit of their own. */
const FILES = ['/api/v1/imports', `/api/v1/projects/${ID}/eval-runs`, `/api/v1/projects/${ID}/proofs`];

let telltale: TestApp;
let member: Member;

beforeAll(async () => {
  telltale = await startTestApp();
  member = await telltale.people.newWorkspace();
});
afterAll(() => telltale.stop());

it('knows the routes of the OpenAPI document', () => {
  expect(CHANGES.length).toBeGreaterThan(40);
});

it.each(CHANGES)('$name is refused from a page of another site', async ({ method, path }) => {
  for (const [name, value] of [
    ['origin', 'https://evil.example'],
    ['sec-fetch-site', 'cross-site'],
  ] as const) {
    const reply = await member.visitor.send<ProblemReply>(method, path, { headers: { [name]: value } });
    expect([reply.status, reply.body.code]).toEqual([403, 'wrong-origin']);
  }
});

it.each(CHANGES.filter(({ path, method }) => method !== 'DELETE' && !FILES.includes(path)))(
  '$name takes no body over 1 MiB',
  async ({ method, path }) => {
    const body = { text: 'x'.repeat(1024 * 1024) };
    const reply = await member.visitor.send<ProblemReply>(method, path, { body });
    expect(reply.body.code).toBe('body-too-large');
  },
);

it.each(OPERATIONS.filter(({ names }) => names.length > 0))(
  '$name knows nothing whose name holds a NUL',
  async ({ method, names }) => {
    for (const name of names) {
      const reply = await member.visitor.send<ProblemReply>(method, name, {
        headers: { 'if-match': '"v1"' },
      });
      expect([reply.status, reply.body.code]).toEqual([404, 'not-found']);
    }
  },
);

it.each(OPERATIONS)(
  '$name answers with headers that let no page of elsewhere use it',
  async ({ method, path }) => {
    if (path === '/api/v1/events') return;
    const { headers } = await member.visitor.send(method, path, {
      headers: { origin: 'https://evil.example' },
    });
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  },
);

it('every list has a page that ends', () => {
  const limits = OPERATIONS.flatMap(({ name, operation }) =>
    (operation.parameters ?? [])
      .filter((parameter) => parameter.in === 'query' && parameter.name === 'limit')
      .map(({ schema }) => ({ name, most: schema?.maximum ?? Infinity })),
  );
  expect(limits.length).toBeGreaterThan(15);
  expect(limits.filter(({ most }) => most > PAGE_LIMIT_MOST)).toEqual([]);
});
