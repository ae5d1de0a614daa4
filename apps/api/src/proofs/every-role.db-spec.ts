import { setTimeout as wait } from 'node:timers/promises';
import type { ProblemReply, Role } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import type { Reply } from '../../test/visitor';
import { PROJECT } from './addresses.fixture';
import { BEFORE } from './before.fixture';
import { type Operation, operationsOf } from './operations.fixture';
import { ReplyChecks } from './reply-checks.fixture';
import { checksumsOf, tenantTables } from './rows.fixture';
import { send, versionOf } from './send-request.fixture';
import { sendValid, validRequest } from './valid-request.fixture';
import { MACHINES_MAY, NOT_SENT, type Who, WHO_MAY } from './who-may.fixture';
import { World } from './world.fixture';

/** Each may do what the one before it may. */
const ROLES: readonly Role[] = ['viewer', 'editor', 'reviewer', 'administrator'];

let telltale: TestApp;
let operations: readonly Operation[];
let checks: ReplyChecks;
let root: Member;
let halden: string;
let tables: Awaited<ReturnType<typeof tenantTables>>;

beforeAll(async () => {
  telltale = await startTestApp();
  operations = await operationsOf(telltale);
  checks = await ReplyChecks.of(telltale);
  tables = await tenantTables(telltale.database);
  root = await telltale.people.newWorkspace();
  halden = await telltale.people.newClient(root.workspaceId, 'Halden Freight', 'HAL');
}, 120_000);
afterAll(() => telltale.stop());

const world = (author = root, owner?: Member) =>
  new World({ telltale, member: root, author, owner, clientId: halden, word: 'Ownword' }, operations);
const codeOf = ({ body }: Reply) => (body as ProblemReply | undefined)?.code;
const rows = () => checksumsOf(telltale.database, tables, { workspaceId: root.workspaceId });

it('the matrix has a line for every operation, and no other', () => {
  const missing = operations.filter(({ id }) => !(id in WHO_MAY)).map(({ id }) => `  ${id}: '…',`);
  // Add these lines to WHO_MAY in apps/api/src/proofs/who-may.fixture.ts, and say who may.
  expect(missing).toEqual([]);
  const known = operations.map(({ id }) => id);
  expect(Object.keys(WHO_MAY).filter((id) => !known.includes(id))).toEqual([]);
});

function mayAs(role: Role, who: Who): boolean {
  if (who === 'public' || who === 'machine') return true;
  if (who === 'self') return role === 'administrator';
  const least = who === 'owner' || who === 'asked' ? 'editor' : who;
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}

describe.each(ROLES.map((role) => [role]))('a %s', (role) => {
  it('does what the matrix says, and nothing else', async () => {
    const member = await telltale.people.newMember(root.workspaceId, { role });
    const own = world(member);
    const roots = world();
    const count = { operations: 0, allowed: 0, refused: 0 };
    const wrong: string[] = [];
    for (const operation of operations) {
      const may = mayAs(role, WHO_MAY[operation.id] ?? 'public');
      const trouble = may
        ? await troubleWithAllowed(operation, own, member)
        : await troubleWithRefused(operation, roots, member);
      count.operations += 1;
      count[may ? 'allowed' : 'refused'] += 1;
      if (trouble !== undefined) wrong.push(`${operation.id}: ${trouble}`);
    }
    process.stdout.write(`${role} ${JSON.stringify({ ...count, wrong: wrong.length })}\n`);
    expect(wrong).toEqual([]);
    expect(count.operations).toBeGreaterThanOrEqual(185);
  }, 300_000);
});

async function troubleWithAllowed(
  operation: Operation,
  own: World,
  member: Member,
): Promise<string | undefined> {
  if (operation.id in NOT_SENT) return undefined;
  const reply = await sendValid(member, operation, own);
  if (reply.status >= 300) return `is refused with ${reply.status} ${reply.text}`;
  return checks.troubleWith(operation, reply);
}

