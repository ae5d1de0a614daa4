import type { AttendeeReply, AttendeeRequest } from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { checkedName } from '../http/check-name';
import { Problem } from '../http/problem';
import type { StoredReview } from './review-rows';

const PEOPLE = `
  select id from person where workspace_id = $1 and id = any ($2) and ($3::uuid[] is null or client_id = any ($3))`;

/**
 * Who was there, as it is kept. Somebody who is named by id is a person of the review's clients, or stands in the review
 * already; anybody else is named in words alone. Refuses an id of somebody else as one that nobody has.
 */
export async function attendeesOf(
  manager: EntityManager,
  { workspaceId }: Caller,
  review: StoredReview,
  sent: readonly AttendeeRequest[] | undefined,
): Promise<AttendeeReply[]> {
  if (sent === undefined) return review.attendees;
  const there = sent.map(({ personId = null, name }, index) => ({
    personId: personId?.toLowerCase() ?? null,
    name: checkedName(name, `attendees/${index}/name`),
  }));
  const ids = there.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  const found = await manager.query<{ id: string }[]>(PEOPLE, [workspaceId, ids, review.clientIds]);
  const known = [...found.map(({ id }) => id), ...review.attendees.map(({ personId }) => personId), null];
  refuse(there.flatMap(({ personId }, index) => (known.includes(personId) ? [] : [index])));
  return there;
}

function refuse(places: readonly number[]): void {
  if (places.length === 0) return;
  throw new Problem('invalid-request', {
    errors: places.map((index) => ({
      pointer: `#/attendees/${index}/personId`,
      detail:
        'The clients of this review have no such person. Name somebody of them, or send the name alone.',
    })),
  });
}
