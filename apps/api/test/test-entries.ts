import type { EntryAddedReply, ProjectReply } from '@telltale/contract';
import type { RegisterEntry, RegisterKey } from '@telltale/domain';
import type { Member } from './test-people';

type Id = Pick<ProjectReply, 'id'>;

export function registerPath({ id }: Id, register: RegisterKey, entryId?: string): string {
  const path = `/api/v1/projects/${id}/registers/${register}`;
  return entryId === undefined ? path : `${path}/${entryId}`;
}

/** The project after one entry more; the test fails where it is refused. */
export async function addEntry(
  { visitor }: Member,
  project: Id,
  register: RegisterKey,
  entry: object,
): Promise<EntryAddedReply> {
  const reply = await visitor.post<EntryAddedReply>(registerPath(project, register), entry);
  if (reply.status !== 201) throw new Error(`${reply.status} ${reply.text}`);
  return reply.body;
}

export function entriesIn(
  { facts }: Pick<ProjectReply, 'facts'>,
  register: RegisterKey,
): readonly RegisterEntry[] {
  return (facts[register]?.value ?? []) as readonly RegisterEntry[];
}
