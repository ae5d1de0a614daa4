import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ReviewRowReply } from '@telltale/contract';
import { nextReviewLines, spokenDay } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { Session } from '../access/session';
import { ClientsApi } from '../clients/clients-api';
import { LiveEvents } from '../live/live-events';
import { type Problem, problemOf } from '../problems/problem';
import { Reread } from '../record/reread';
import { EmptyState } from '../ui/empty-state';
import { Refusal } from '../ui/refusal';
import { reviewScope } from './review-words';
import { ReviewsApi } from './reviews-api';

/** Where a review begins, goes on, and where its minutes are found again. */
@Component({
  selector: 'tt-reviews-page',
  imports: [EmptyState, Refusal, RouterLink],
  templateUrl: './reviews-page.html',
  styleUrl: './reviews-page.scss',
})
export class ReviewsPage {
  private readonly api = inject(ReviewsApi);
  private readonly clientsApi = inject(ClientsApi);
  private readonly router = inject(Router);
  private readonly session = inject(Session);

  /** The client of the address: what is proposed. */
  readonly client = input<string>();

  protected readonly mayOpen = this.session.mayDecide;
  private readonly screen = new Reread(
    () => 'reviews',
    () => this.api.list(null),
  );
  private readonly clientsRead = new Reread(
    () => 'clients',
    () => this.clientsApi.all(),
  );
  protected readonly problem = this.screen.problem;
  protected readonly refused = signal<Problem | null>(null);
  protected readonly isOpening = signal(false);
  private readonly older = signal<readonly ReviewRowReply[]>([]);
  private readonly cursor = signal<string | null | undefined>(undefined);

  /** The clients too, whose days stand above the minutes: what is there does not move for them. */
  protected readonly isRead = computed(
    () =>
      this.screen.value() !== undefined &&
      (this.clientsRead.value() !== undefined || this.clientsRead.problem() !== null),
  );
  protected readonly nextReviews = computed(() =>
    nextReviewLines(
      this.clients().flatMap(({ name, reviewWeekday, nextReviewOn }) =>
        reviewWeekday === null || nextReviewOn === null ? [] : [{ client: name, on: nextReviewOn }],
      ),
    ),
  );
  private readonly rows = computed(() => [...(this.screen.value()?.data ?? []), ...this.older()]);
  protected readonly open = computed(() =>
    this.rows()
      .filter(({ state }) => state === 'open')
      .map(rowWords),
  );
  protected readonly closed = computed(() =>
    this.rows()
      .filter(({ state }) => state === 'closed')
      .map(rowWords),
  );
  protected readonly next = computed(() => {
    const cursor = this.cursor();
    return cursor === undefined ? (this.screen.value()?.page.nextCursor ?? null) : cursor;
  });
  protected readonly clients = computed(() => this.clientsRead.value() ?? []);
  protected readonly seesAll = computed(() => this.session.current()?.clients === null);
  protected readonly allWords = computed(() => (this.seesAll() ? 'All clients' : 'All clients that you see'));

  constructor() {
    const live = inject(LiveEvents);
    live.whenever(
      ({ topic }) => topic === 'review',
      () => this.screen.readAgain(),
    );
    live.whenever(
      ({ topic }) => topic === 'client' || topic === 'review',
      () => this.clientsRead.readAgain(),
    );
  }

  protected readAgain(): void {
    this.screen.readAgain();
  }

  protected async begin(clientId: string): Promise<void> {
    this.isOpening.set(true);
    this.refused.set(null);
    try {
      const request = clientId === '' ? {} : { clientId };
      const { id } = await firstValueFrom(this.api.open(request));
      await this.router.navigate(['/review', id]);
    } catch (error) {
      // Waits for a refusal, such as one that somebody else has just opened, or a lost connection.
      this.refused.set(problemOf(error));
      this.screen.readAgain();
    }
    this.isOpening.set(false);
  }

  protected async readOlder(): Promise<void> {
    try {
      const { data, page } = await firstValueFrom(this.api.list(this.next()));
      this.older.update((before) => [...before, ...data]);
      this.cursor.set(page.nextCursor);
    } catch (error) {
      // Waits for a lost connection; what was read stays.
      this.refused.set(problemOf(error));
    }
  }
}

function rowWords(review: ReviewRowReply) {
  const { id, on, openedBy, closedBy } = review;
  return {
    id,
    day: spokenDay(on),
    scope: reviewScope(review),
    opened: openedBy === null ? 'Open' : `Opened by ${openedBy}`,
    closed: closedBy === null ? 'Closed' : `Closed by ${closedBy}`,
  };
}
