import type { Member } from '../../test/test-people';
import type { Reply } from '../../test/visitor';
import { BEFORE } from './before.fixture';
import type { Operation } from './operations.fixture';
import { templateOf } from './request-template.fixture';
import { type FilledRequest, fill, send, versionOf } from './send-request.fixture';
import type { World } from './world.fixture';

/** A request with the world's own ids that is accepted from somebody who may. */
export async function validRequest(operation: Operation, own: World): Promise<FilledRequest> {
  own.renew(operation);
  const request = await fill(templateOf(operation), () => own);
  own.settle();
  await BEFORE[operation.id]?.(own);
  return request;
}

/** Sends it as a member; what it may have used up is made anew afterwards, and the session of the member goes on. */
export async function sendValid(
  member: Member,
  operation: Operation,
  own: World,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const request = await validRequest(operation, own);
  const version = await versionOf(own.member.visitor, request);
  const reply = await send(member.visitor, request, { ...version, ...headers });
  if (ENDS_SESSION.includes(operation.id)) await own.telltale.people.goOn(member);
  own.renew(operation);
  own.settle();
  return reply;
}

/** Operations that end the session that asks or others of the account, or put another in its place. */
export const ENDS_SESSION: readonly string[] = [
  ...['account_changePassword', 'account_endOtherSessions', 'account_endSession', 'passkeys_add'],
  ...['passkeys_remove', 'secondFactors_confirm', 'secondFactors_remove', 'secondFactors_renewCodes'],
  ...['session_signOut', 'workspaces_enter'],
];
