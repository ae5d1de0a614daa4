import type { NextReview } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import { nextReviewSql } from '../../clients/next-review.sql';

const OWN_DAYS = `
  select k.name as client, ${nextReviewSql('$2')}::text as on
  from client k join workspace w on w.workspace_id = k.workspace_id
  where k.workspace_id = $1 and k.review_weekday is not null`;

/** The next reviews of the clients in the caller's sight that have a weekday of their own; the others go by the digest's. */
export async function ownReviewDays(
  manager: EntityManager,
  { workspaceId }: Caller,
  at: Date,
): Promise<NextReview[]> {
  return await manager.query<NextReview[]>(OWN_DAYS, [workspaceId, at]);
}
