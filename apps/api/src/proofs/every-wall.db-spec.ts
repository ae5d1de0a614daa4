import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import type { Visitor } from '../../test/visitor';
import { BEFORE } from './before.fixture';
import { textsNobodyNamed } from './named-texts.fixture';
import { knocksAt, leakOf, placeOf } from './knock.fixture';
import { type Operation, handledOperations, operationsOf } from './operations.fixture';
import { type Slot, slotsOf, templateOf } from './request-template.fixture';
import { ReplyChecks } from './reply-checks.fixture';
import { checksumsOf, type Owner, tenantTables } from './rows.fixture';
import { fill, send } from './send-request.fixture';
import { sendValid } from './valid-request.fixture';
import { NOT_WITH_A_SCOPE, OF_THE_WORKSPACE, SECRETS } from './walls-to-prove.fixture';
import { World, type WorldOptions } from './world.fixture';

let telltale: TestApp;
let operations: readonly Operation[];
let checks: ReplyChecks;
let ada: Member;
let halden: string;

beforeAll(async () => {
  telltale = await startTestApp();
  operations = await operationsOf(telltale);
  checks = await ReplyChecks.of(telltale);
  ada = await telltale.people.newWorkspace();
  halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
}, 120_000);
afterAll(() => telltale.stop());

const world = (options: Omit<WorldOptions, 'telltale'>) => new World({ telltale, ...options }, operations);
const slotsAt = (operation: Operation): readonly Slot[] => slotsOf(templateOf(operation));

it('the document tells of every route', () => {
  expect(operations.map(({ id }) => id).sort()).toEqual(handledOperations(telltale).sort());
});

it('says of every text that is sent whether it holds an id', () => {
  // Add what is missing to IDS (an id), PLAIN (none) or WORDS_IN_ADDRESSES in what-fields-hold.fixture.ts.
  expect(operations.flatMap(textsNobodyNamed)).toEqual([]);
});

interface Wall {
  readonly own: World;
  readonly stranger: World;
  readonly caller: Visitor;
  readonly strangersRows: Owner;
  readonly isProven: (slot: Slot) => boolean;
  /** Operations that the caller may not use at all. */
  readonly closed: Readonly<Record<string, string>>;
}

async function betweenWorkspaces(): Promise<Wall> {
  const own = world({ member: ada, clientId: halden, word: 'Ownword' });
  const eve = await telltale.people.newWorkspace();
  const theirs = await telltale.people.newClient(eve.workspaceId, 'Zephyr Works', 'ZEP');
  return {
    own,
    stranger: world({ member: eve, clientId: theirs, word: 'Zephyrword' }),
    caller: ada.visitor,
    strangersRows: { workspaceId: eve.workspaceId },
    isProven: ({ address }) => !SECRETS.includes(address),
    closed: {},
  };
}

async function betweenClients(): Promise<Wall> {
  const scoped = await telltale.people.newMember(ada.workspaceId, { clients: [halden] });
  const theirs = await telltale.people.newClient(ada.workspaceId, 'Quince Mills', 'QUI');
  return {
    own: world({ member: scoped, clientId: halden, word: 'Ownword' }),
    stranger: world({ member: ada, clientId: theirs, word: 'Quinceword' }),
    caller: scoped.visitor,
    strangersRows: { workspaceId: ada.workspaceId, clientId: theirs },
    isProven: ({ address }) => !SECRETS.includes(address) && !(address in OF_THE_WORKSPACE),
    closed: NOT_WITH_A_SCOPE,
  };
}

describe.each([
  ['another workspace', betweenWorkspaces],
  ['another client of the same workspace', betweenClients],
])('an id of %s', (which, build) => {
  it('is answered exactly as an id that nobody has, in every place of every operation, and touches nothing', async () => {
    const wall = await build();
    const tables = await tenantTables(telltale.database);
    const count = { operations: 0, places: 0, requests: 0 };
    const leaks: string[] = [];
    for (const operation of operations) {
      if (!slotsAt(operation).some(wall.isProven)) continue;
      const found = await leaksAt(operation, wall, tables);
      count.operations += 1;
      count.places += found.places;
      count.requests += found.requests;
      leaks.push(...found.leaks);
    }
    process.stdout.write(`walls to ${which}: ${JSON.stringify({ ...count, leaks: leaks.length })}\n`);
    expect(leaks).toEqual([]);
  }, 300_000);
});

async function leaksAt(
  operation: Operation,
  wall: Wall,
  tables: Awaited<ReturnType<typeof tenantTables>>,
): Promise<{ places: number; requests: number; leaks: string[] }> {
  const leaks: string[] = [];
  wall.stranger.renew(operation);
  wall.stranger.settle();
  await BEFORE[operation.id]?.(wall.stranger);
  await BEFORE[operation.id]?.(wall.own);
  const knocks = await knocksAt(operation, wall);
  const before = await checksumsOf(telltale.database, tables, wall.strangersRows);
  for (const knock of knocks) {
    const leak = await leakOf(knock, wall.caller, { word: wall.stranger.word, checks });
    if (leak !== undefined) leaks.push(`${placeOf(operation, knock.slots)}: ${leak}`);
  }
  const after = await checksumsOf(telltale.database, tables, wall.strangersRows);
  for (const [table, sum] of Object.entries(before))
    if (after[table] !== sum) leaks.push(`${operation.id} touched rows of a stranger in ${table}`);
  const refusal = operation.id in wall.closed ? undefined : await refusalOf(operation, wall);
  if (refusal !== undefined) leaks.push(refusal);
  return { places: slotsAt(operation).filter(wall.isProven).length, requests: knocks.length * 2 + 1, leaks };
}

/**
 * The same request with ids of one's own is accepted, and what was looked for is there for the stranger: what was refused
 * before was refused for whose it is alone.
 */
async function refusalOf(operation: Operation, { own, stranger }: Wall): Promise<string | undefined> {
  if (operation.method === 'GET') {
    const theirs = await fill(templateOf(operation), () => stranger);
    const { status } = await send(stranger.member.visitor, theirs);
    if (status >= 300) return `${operation.id} refuses the stranger what is theirs: ${status}`;
  }
  const reply = await sendValid(own.member, operation, own);
  if (reply.status < 300) return undefined;
  return `${operation.id} refuses the very request with ids of one's own: ${reply.status} ${reply.text}`;
}
