import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import type { Clock } from '../clock/clock';
import { type LoadedProject, loadProjects } from '../signs/load-projects';
import { ProjectInHand } from '../signs/project-in-hand';
import { type LockedSiblings, lockClientOf, lockProjects, lockWithSiblings } from './locks';
import type { ClientOfWrite } from './write-projects';

/** How much has to be locked beside the project. */
export type TakenWith = 'nothing' | 'client' | 'siblings';

export interface TakenProject {
  readonly project: ProjectInHand;
  readonly client: ClientOfWrite & { readonly today: string };
}

export interface TakeOptions {
  readonly with: TakenWith;
  /** People whom a request names beside those of the record. */
  readonly people?: readonly string[];
  readonly clock: Clock;
}

/**
 * Locks a project, loads it, and carries its readings on to today; undefined where there is none in the caller's scope.
 * What is read was committed before the lock, so that a stale standing never reaches a reading.
 */
export async function takeProject(
  manager: EntityManager,
  { workspaceId }: Caller,
  id: string,
  { with: more, people = [], clock }: TakeOptions,
): Promise<TakenProject | undefined> {
  const siblings = await lock(manager, workspaceId, id, more);
  const [loaded] = await loadProjects(manager, workspaceId, [id], people);
  return loaded === undefined ? undefined : taken(loaded, siblings, clock);
}

async function lock(
  manager: EntityManager,
  workspaceId: string,
  id: string,
  more: TakenWith,
): Promise<LockedSiblings | null> {
  const clientId = more === 'nothing' ? undefined : await lockClientOf(manager, workspaceId, id);
  if (more === 'siblings' && clientId !== undefined)
    return await lockWithSiblings(manager, { workspaceId, clientId }, [id]);
  await lockProjects(manager, workspaceId, [id]);
  return null;
}

function taken(loaded: LoadedProject, siblings: LockedSiblings | null, clock: Clock): TakenProject {
  const today = clock.today(loaded.timeZone);
  const project = ProjectInHand.stored(loaded);
  project.catchUp(today);
  const { standing } = loaded.surroundings;
  return { project, client: { id: loaded.state.clientId, standing, siblings, today } };
}
