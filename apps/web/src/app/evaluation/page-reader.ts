import { computed, signal } from '@angular/core';
import type { PageReply } from '@telltale/contract';
import { firstValueFrom, type Observable } from 'rxjs';
import { type Problem, problemOf } from '../problems/problem';

interface Page<Row> {
  readonly data: readonly Row[];
  readonly page: PageReply;
}

/**
 * A list of the server, the newest first, as far as it was read. Of several readings on their way only the last is shown,
 * so that a page which comes late stands neither twice nor beside a newer list.
 */
export class PageReader<Row, Reply extends Page<Row>> {
  private readonly read = signal<readonly Row[] | null>(null);
  private readonly newest = signal<Reply | null>(null);
  private readonly cursor = signal<string | null>(null);
  private reading = 0;

  /** `null` before the first answer. */
  readonly rows = this.read.asReadonly();
  /** The reply with the newest page: what it says of the whole list. */
  readonly reply = this.newest.asReadonly();
  readonly hasOlder = computed(() => this.cursor() !== null);
  readonly isReading = signal(false);
  readonly problem = signal<Problem | null>(null);

  constructor(private readonly page: (cursor: string | null) => Observable<Reply>) {}

  async readNewest(): Promise<void> {
    await this.reads(null, (reply) => {
      this.newest.set(reply);
      this.read.set(reply.data);
    });
  }

  async readOlder(): Promise<void> {
    await this.reads(this.cursor(), ({ data }) => this.read.update((before) => [...(before ?? []), ...data]));
  }

  private async reads(cursor: string | null, show: (reply: Reply) => void): Promise<void> {
    this.reading += 1;
    const mine = this.reading;
    this.isReading.set(true);
    try {
      const reply = await firstValueFrom(this.page(cursor));
      if (mine !== this.reading) return;
      show(reply);
      this.cursor.set(reply.page.nextCursor);
      this.problem.set(null);
    } catch (error) {
      // Waits for a refusal or a lost connection; what was read stays on the screen.
      if (mine === this.reading) this.problem.set(problemOf(error));
    }
    if (mine === this.reading) this.isReading.set(false);
  }
}
