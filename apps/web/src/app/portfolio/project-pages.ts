import { computed, inject, Injectable, signal } from '@angular/core';
import type { ProjectListReply, ProjectRowReply } from '@telltale/contract';
import type { Subscription } from 'rxjs';
import { Session } from '../access/session';
import { type Problem, problemOf } from '../problems/problem';
import { PortfolioApi } from './portfolio-api';
import { listParams, type PortfolioQuery } from './portfolio-query';

/** One answer of the list: the rows after `cursor`, and where the next page begins. */
interface ListPage {
  readonly cursor: string | null;
  readonly rows: readonly ProjectRowReply[];
  readonly next: string | null;
  readonly isStale: boolean;
}

/** Rows are fetched this far ahead of what is in view. */
const ROWS_AHEAD = 60;

/**
 * The rows of the portfolio, read page by page as they come into view. A change elsewhere marks all pages stale and
 * re-reads those in view; the others wait until somebody scrolls there. One request is on its way at a time.
 */
@Injectable({ providedIn: 'root' })
export class ProjectPages {
  private readonly api = inject(PortfolioApi);
  private readonly session = inject(Session);
  private key = '';
  private query: PortfolioQuery | null = null;
  private inView = { from: 0, to: 0 };
  private request: Subscription | null = null;

  private readonly pages = signal<readonly ListPage[]>([]);
  private readonly refused = signal<Problem | null>(null);
  private readonly first = signal(true);

  readonly rows = computed(() => this.pages().flatMap(({ rows }) => rows));
  readonly hasMore = computed(() => (this.pages().at(-1)?.next ?? null) !== null);
  readonly problem = this.refused.asReadonly();
  /** True from a new query to its first answer; the rows of the query before stay until then. */
  readonly isFirstRead = this.first.asReadonly();
  readonly isEmpty = computed(() => !this.first() && this.problem() === null && this.rows().length === 0);

  /** Whoever comes back from a project finds the rows where they were, read anew behind the scenes. */
  show(query: PortfolioQuery): void {
    const key = JSON.stringify([this.session.current()?.account.id, listParams(query)]);
    const isBack = key === this.key && this.pages().length > 0;
    this.key = key;
    if (isBack) this.retry();
    else this.begin(query);
  }

  private begin(query: PortfolioQuery): void {
    this.query = query;
    this.inView = { from: 0, to: 0 };
    this.first.set(true);
    this.fetch(0, null);
  }

  /** Says which rows are in view. */
  look(from: number, to: number): void {
    this.inView = { from, to };
    this.fetchWhatIsNeeded();
  }

  reread(): void {
    this.pages.update((pages) => pages.map((page) => ({ ...page, isStale: true })));
    this.fetchWhatIsNeeded();
  }

  /** Tries again what was refused; without a refusal, reads anew what is in view. */
  retry(): void {
    this.refused.set(null);
    if (this.first() && this.query !== null) this.begin(this.query);
    else this.reread();
  }

  private fetchWhatIsNeeded(): void {
    if (this.request !== null || this.problem() !== null || this.first()) return;
    const stale = this.stalePageInView();
    const next = stale ?? this.nextPage();
    if (next !== null) this.fetch(next.index, next.cursor);
  }

  private nextPage(): { index: number; cursor: string } | null {
    const isNear = this.inView.to + ROWS_AHEAD >= this.rows().length;
    const cursor = this.pages().at(-1)?.next ?? null;
    return isNear && cursor !== null ? { index: this.pages().length, cursor } : null;
  }

  private stalePageInView(): { index: number; cursor: string | null } | null {
    let start = 0;
    for (const [index, { rows, isStale, cursor }] of this.pages().entries()) {
      const isInView = start <= this.inView.to && start + rows.length >= this.inView.from;
      if (isStale && isInView) return { index, cursor };
      start += rows.length;
    }
    return null;
  }

  private fetch(index: number, cursor: string | null): void {
    if (this.query === null) return;
    this.request?.unsubscribe();
    this.refused.set(null);
    this.request = this.api.readPage(this.query, cursor).subscribe({
      next: (reply) => this.take(index, cursor, reply),
      error: (error: unknown) => this.refuse(index, problemOf(error)),
    });
  }

  private take(index: number, cursor: string | null, { data, page }: ProjectListReply): void {
    const fresh: ListPage = { cursor, rows: data, next: page.nextCursor, isStale: false };
    const pages = this.first() ? [] : this.pages();
    this.pages.set([...pages.slice(0, index), fresh, ...joined(pages.slice(index + 1), fresh.next)]);
    this.first.set(false);
    this.request = null;
    this.fetchWhatIsNeeded();
  }

  private refuse(index: number, problem: Problem): void {
    this.request = null;
    const isMoved = problem.code === 'invalid-cursor' && index > 0;
    if (isMoved && this.query !== null) this.begin(this.query);
    else this.refused.set(problem);
  }
}

/** Pages after one that was read anew: none after the last, and stale where the next one now begins elsewhere. */
function joined([following, ...others]: readonly ListPage[], next: string | null): ListPage[] {
  if (following === undefined || next === null) return [];
  const isSame = following.cursor === next;
  return [isSame ? following : { ...following, cursor: next, isStale: true }, ...others];
}
