import { computed, linkedSignal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import type { AuditEntryReply, AuditListReply } from '@telltale/contract';
import { firstValueFrom, type Observable } from 'rxjs';
import { type Problem, problemOf } from '../problems/problem';
import type { AuditChoice } from './audit-api';

/** What further pages added to a first one. */
interface More {
  readonly entries: readonly AuditEntryReply[];
  readonly nextCursor: string | null;
}

/** A reading of the log: the first page as the choice says, and further ones as often as somebody asks. */
export class AuditReading<Page extends AuditListReply> {
  private readonly first = rxResource({
    params: () => this.choice(),
    stream: ({ params }) => this.read(params, null),
  });
  readonly page = computed(() => (this.first.hasValue() ? this.first.value() : null));
  private readonly more = linkedSignal<Page | null, More>({
    source: this.page,
    computation: (page) => ({ entries: page?.data ?? [], nextCursor: page?.page.nextCursor ?? null }),
  });
  readonly entries = computed(() => this.more().entries);
  readonly hasMore = computed(() => this.more().nextCursor !== null);
  /** Of the pages that follow this first one: another choice begins anew. */
  readonly isReadingMore = linkedSignal<Page | null, boolean>({
    source: this.page,
    computation: () => false,
  });
  private readonly refused = linkedSignal<Page | null, Problem | null>({
    source: this.page,
    computation: () => null,
  });
  readonly problem = computed(() => {
    const error = this.first.error();
    return error === undefined ? this.refused() : problemOf(error);
  });

  constructor(
    /** Undefined where nothing may be read. */
    private readonly choice: () => AuditChoice | undefined,
    private readonly read: (choice: AuditChoice, cursor: string | null) => Observable<Page>,
  ) {}

  readAgain(): void {
    this.refused.set(null);
    this.first.reload();
  }

  async readMore(): Promise<void> {
    const first = this.page();
    const { entries, nextCursor } = this.more();
    const choice = this.choice();
    if (nextCursor === null || choice === undefined) return;
    this.isReadingMore.set(true);
    this.refused.set(null);
    try {
      const { data, page } = await firstValueFrom(this.read(choice, nextCursor));
      if (this.page() === first)
        this.more.set({ entries: [...entries, ...data], nextCursor: page.nextCursor });
    } catch (error) {
      // Waits for a lost connection, or a role that changed meanwhile: what was read stays.
      if (this.page() === first) this.refused.set(problemOf(error));
    }
    if (this.page() === first) this.isReadingMore.set(false);
  }
}
