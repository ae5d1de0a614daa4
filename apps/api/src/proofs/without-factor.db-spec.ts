import type { ProblemReply } from '@telltale/contract';
import { ask, giveApp } from '../access/second-factor/rules/sign-in-rules.fixture';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { type Operation, operationsOf } from './operations.fixture';
import { send } from './send-request.fixture';
import { validRequest } from './valid-request.fixture';
import { World } from './world.fixture';

/**
 * What stays open, in a workspace that asks for a second factor, to a member who has none: their own account and session. A
 * second opinion, written by hand. That they may leave is proven by sign-in-rules.db-spec.ts.
 */
const OPEN: readonly string[] = [
  ...['account_changePassword', 'account_confirm', 'account_endOtherSessions', 'account_endSession'],
  ...['account_listSessions', 'account_rename', 'passkeys_add', 'passkeys_options', 'passkeys_remove'],
  ...['passkeys_rename', 'secondFactors_begin', 'secondFactors_confirm', 'secondFactors_read'],
  ...['secondFactors_remove', 'secondFactors_renewCodes', 'session_signOut', 'session_whoAmI'],
  // Another workspace, which has rules of its own.
  ...['accept_accept', 'workspaces_enter'],
  // Of a token; a session has none, and is told so.
  'ownToken_read',
];

let telltale: TestApp;
let operations: readonly Operation[];
let root: Member;
let own: World;

beforeAll(async () => {
  telltale = await startTestApp();
  operations = (await operationsOf(telltale)).filter(({ isPublic }) => !isPublic);
  root = await telltale.people.newWorkspace();
  await giveApp(telltale, root);
  const clientId = await telltale.people.newClient(root.workspaceId, 'Halden Freight', 'HAL');
  own = new World({ telltale, member: root, clientId, word: 'Ownword' }, operations);
  expect((await ask(root.visitor, 0, true)).status).toBe(200);
}, 120_000);
afterAll(() => telltale.stop());

async function codeOf(operation: Operation): Promise<string | undefined> {
  const request = await validRequest(operation, own);
  const { visitor } = await telltale.people.newMember(root.workspaceId);
  const { body } = await send(visitor, request, { 'if-match': '"v1"' });
  return (body as ProblemReply | undefined)?.code;
}

it('an administrator without a factor reaches their own account and session, and nothing else', async () => {
  const wrong: string[] = [];
  for (const operation of operations) {
    const isStopped = (await codeOf(operation)) === 'second-factor-missing';
    if (isStopped === OPEN.includes(operation.id)) wrong.push(operation.id);
  }
  expect(wrong).toEqual([]);
  expect(operations.length).toBeGreaterThanOrEqual(160);
}, 300_000);
