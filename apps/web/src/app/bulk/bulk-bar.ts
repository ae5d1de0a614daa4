import { Component, computed, inject, Injector, input, output, signal } from '@angular/core';
import type { BulkEditReply } from '@telltale/contract';
import { spokenCount } from '@telltale/domain';
import type { PortfolioQuery } from '../portfolio/portfolio-query';
import { type Problem, problemOf } from '../problems/problem';
import { BULK_PROJECTS_MOST } from './bulk-limits';
import { BulkResult } from './bulk-result';
import { MatchingProjects } from './matching-projects';
import { Selection } from './selection';

/** Stands at the foot of the portfolio while projects are chosen, and tells what became of them. */
@Component({
  selector: 'tt-bulk-bar',
  imports: [BulkResult],
  templateUrl: './bulk-bar.html',
  styleUrl: './bulk-bar.scss',
})
export class BulkBar {
  private readonly injector = inject(Injector);
  private readonly matching = inject(MatchingProjects);
  protected readonly selection = inject(Selection);

  readonly query = input.required<PortfolioQuery>();
  /** How many projects pass the filters; null where that is not counted. */
  readonly total = input.required<number | null>();
  readonly changed = output();

  protected readonly result = signal<BulkEditReply | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly isReading = signal(false);
  protected readonly countWords = computed(() => {
    const words = `${spokenCount(this.selection.count(), 'project')} selected`;
    return this.selection.isFull() ? `${words}, the most at once` : words;
  });
  protected readonly allWords = computed(() => {
    const total = this.total();
    if (this.selection.isFull() || (total !== null && this.selection.count() >= total)) return null;
    if (total === null || total > BULK_PROJECTS_MOST)
      return `Select the first ${BULK_PROJECTS_MOST} that match`;
    return `Select all ${total} that match`;
  });

  protected async selectAll(): Promise<void> {
    this.isReading.set(true);
    this.problem.set(null);
    try {
      this.selection.add(await this.matching.read(this.query(), BULK_PROJECTS_MOST));
    } catch (error) {
      // Waits for a refusal or a lost connection: what was chosen stays chosen.
      this.problem.set(problemOf(error));
    } finally {
      this.isReading.set(false);
    }
  }

  protected async edit(): Promise<void> {
    this.result.set(null);
    const { openBulkDialog } = await import('./open-bulk-dialog');
    const reply = await openBulkDialog(this.injector, this.selection.projects());
    if (reply === undefined) return;
    this.selection.clear();
    this.result.set(reply);
    this.changed.emit();
  }
}
