import type { Day } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import type { Clock } from '../clock/clock';
import {
  type LoadedProject,
  loadProjects,
  lockAndLoadNamed,
  lockAndLoadProjects,
} from '../signs/load-projects';
import { ProjectInHand } from '../signs/project-in-hand';
import { type LockedSiblings, lockClient, lockClientOf, lockWithSiblings } from '../signs/locks';
import type { ClientOfWrite } from './restand';

/** How much has to be locked beside the project. */
export type TakenWith = 'nothing' | 'client' | 'siblings';

export interface TakenClient extends ClientOfWrite {
  readonly today: Day;
  /** IANA; the workspace's where the client has none of its own. */
  readonly timeZone: string;
}

export interface TakenProject {
  readonly project: ProjectInHand;
  readonly client: TakenClient;
}

export interface TakenProjects {
  readonly projects: readonly ProjectInHand[];
  readonly client: TakenClient;
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
  const clientId = more === 'nothing' ? undefined : await lockClientOf(manager, workspaceId, id);
  const siblings =
    more === 'siblings' && clientId !== undefined
      ? await lockWithSiblings(manager, { workspaceId, clientId }, [id])
      : null;
  const loaded = await lockAndLoadProjects(manager, workspaceId, [id], people);
  const taken = inHand(loaded, siblings, clock);
  const project = taken?.projects[0];
  return taken === undefined || project === undefined ? undefined : { project, client: taken.client };
}

/** The same for the project of a key, with nothing locked beside it. */
export async function takeProjectOfKey(
  manager: EntityManager,
  { workspaceId }: Caller,
  key: string,
  clock: Clock,
): Promise<TakenProject | undefined> {
  const taken = inHand(await lockAndLoadNamed(manager, workspaceId, key), null, clock);
  const project = taken?.projects[0];
  return taken === undefined || project === undefined ? undefined : { project, client: taken.client };
}

/** The same for several projects of one client, which is locked with them; those that are not there are left out. */
export async function takeProjects(
  manager: EntityManager,
  { workspaceId }: Caller,
  {
    clientId,
    ids,
    people = [],
    clock,
  }: {
    readonly clientId: string;
    readonly ids: readonly string[];
    readonly people?: readonly string[];
    readonly clock: Clock;
  },
): Promise<TakenProjects | undefined> {
  await lockClient(manager, workspaceId, clientId);
  const siblings = await lockWithSiblings(manager, { workspaceId, clientId }, ids);
  return inHand(await loadProjects(manager, workspaceId, ids, people), siblings, clock);
}

function inHand(
  loaded: readonly LoadedProject[],
  siblings: LockedSiblings | null,
  clock: Clock,
): TakenProjects | undefined {
  const [first] = loaded;
  if (first === undefined) return undefined;
  const { timeZone } = first;
  const today = clock.today(timeZone);
  const projects = loaded.map((stored) => {
    const project = ProjectInHand.stored(stored);
    project.catchUp(today);
    return project;
  });
  const { standing } = first.surroundings;
  return { projects, client: { id: first.state.clientId, standing, siblings, today, timeZone } };
}
