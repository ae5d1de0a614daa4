import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { BulkEditReply } from '@telltale/contract';
import { spokenCount } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { type Problem, problemOf } from '../problems/problem';
import { Icon } from '../ui/icon';
import { BulkApi } from './bulk-api';

/** What a bulk edit changed, with the way back. It stays until somebody puts it away or leaves the page. */
@Component({
  selector: 'tt-bulk-result',
  imports: [Icon],
  template: `
    <span role="status">{{ words() }}</span>
    @if (batch(); as batch) {
      <button type="button" class="button" [disabled]="isUndoing()" (click)="undo(batch)">
        <tt-icon name="undo-2" />Undo
      </button>
    }
    <button type="button" class="icon-button" aria-label="Put away" (click)="dismissed.emit()">
      <tt-icon name="x" />
    </button>
    @if (problem(); as problem) {
      <p class="small problem" role="alert">{{ problem.title }}. {{ problem.detail ?? problem.advice }}</p>
    }
    @if (keptBack().length > 0) {
      <ul class="small">
        @for (one of keptBack(); track one.id) {
          <li>{{ one.name }} was left as it is. {{ one.problem?.detail }}</li>
        }
      </ul>
    }
  `,
  styles: `
    .problem,
    ul {
      flex-basis: 100%;
    }
    ul {
      max-height: 30vh;
      overflow: auto;
    }
    .problem {
      color: var(--critical);
    }
  `,
})
export class BulkResult {
  private readonly api = inject(BulkApi);

  readonly reply = input.required<BulkEditReply>();
  readonly undone = output();
  readonly dismissed = output();

  /** What can be taken back; null once it was. */
  protected readonly batch = linkedSignal(() => this.reply().batch);
  private readonly back = signal<BulkEditReply | null>(null);
  protected readonly isUndoing = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly words = computed(() => {
    const back = this.back();
    return back === null
      ? `${changedIn(this.reply())} changed.`
      : `Undone: ${changedIn(back)} ${countChanged(back) === 1 ? 'is as it was' : 'are as they were'}.`;
  });
  /** Those that somebody has changed since. */
  protected readonly keptBack = computed(
    () => this.back()?.data.filter(({ outcome }) => outcome === 'refused') ?? [],
  );

  protected async undo(batch: string): Promise<void> {
    this.isUndoing.set(true);
    this.problem.set(null);
    try {
      this.back.set(await firstValueFrom(this.api.undo(batch)));
      this.batch.set(null);
      this.undone.emit();
    } catch (error) {
      // Waits for a refusal (too late, undone already) or a lost connection.
      this.problem.set(problemOf(error));
    } finally {
      this.isUndoing.set(false);
    }
  }
}

function changedIn(reply: BulkEditReply): string {
  return spokenCount(countChanged(reply), 'project');
}

function countChanged({ data }: BulkEditReply): number {
  return data.filter(({ outcome }) => outcome === 'changed').length;
}
