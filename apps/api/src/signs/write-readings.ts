import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { counterDeltas } from './counters';
import type { ProjectInHand } from './project-in-hand';
import { type EventRow, newWriteSet, writeAll, type WriteSet } from './write-set';

/** In whose name a change is announced to the live pages; null for Telltale itself. */
export interface Announcer {
  readonly workspaceId: string;
  readonly accountId: string | null;
  readonly by: string | null;
  readonly at: Date;
  /** True where this is a part of a write to many projects: it is then told as one change of the portfolio. */
  readonly isOfMany?: boolean;
}

/** More projects than this in one write are announced as one change of the portfolio. */
export const ANNOUNCED_ONE_BY_ONE = 50;

/** Writes what was read of these projects, with counters and announcements, beside what `set` holds already. */
export async function writeReadings(
  manager: EntityManager,
  projects: readonly ProjectInHand[],
  announcer: Announcer,
  set: WriteSet = newWriteSet(),
): Promise<void> {
  const changed = projects.filter((project) => project.hasNews);
  for (const project of changed) project.writeTo(set);
  const deltas = counterDeltas(changed.map((project) => project.counted));
  set.deltas.push(...deltas.map((delta) => ({ workspace_id: announcer.workspaceId, id: v7(), ...delta })));
  set.events.push(
    ...announcements(
      changed.filter((project) => project.hasVisibleNews),
      announcer,
    ),
  );
  await writeAll(manager, set);
}

/** What the live pages hear of changed projects. */
export function announcements(
  projects: readonly Pick<ProjectInHand, 'id' | 'state'>[],
  { workspaceId, accountId, by, at, isOfMany = false }: Announcer,
): EventRow[] {
  const event = (topic: string, client_id: string, subject_id: string | null): EventRow => ({
    workspace_id: workspaceId,
    id: v7(),
    client_id,
    topic,
    subject_id,
    account_id: accountId,
    by_name: by,
    at: at.toISOString(),
  });
  if (!isOfMany && projects.length <= ANNOUNCED_ONE_BY_ONE)
    return projects.map(({ id, state }) => event('project', state.clientId, id));
  const clients = new Set(projects.map(({ state }) => state.clientId));
  return [...clients].map((client) => event('portfolio', client, null));
}
