import { Injectable } from '@nestjs/common';
import type {
  AttendeeRequest,
  MinutesReply,
  ReviewContentReply,
  ReviewCreateRequest,
  ReviewPatchRequest,
  ReviewReply,
} from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { callerOf, type SignedIn } from '../access/signed-in';
import { logoOfOne } from '../clients/logo-of-one';
import { Clock } from '../clock/clock';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { Problem } from '../http/problem';
import { Jobs } from '../jobs/jobs';
import { attendeesOf } from './attendees';
import { lastCheckIns } from './check-ins/check-in-rows';
import { closeReview } from './minutes/close-review';
import { openReview } from './open-review';
import { readContent } from './review-content';
import { additionsTo, findReview, notesOf, type StoredReview, takeReview } from './review-rows';
import { refuseClosed, tellReview } from './tell-review';

/** Reviews from their opening to their minutes. */
@Injectable()
export class ReviewsService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  async open(session: SignedIn, request: ReviewCreateRequest): Promise<ReviewReply> {
    const caller = callerOf(session);
    return await this.transactions.run(caller, async (manager) => {
      const id = await openReview(manager, caller, request, this.now(session));
      const review = (await findReview(manager, caller, id)) as StoredReview;
      await tellReview(manager, caller, review, this.clock.now());
      return await this.reply(manager, session, review);
    });
  }

  async read(session: SignedIn, id: string): Promise<ReviewReply> {
    const caller = callerOf(session);
    return await this.transactions.run(caller, async (manager) => {
      const review = await findReview(manager, caller, id);
      if (review === undefined) throw new Problem('not-found');
      return await this.reply(manager, session, review);
    });
  }

  async change(session: SignedIn, id: string, { on, attendees }: ReviewPatchRequest): Promise<ReviewReply> {
    return await this.whileOpen(session, id, async (manager, caller, review) => {
      const there = await attendeesOf(manager, caller, review, attendees);
      await manager.query(
        'update review set review_on = $3, attendees = $4 where workspace_id = $1 and id = $2',
        [...[caller.workspaceId, id, on ?? review.row.on, JSON.stringify(there)]],
      );
    });
  }

  /** Freezes the minutes; from then on nothing of the review changes. */
  async close(session: SignedIn, id: string, attendees?: AttendeeRequest[]): Promise<ReviewReply> {
    return await this.whileOpen(session, id, async (manager, caller, review) => {
      const there = await attendeesOf(manager, caller, review, attendees);
      await closeReview(manager, caller, { ...review, attendees: there }, this.now(session));
      await this.jobs.send(manager, 'tell-closed-review', { workspaceId: caller.workspaceId, reviewId: id });
    });
  }

  /** Forgets a review that was opened by mistake; what somebody wrote down is never thrown away with it. */
  async discard(session: SignedIn, id: string): Promise<void> {
    const caller = callerOf(session);
    await this.transactions.run(caller, async (manager) => {
      const review = await this.taken(manager, caller, id);
      const notes = await notesOf(manager, caller, id);
      if (notes.length > 0) throw new Problem('invalid-request', { detail: HAS_NOTES });
      await manager.query('delete from review where workspace_id = $1 and id = $2', [caller.workspaceId, id]);
      await tellReview(manager, caller, review, this.clock.now());
    });
  }

  private async whileOpen(
    session: SignedIn,
    id: string,
    work: (manager: EntityManager, caller: Caller, review: StoredReview) => Promise<void>,
  ): Promise<ReviewReply> {
    const caller = callerOf(session);
    return await this.transactions.run(caller, async (manager) => {
      await work(manager, caller, await this.taken(manager, caller, id));
      const review = (await findReview(manager, caller, id)) as StoredReview;
      await tellReview(manager, caller, review, this.clock.now());
      return await this.reply(manager, session, review);
    });
  }

  private async taken(manager: EntityManager, caller: Caller, id: string): Promise<StoredReview> {
    const review = await takeReview(manager, caller, id);
    if (review === undefined) throw new Problem('not-found');
    refuseClosed(review);
    return review;
  }

  /** A closed review answers from its minutes alone; the logo is the client’s of today, and no part of them. */
  private async reply(manager: EntityManager, session: SignedIn, review: StoredReview): Promise<ReviewReply> {
    const caller = callerOf(session);
    const logo = await logoOfOne(manager, caller.workspaceId, review.clientIds);
    const content = await this.contentOf(manager, session, review);
    const listed = review.minutes === null ? content.agenda.map(({ project }) => project.id) : [];
    const checkIns = await lastCheckIns(manager, caller, listed);
    const additions = await additionsTo(manager, caller, review.row.id);
    return { ...review.row, logo, content, checkIns, additions };
  }

  private async contentOf(
    manager: EntityManager,
    session: SignedIn,
    review: StoredReview,
  ): Promise<ReviewContentReply> {
    if (review.minutes !== null) return (JSON.parse(review.minutes) as MinutesReply).content;
    return (await readContent(manager, callerOf(session), review, this.now(session))).content;
  }

  private now({ workspace }: SignedIn) {
    return { at: this.clock.now(), today: this.clock.today(workspace.timeZone) };
  }
}

const HAS_NOTES = 'Somebody has written notes in it. Close it: they then stand in its minutes.';
