import type { ClientStanding } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import { loadProjects } from '../signs/load-projects';
import { ProjectInHand } from '../signs/project-in-hand';
import type { WriteSet } from '../signs/write-set';
import type { Authorship } from './chain-entries';
import type { LockedSiblings } from '../signs/locks';

/** The client of a write. `siblings` is null where the client is not locked, because its standing cannot change. */
export interface ClientOfWrite {
  readonly id: string;
  readonly standing: ClientStanding;
  readonly siblings: LockedSiblings | null;
}

/** Stores a new standing and reads the client's other active projects by it. */
export async function restand(
  manager: EntityManager,
  {
    client,
    standing,
    author,
    set,
  }: { client: ClientOfWrite; standing: ClientStanding; author: Authorship; set: WriteSet },
): Promise<ProjectInHand[]> {
  const { workspaceId, today } = author;
  set.standings.push({ workspace_id: workspaceId, id: client.id, standing });
  const ids = client.siblings?.others ?? [];
  const loaded = ids.length === 0 ? [] : await loadProjects(manager, workspaceId, ids);
  return loaded.map((stored) => {
    const project = ProjectInHand.stored(stored);
    project.catchUp(today);
    project.surroundWith({ standing });
    project.read(project.dayNotBefore(today));
    return project;
  });
}
