import type { FastifyRequest } from 'fastify';
import { Problem } from '../http/problem';
import type { SignedIn } from './signed-in';

/** What a page believes: the id of the workspace that it shows. An event stream, which sends no headers, says `?workspace=`. */
export const WORKSPACE_HEADER = 'telltale-workspace';

/**
 * All tabs of a browser share one session. When one goes to another workspace, the others must not write into it what was
 * meant for theirs: a page says which one it shows, and is refused where the session is elsewhere. Who says nothing, such as
 * a program, means the session's.
 */
export function refuseOtherWorkspace({ headers, query }: FastifyRequest, { workspace }: SignedIn): void {
  const believed = headers[WORKSPACE_HEADER] ?? (query as { readonly workspace?: unknown }).workspace;
  if (believed === undefined || believed === workspace.id) return;
  const detail = `Your session is in ${workspace.name} now. Load the page anew, then do it again.`;
  throw new Problem('other-workspace', { detail });
}
