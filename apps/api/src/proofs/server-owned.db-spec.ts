import type { ProblemReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { type Operation, operationsOf, type Schema } from './operations.fixture';
import { checksumsOf, tenantTables } from './rows.fixture';
import { send, versionOf } from './send-request.fixture';
import { validRequest } from './valid-request.fixture';
import { World } from './world.fixture';

/** What only the server says of a thing, and the keys that reach into every object of the program. */
const SERVER_OWNED: Readonly<Record<string, unknown>> = {
  id: '01a21e02-0a2a-76b1-b5f2-510ce3a1ff34',
  workspaceId: '01a21e02-0a2a-76b1-b5f2-510ce3a1ff34',
  clientId: '01a21e02-0a2a-76b1-b5f2-510ce3a1ff34',
  accountId: '01a21e02-0a2a-76b1-b5f2-510ce3a1ff34',
  version: 7,
  role: 'administrator',
  clients: null,
  createdAt: '2020-01-01T00:00:00.000Z',
  updatedAt: '2020-01-01T00:00:00.000Z',
  hash: 'x',
  ['__proto__']: { isAdministrator: true },
  constructor: { prototype: { isAdministrator: true } },
  prototype: { isAdministrator: true },
};

/** A body in which one object holds one field more than it may; where that stands, as a JSON pointer. */
interface Overfull {
  readonly body: unknown;
  readonly pointer: string;
}

let telltale: TestApp;
let root: Member;
let own: World;
let operations: readonly Operation[];

beforeAll(async () => {
  telltale = await startTestApp();
  const all = await operationsOf(telltale);
  operations = all.filter(({ bodies }) => 'application/json' in bodies);
  root = await telltale.people.newWorkspace();
  const clientId = await telltale.people.newClient(root.workspaceId, 'Halden Freight', 'HAL');
  own = new World({ telltale, member: root, clientId, word: 'Ownword' }, all);
}, 120_000);
afterAll(() => telltale.stop());

it('no request sets what is the server’s own: each is refused, says where, and leaves nothing', async () => {
  const tables = await tenantTables(telltale.database);
  const rows = () => checksumsOf(telltale.database, tables, { workspaceId: root.workspaceId });
  const count = { operations: 0, requests: 0 };
  const taken: string[] = [];
  for (const operation of operations) {
    const request = await validRequest(operation, own);
    if (request.body === undefined) continue;
    const version = await versionOf(root.visitor, request);
    const before = await rows();
    count.operations += 1;
    for (const overfull of overfullOf(request.body, operation.bodies['application/json'])) {
      const reply = await send(
        root.visitor,
        { ...request, body: JSON.stringify(overfull.body) },
        asJson(version),
      );
      count.requests += 1;
      if (!isRefusedAt(reply.body, reply.status, overfull.pointer))
        taken.push(`${operation.id} ${overfull.pointer}: ${reply.status} ${reply.text}`);
    }
    if (JSON.stringify(await rows()) !== JSON.stringify(before)) taken.push(`${operation.id} has written`);
  }
  process.stdout.write(`server-owned fields: ${JSON.stringify({ ...count, taken: taken.length })}\n`);
  expect(taken).toEqual([]);
  expect(({} as { isAdministrator?: boolean }).isAdministrator).toBeUndefined();
  expect(count.operations).toBeGreaterThanOrEqual(60);
  expect(count.requests).toBeGreaterThanOrEqual(900);
}, 300_000);

const asJson = (version: Record<string, string>) => ({ ...version, 'content-type': 'application/json' });

function isRefusedAt(body: unknown, status: number, pointer: string): boolean {
  const { errors = [] } = (body ?? {}) as ProblemReply;
  return status === 422 && errors.some((error) => error.pointer === pointer);
}

/** Every object of the body, each with each field that its class does not name. */
function overfullOf(body: unknown, schema: Schema | undefined): Overfull[] {
  return objectsIn(body, schema, []).flatMap(({ path, object, known }) =>
    Object.entries(SERVER_OWNED)
      .filter(([name]) => !known.includes(name) && !Object.hasOwn(object, name))
      .map(([name, value]) => ({
        body: replaced(body, path, withField(object, name, value)),
        pointer: `#/${[...path, name].join('/')}`,
      })),
  );
}

interface Place {
  readonly path: readonly string[];
  readonly object: object;
  readonly known: readonly string[];
}

/** The objects whose fields the document closes; what it leaves open is checked by the domain, and refused there. */
function objectsIn(value: unknown, schema: Schema | undefined, path: readonly string[]): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const here =
    !Array.isArray(value) && schema?.additionalProperties === false
      ? [{ path, object: value, known: Object.keys(schema.properties ?? {}) }]
      : [];
  const inside = Object.entries(value).flatMap(([key, part]) =>
    objectsIn(part, partOf(schema, key), [...path, key]),
  );
  return [...here, ...inside];
}

function partOf(schema: Schema | undefined, key: string): Schema | undefined {
  const more = schema?.additionalProperties;
  return schema?.properties?.[key] ?? schema?.items ?? (typeof more === 'object' ? more : undefined);
}

/** `__proto__` as a field of its own, as JSON.parse makes it. */
function withField(object: object, name: string, value: unknown): object {
  const copy = { ...object };
  Object.defineProperty(copy, name, { value, enumerable: true });
  return copy;
}

function replaced(body: unknown, [key, ...rest]: readonly string[], object: object): unknown {
  if (key === undefined) return object;
  const copy = (Array.isArray(body) ? [...(body as unknown[])] : { ...(body as object) }) as Record<
    string,
    unknown
  >;
  copy[key] = replaced(copy[key], rest, object);
  return copy;
}
