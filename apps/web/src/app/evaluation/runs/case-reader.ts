import { computed, inject, signal } from '@angular/core';
import type { EvalCaseReply } from '@telltale/contract';
import { firstValueFrom } from 'rxjs';
import { type Problem, problemOf } from '../../problems/problem';
import { type CaseQuestion, RunsApi } from './runs-api';

export interface CasesAsked extends CaseQuestion {
  readonly projectId: string;
  readonly run: string;
}

/** The cases of a run as far as they were read. Make it where `inject()` may be called. */
export class CaseReader {
  private readonly api = inject(RunsApi);
  private readonly read = signal<readonly EvalCaseReply[] | null>(null);
  private readonly cursor = signal<string | null>(null);
  private asked: CasesAsked | null = null;
  private reading = 0;

  /** `null` before the first answer. */
  readonly cases = this.read.asReadonly();
  readonly hasMore = computed(() => this.cursor() !== null);
  readonly isReading = signal(false);
  readonly problem = signal<Problem | null>(null);

  /** Begins anew with what is asked; what was read of something else goes. */
  async begin(asked: CasesAsked, limit: number): Promise<void> {
    this.asked = asked;
    this.read.set(null);
    this.cursor.set(null);
    await this.readMore(limit);
  }

  /** The next page, or once more the one that did not come. */
  async readMore(limit: number): Promise<void> {
    if (this.asked === null) return;
    const { projectId, run, ...question } = this.asked;
    const cursor = this.cursor();
    const mine = (this.reading += 1);
    this.isReading.set(true);
    this.problem.set(null);
    try {
      const page = { ...question, limit, ...(cursor === null ? {} : { cursor }) };
      const reply = await firstValueFrom(this.api.cases(projectId, run, page));
      // Meanwhile something else may have been asked.
      if (mine !== this.reading) return;
      this.read.update((before) => [...(before ?? []), ...reply.data]);
      this.cursor.set(reply.page.nextCursor);
    } catch (error) {
      // Waits for a refusal or a lost connection; what was read stays on the screen.
      if (mine === this.reading) this.problem.set(problemOf(error));
    }
    if (mine === this.reading) this.isReading.set(false);
  }
}
