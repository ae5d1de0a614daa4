import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { auditAll } from '../database/audit';
import { counterDeltas } from '../signs/counters';
import type { ProjectInHand } from '../signs/project-in-hand';
import { announcements, writeReadings } from '../signs/write-readings';
import { newWriteSet } from '../signs/write-set';
import type { Authorship } from './chain-entries';
import { restand } from './restand';
import { standingWith } from './standing';
import type { TakenProjects } from './take-project';

/** Why projects are deleted; the audit keeps it. */
export type RemovalReason = 'project.deleted' | 'project.undone' | 'sample.removed';

/**
 * Deletes locked projects of one client with their records, logs and readings, and takes them out of counters and standing.
 * True where the standing changed and the siblings were too many to be read again here.
 */
export async function removeProjects(
  manager: EntityManager,
  { projects, client }: TakenProjects,
  { author, why }: { readonly author: Authorship; readonly why: RemovalReason },
): Promise<boolean> {
  const { workspaceId, accountId, by, at } = author;
  const ids = projects.map(({ id }) => id);
  // One entry a project stays behind: what was deleted, and where its chain of changes ended.
  const entries = projects.map((project) => ({ what: why, subject: subjectOf(project) }));
  await auditAll(manager, { workspaceId, accountId, name: by }, at, entries);
  await manager.query('delete from project where workspace_id = $1 and id = any ($2::uuid[])', [
    workspaceId,
    ids,
  ]);
  const set = newWriteSet();
  const gone = projects.map((project) => ({ before: project.before, after: null }));
  set.deltas.push(...counterDeltas(gone).map((delta) => ({ workspace_id: workspaceId, id: v7(), ...delta })));
  set.events.push(...announcements(projects, author));
  const standing = await standingWith(manager, { workspaceId, clientId: client.id }, []);
  const isNew = !isDeepStrictEqual(standing, client.standing);
  const others = isNew ? await restand(manager, { client, standing, author, set }) : [];
  await writeReadings(manager, others, author, set);
  return isNew && client.siblings?.others === null;
}

function subjectOf({ id, state, book }: ProjectInHand) {
  const { key, clientId } = state;
  return {
    projectId: id,
    clientId,
    key,
    changes: book.change_count,
    lastHash: book.head_hash?.slice(2) ?? null,
  };
}
