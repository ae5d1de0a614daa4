import { Injectable } from '@nestjs/common';
import type {
  ReviewAdditionReply,
  ReviewAdditionRequest,
  ReviewNoteReply,
  ReviewNoteRequest,
} from '@telltale/contract';
import { checkText } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../access/caller';
import { Clock } from '../clock/clock';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { Problem } from '../http/problem';
import { additionsTo, findReview, notesOf, type StoredReview, takeReview } from './review-rows';
import { refuseClosed, tellReview } from './tell-review';

const MOST = 10_000;
/** More notes than this nobody writes in one meeting. */
const MOST_NOTES = 1_000;

/**
 * The browser makes a note's id before it sends it, so that a note that was sent twice, after a lost answer or by two
 * windows, is there once.
 */
const KEEP = `
  insert into review_note (workspace_id, id, review_id, project_id, text, at, account_id, by_name)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (workspace_id, review_id, id) do update set text = excluded.text, edited_at = excluded.at
    where review_note.account_id is not distinct from excluded.account_id and review_note.text <> excluded.text`;

const PROJECT = `
  select from project where workspace_id = $1 and id = $2 and ($3::uuid[] is null or client_id = any ($3))`;

const ADD = `
  insert into review_addition (workspace_id, id, review_id, text, at, account_id, by_name) values ($1, $2, $3, $4, $5, $6, $7)`;

/** What people write in a review while it is open, and below its minutes afterwards. */
@Injectable()
export class ReviewNotesService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  /** Only its author changes a note. */
  async keep(
    caller: Caller,
    place: { readonly review: string; readonly note: string },
    request: ReviewNoteRequest,
  ): Promise<ReviewNoteReply> {
    const text = checkedText(request.text);
    return await this.transactions.run(caller, async (manager) => {
      const review = await taken(manager, caller, place.review);
      refuseClosed(review);
      await refuseElsewhere(manager, caller, review, request);
      const { projectId = null } = request;
      await manager.query(KEEP, [
        ...[caller.workspaceId, place.note, place.review, projectId, text, this.clock.now()],
        ...[caller.accountId, caller.name],
      ]);
      const notes = await notesOf(manager, caller, place.review);
      if (notes.length > MOST_NOTES) throw new Problem('invalid-request', { detail: TOO_MANY });
      const kept = notes.find(({ id }) => id === place.note.toLowerCase());
      if (kept === undefined) throw new Problem('not-found');
      if (kept.accountId !== caller.accountId) throw new Problem('not-allowed', { detail: OF_ANOTHER });
      await tellReview(manager, caller, review, this.clock.now());
      return kept;
    });
  }

  async remove(caller: Caller, place: { readonly review: string; readonly note: string }): Promise<void> {
    await this.transactions.run(caller, async (manager) => {
      const review = await taken(manager, caller, place.review);
      refuseClosed(review);
      const found = (await notesOf(manager, caller, place.review)).find(
        ({ id }) => id === place.note.toLowerCase(),
      );
      if (found === undefined) throw new Problem('not-found');
      if (found.accountId !== caller.accountId) throw new Problem('not-allowed', { detail: OF_ANOTHER });
      await manager.query('delete from review_note where workspace_id = $1 and review_id = $2 and id = $3', [
        ...[caller.workspaceId, place.review, place.note],
      ]);
      await tellReview(manager, caller, review, this.clock.now());
    });
  }

  /** Minutes are never edited: what has to be put right stands below them, with its day. */
  async add(caller: Caller, id: string, request: ReviewAdditionRequest): Promise<ReviewAdditionReply> {
    const text = checkedText(request.text);
    return await this.transactions.run(caller, async (manager) => {
      const review = await findReview(manager, caller, id);
      if (review === undefined) throw new Problem('not-found');
      if (review.row.closedAt === null) throw new Problem('invalid-request', { detail: STILL_OPEN });
      const addition = v7();
      await manager.query(ADD, [
        ...[caller.workspaceId, addition, id, text, this.clock.now(), caller.accountId, caller.name],
      ]);
      await tellReview(manager, caller, review, this.clock.now());
      return (await additionsTo(manager, caller, id)).find(
        (one) => one.id === addition,
      ) as ReviewAdditionReply;
    });
  }
}

const OF_ANOTHER = 'Only its author changes a note. Write one of your own.';
const TOO_MANY = `A review holds at most ${MOST_NOTES} notes.`;
const STILL_OPEN = 'The review is open: write a note. Additions are for minutes that are closed.';

async function taken(manager: EntityManager, caller: Caller, id: string): Promise<StoredReview> {
  const review = await takeReview(manager, caller, id);
  if (review === undefined) throw new Problem('not-found');
  return review;
}

async function refuseElsewhere(
  manager: EntityManager,
  { workspaceId }: Caller,
  { clientIds }: StoredReview,
  { projectId }: ReviewNoteRequest,
): Promise<void> {
  if (projectId === undefined || projectId === null) return;
  const found = await manager.query<unknown[]>(PROJECT, [workspaceId, projectId, clientIds]);
  if (found.length > 0) return;
  const errors = [{ pointer: '#/projectId', detail: 'This review is about no such project.' }];
  throw new Problem('invalid-request', { errors });
}

function checkedText(text: string): string {
  const errors = checkText(text, '#/text', MOST);
  if (errors.length > 0) throw new Problem('invalid-request', { errors: [...errors] });
  return text.trim();
}