async function troubleWithRefused(
  operation: Operation,
  own: World,
  member: Member,
): Promise<string | undefined> {
  const request = await validRequest(operation, own);
  const version = await versionOf(root.visitor, request);
  const before = await rowsAtRest(operation.id in BEFORE ? 10 : 1);
  const reply = await send(member.visitor, request, version);
  // Somebody else is not there for who sees only themselves.
  const refusal = WHO_MAY[operation.id] === 'self' ? 'not-found' : 'not-allowed';
  if (codeOf(reply) !== refusal) return `is answered with ${reply.status} ${reply.text}`;
  const changed = changedTables(before, await rows());
  if (changed.length > 0) return `is refused, and has written ${changed.join(', ')}`;
  return checks.troubleWith(operation, reply);
}

/** Once nothing that goes on behind the replies, as the work of an import, has changed them so many times in a row. */
async function rowsAtRest(looks: number): Promise<Readonly<Record<string, string>>> {
  let found = await rows();
  for (let [still, tries] = [0, 0]; still < looks && tries < 100; tries += 1) {
    await wait(20);
    const next = await rows();
    still = changedTables(found, next).length === 0 ? still + 1 : 0;
    found = next;
  }
  return found;
}

function changedTables(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly string[] {
  return Object.keys(before).filter((table) => after[table] !== before[table]);
}

it('a viewer answers for what is their own', async () => {
  const own = ['owner', 'asked', 'self'];
  for (const operation of operations.filter(({ id }) => own.includes(WHO_MAY[id] ?? ''))) {
    const dana = await telltale.people.newMember(root.workspaceId, { role: 'viewer', name: 'Dana Reyes' });
    const reply = await sendValid(dana, operation, world(dana, dana));
    expect([operation.id, reply.status < 300]).toEqual([operation.id, true]);
  }
});

it('nobody is let in without a session, but where everybody is', async () => {
  const own = world();
  const wrong: string[] = [];
  for (const operation of operations) {
    const request = await validRequest(operation, own);
    const reply = await send(telltale.stranger, request, { 'if-match': '"v1"' });
    const isRefused = reply.status === 401 && codeOf(reply) === 'not-signed-in';
    if (isRefused === (WHO_MAY[operation.id] === 'public')) wrong.push(`${operation.id}: ${reply.status}`);
  }
  expect(wrong).toEqual([]);
}, 120_000);

it('a machine reaches what its scope names on its own project; all else is not there', async () => {
  const own = world();
  const wrong: string[] = [];
  for (const operation of operations.filter(({ isPublic }) => !isPublic)) {
    const request = await validRequest(operation, own);
    const reply = await send(telltale.stranger, request, {
      ...(await machineOf(await own.valueOf(PROJECT))),
      'if-match': '"v1"',
    });
    const isRight = MACHINES_MAY.includes(operation.id) ? reply.status < 300 : codeOf(reply) === 'not-found';
    if (!isRight) wrong.push(`${operation.id}: ${reply.status} ${reply.text}`);
  }
  expect(wrong).toEqual([]);
}, 120_000);

it('a machine reaches no other project', async () => {
  const machine = await machineOf(await world().valueOf(PROJECT));
  const elsewhere = world();
  for (const operation of operations.filter(
    ({ id, path }) => MACHINES_MAY.includes(id) && path.includes('{id}'),
  )) {
    const request = await validRequest(operation, elsewhere);
    expect([operation.id, (await send(telltale.stranger, request, machine)).status]).toEqual([
      operation.id,
      404,
    ]);
  }
});

async function machineOf(projectId: string): Promise<Record<string, string>> {
  const body = { name: 'CI', scopes: ['evals:write'], projectId };
  const reply = await root.visitor.post<{ secret: string }>('/api/v1/tokens', body);
  return { authorization: `Bearer ${reply.body.secret}` };
}
