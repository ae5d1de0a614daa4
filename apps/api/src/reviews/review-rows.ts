import type { ReviewNoteReply, ReviewRowReply, AttendeeReply, ReviewAdditionReply } from '@telltale/contract';
import type { Day } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { queryByName } from '../database/query-by-name';
import { instantText } from '../projects/people.sql';

/** Review `r` on the wire, without what it is about. */
export const REVIEW_ROW = `json_build_object('id', r.id, 'on', r.review_on,
  'state', case when r.closed_at is null then 'open' else 'closed' end,
  'clients', case when r.client_ids is not null then (
    select coalesce(json_agg(json_build_object('id', k.id, 'name', k.name) order by k.name), '[]')
    from client k where k.workspace_id = r.workspace_id and k.id = any (r.client_ids)) end,
  'before', case when r.before_id is not null then json_build_object('id', r.before_id, 'on', r.before_on) end,
  'sinceOn', r.since_on, 'openedAt', ${instantText('r.opened_at')}, 'openedBy', r.opened_by,
  'closedAt', ${instantText('r.closed_at')}, 'closedBy', r.closed_by, 'minutesHash', encode(r.minutes_hash, 'hex'))`;

/** The same without its class: it is spread into what is said of it. */
type ReviewRow = Pick<ReviewRowReply, keyof ReviewRowReply>;

/** A review as it is kept. */
export interface StoredReview {
  readonly row: ReviewRow;
  /** Null: every client of the workspace. */
  readonly clientIds: readonly string[] | null;
  readonly sinceOn: Day;
  readonly toldBefore: readonly string[];
  readonly attendees: AttendeeReply[];
  readonly openedAt: Date;
  /** When the review before it was closed; of a first one, the beginning of the day from which on it tells. */
  readonly sinceAt: Date;
  readonly minutes: string | null;
  readonly markdown: string | null;
}

const FIND = `
  select ${REVIEW_ROW} as row, r.client_ids as "clientIds", r.since_on::text as "sinceOn", r.told_before as "toldBefore",
    r.attendees, r.opened_at as "openedAt", coalesce((
      select b.closed_at from review b where b.workspace_id = r.workspace_id and b.id = r.before_id),
      r.since_on::timestamp at time zone w.time_zone) as "sinceAt", r.minutes, r.markdown
  from review r join workspace w on w.workspace_id = r.workspace_id
  where r.workspace_id = $1 and r.id = $2`;

export async function findReview(
  manager: EntityManager,
  { workspaceId }: Caller,
  id: string,
): Promise<StoredReview | undefined> {
  const [found] = await queryByName<StoredReview>(manager, {
    name: 'a review',
    text: FIND,
    values: [workspaceId, id],
  });
  return found;
}

/** The same, locked: whoever writes to it waits, and nobody writes to what another one is closing. */
export async function takeReview(
  manager: EntityManager,
  caller: Caller,
  id: string,
): Promise<StoredReview | undefined> {
  await manager.query('select from review where workspace_id = $1 and id = $2 for update', [
    caller.workspaceId,
    id,
  ]);
  return await findReview(manager, caller, id);
}

const NOTES = `
  select n.id, n.project_id as "projectId", n.text, ${instantText('n.at')} as at, ${instantText('n.edited_at')} as "editedAt",
    n.by_name as by, n.account_id as "accountId"
  from review_note n where n.workspace_id = $1 and n.review_id = $2 order by n.at, n.id`;

export async function notesOf(
  manager: EntityManager,
  { workspaceId }: Caller,
  id: string,
): Promise<ReviewNoteReply[]> {
  return await manager.query<ReviewNoteReply[]>(NOTES, [workspaceId, id]);
}

const ADDITIONS = `
  select a.id, a.text, ${instantText('a.at')} as at, a.by_name as by
  from review_addition a where a.workspace_id = $1 and a.review_id = $2 order by a.id`;

export async function additionsTo(
  manager: EntityManager,
  { workspaceId }: Caller,
  id: string,
): Promise<ReviewAdditionReply[]> {
  return await manager.query<ReviewAdditionReply[]>(ADDITIONS, [workspaceId, id]);
}
