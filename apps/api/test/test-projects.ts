import type { ProjectCreateRequest, ProjectPatchRequest, ProjectReply } from '@telltale/contract';
import type { Member } from './test-people';
import type { Reply } from './visitor';

/** A project made through the door; the test fails where it is refused. */
export async function makeProject(
  { visitor }: Member,
  clientId: string,
  request: Partial<ProjectCreateRequest> = {},
): Promise<ProjectReply> {
  return done(
    await visitor.post<ProjectReply>('/api/v1/projects', { clientId, name: 'Claims triage', ...request }),
  );
}

/** The project after a change of the version that is given. */
export async function changeProject(
  { visitor }: Member,
  { id, version }: Pick<ProjectReply, 'id' | 'version'>,
  request: ProjectPatchRequest,
): Promise<ProjectReply> {
  return done(await visitor.patch<ProjectReply>(`/api/v1/projects/${id}`, version, request));
}

export async function readProject({ visitor }: Member, id: string, asOf?: string): Promise<ProjectReply> {
  return done(
    await visitor.get<ProjectReply>(`/api/v1/projects/${id}${asOf === undefined ? '' : `?asOf=${asOf}`}`),
  );
}

function done<T>(reply: Reply<T>): T {
  if (reply.status >= 300) throw new Error(`${reply.status} ${reply.text}`);
  return reply.body;
}

/** An answer as a request holds it. */
export const known = (value: unknown) => ({ answer: 'known' as const, value });
export const NONE = { answer: 'none' as const };

/** Into Production with the checklist as it is. */
export const GOES_LIVE = { stage: 'production', override: { reason: 'It cannot wait' } } as const;
