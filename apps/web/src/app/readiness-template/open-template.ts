import { inject, signal } from '@angular/core';
import type { ReadinessTemplateReply } from '@telltale/contract';
import { firstValueFrom } from 'rxjs';
import { LiveEvents } from '../live/live-events';
import { type Problem, problemOf } from '../problems/problem';
import { Reread } from '../record/reread';
import { TemplateApi } from './template-api';
import { TemplateEdits } from './template-edits';

/** The template on the screen: read, changed, looked at, saved. What others save comes by live events. */
export class OpenTemplate {
  private readonly api = inject(TemplateApi);
  private readonly screen = new Reread<ReadinessTemplateReply>(
    () => '',
    () => this.api.read(),
    (one, than) => one.version < than.version,
  );

  readonly current = this.screen.value;
  readonly problem = this.screen.problem;
  readonly edits = new TemplateEdits(this.current);
  readonly isSaving = signal(false);
  readonly refused = signal<Problem | null>(null);
  readonly savedVersion = signal<number | null>(null);

  constructor() {
    inject(LiveEvents).whenever(
      ({ topic }) => topic === 'portfolio',
      () => this.readAgain(),
    );
  }

  readAgain(): void {
    this.screen.readAgain();
  }

  async save(): Promise<void> {
    this.isSaving.set(true);
    this.refused.set(null);
    this.savedVersion.set(null);
    try {
      const version = this.edits.base()?.version ?? 0;
      const saved = await firstValueFrom(this.api.save(version, this.edits.template()));
      this.screen.take(saved);
      this.edits.drop();
      this.savedVersion.set(saved.version);
    } catch (error) {
      // Waits for a version that somebody else saved meanwhile, a refusal, or a lost connection: what was typed stays.
      await this.meet(problemOf(error));
    }
    this.isSaving.set(false);
  }

  /** A stale version is no refusal to look at: theirs is read, and stands beside what was typed. */
  private async meet(problem: Problem): Promise<void> {
    if (problem.code === 'stale-version') await this.screen.readNow();
    else this.refused.set(problem);
  }
}
