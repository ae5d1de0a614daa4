import type { ReviewCreateRequest } from '@telltale/contract';
import { addDays, type Day, FIRST_REVIEW_DAYS } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../access/caller';
import { isUniqueViolation } from '../http/is-unique-violation';
import { Problem } from '../http/problem';
import { clientsInScope } from './clients-in-scope';

interface ReviewBefore {
  readonly id: string | null;
  readonly on: Day | null;
  readonly closedOn: Day;
  readonly told: readonly string[];
}

/** The last closed review that spoke of all these clients: of exactly them, of more, or of the whole workspace. */
const BEFORE = `
  select r.id, r.review_on::text as on, r.closed_on::text as "closedOn", r.told
  from review r
  where r.workspace_id = $1 and r.closed_at is not null
    and (r.client_ids is null or $2::uuid[] is not null and r.client_ids @> $2)
  order by r.closed_at desc limit 1`;

const INSERT = `
  insert into review (workspace_id, id, client_ids, review_on, since_on, before_id, before_on, told_before, opened_at, opened_by,
    account_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

const NO_REVIEW = { id: null, on: null, told: [] };

/** Opens a review: its id. Of the same clients only one is open at a time, so that two people meet in it. */
export async function openReview(
  manager: EntityManager,
  caller: Caller,
  request: ReviewCreateRequest,
  { at, today }: { readonly at: Date; readonly today: Day },
): Promise<string> {
  const clients = await clientsInScope(manager, caller, request.clientId);
  const [found] = await manager.query<ReviewBefore[]>(BEFORE, [caller.workspaceId, clients]);
  const before = found ?? { ...NO_REVIEW, closedOn: addDays(today, -FIRST_REVIEW_DAYS) };
  const id = v7();
  try {
    await manager.query(INSERT, [
      ...[caller.workspaceId, id, clients, request.on ?? today, before.closedOn, before.id, before.on],
      ...[before.told, at, caller.name, caller.accountId],
    ]);
  } catch (error) {
    // Waits for another one that is open: two who open one at once are told apart only by the index.
    if (isUniqueViolation(error, 'review_open')) throw new Problem('review-open', { detail: GO_ON });
    throw error;
  }
  return id;
}

const GO_ON = 'Go on with the one that is open, or close it first; GET /api/v1/reviews?state=open lists it.';
