import type { TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { type Reply, Visitor } from '../../test/visitor';
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

/** Sends it; what it may have used up is made anew afterwards. */
export async function sendValid(
  visitor: Visitor,
  operation: Operation,
  own: World,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const request = await validRequest(operation, own);
  const version = await versionOf(own.member.visitor, request);
  const reply = await send(visitor, request, { ...version, ...headers });
  own.renew(operation);
  own.settle();
  return reply;
}

/** Operations that end the session that asks, or put another in its place. */
const ENDS_SESSION: readonly string[] = ['session_signOut', 'workspaces_enter'];

/** Whoever is asked for one of those has a session to lose. */
export async function visitorFor(
  { people, url }: TestApp,
  operation: Operation,
  { workspaceId, accountId, visitor }: Member,
): Promise<Visitor> {
  if (!ENDS_SESSION.includes(operation.id)) return visitor;
  return new Visitor(url, await people.newSession(workspaceId, accountId));
}
