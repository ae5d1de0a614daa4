import { inject, type Signal, signal, untracked } from '@angular/core';
import type { ImportReply } from '@telltale/contract';
import { firstValueFrom, type Observable } from 'rxjs';
import { LiveEvents } from '../live/live-events';
import { type Problem, problemOf } from '../problems/problem';
import { Reread } from '../record/reread';
import { ImportsApi } from './imports-api';

/** One import on the screen. Its progress comes by live events: each one reads it again, no timer does. */
export class OpenImport {
  private readonly api = inject(ImportsApi);
  private readonly screen = new Reread<ImportReply>(
    () => this.id(),
    () => this.api.read(this.id()),
  );

  readonly current = this.screen.value;
  readonly problem = this.screen.problem;
  /** Why the last step asked for was refused. */
  readonly refused = signal<Problem | null>(null);
  readonly isBusy = signal(false);

  constructor(private readonly id: Signal<string>) {
    inject(LiveEvents).whenever(
      ({ topic, subjectId }) => topic === 'import' && subjectId === untracked(this.id),
      () => this.readAgain(),
    );
  }

  readAgain(): void {
    this.screen.readAgain();
  }

  async commit(): Promise<void> {
    await this.ask(this.api.commit(this.id()));
  }

  async undo(): Promise<void> {
    await this.ask(this.api.undo(this.id()));
  }

  private async ask(step: Observable<ImportReply>): Promise<void> {
    this.isBusy.set(true);
    this.refused.set(null);
    try {
      this.screen.take(await firstValueFrom(step));
    } catch (error) {
      // Waits for a refusal (changed projects, a state that has moved on) or a lost connection.
      this.refused.set(problemOf(error));
      this.readAgain();
    }
    this.isBusy.set(false);
  }
}
