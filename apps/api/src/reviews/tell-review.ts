import type { EntityManager } from 'typeorm';
import { spokenDay } from '@telltale/domain';
import type { Caller } from '../access/caller';
import { announce } from '../events/outbox';
import { Problem } from '../http/problem';
import type { StoredReview } from './review-rows';

/** Tells those who have it open. A review of several clients names none, and its id says nothing. */
export async function tellReview(
  manager: EntityManager,
  caller: Caller,
  { row, clientIds }: StoredReview,
  at: Date,
): Promise<void> {
  const clientId = clientIds?.length === 1 ? (clientIds[0] ?? null) : null;
  await announce(manager, caller, at, [{ topic: 'review', subjectId: row.id, clientId }]);
}

export function refuseClosed({ row: { closedAt, closedBy } }: StoredReview): void {
  if (closedAt === null) return;
  const who = closedBy === null ? '' : ` by ${closedBy}`;
  const detail = `It was closed on ${spokenDay(closedAt.slice(0, 10))}${who}. Put a dated addition below its minutes instead.`;
  throw new Problem('review-closed', { detail });
}
