import { Component, computed, inject, input } from '@angular/core';
import { Reread } from '../record/reread';
import { BrandMark } from '../ui/brand-mark';
import { Refusal } from '../ui/refusal';
import { BoardApi } from './board-api';
import { BoardView } from './board-view';

/** What a link leads to that was shared with somebody without an account: the page for the board, and nothing else. */
@Component({
  selector: 'tt-shared-page',
  imports: [BoardView, BrandMark, Refusal],
  template: `
    <div class="brand no-print"><tt-brand-mark />Telltale</div>
    <main>
      @if (board(); as board) {
        <tt-board-view [board]="board" />
      } @else if (problem(); as problem) {
        <h1 class="unseen">Shared page</h1>
        <tt-refusal class="card" [problem]="problem" [mayRetry]="mayRetry()" (retry)="readAgain()" />
      } @else {
        <h1 class="unseen">Shared page</h1>
        <p class="muted" role="status">Reading the page …</p>
      }
    </main>
  `,
  styles: `
    :host {
      display: grid;
      gap: 18px;
      justify-content: center;
      grid-template-columns: minmax(0, 980px);
      padding: 24px 14px 40px;
    }
    .brand {
      --mark-size: 26px;
      display: flex;
      align-items: center;
      gap: 10px;
      font-size: 18px;
      font-weight: 700;
    }
  `,
})
export class SharedPage {
  private readonly api = inject(BoardApi);

  readonly secret = input.required<string>();

  private readonly screen = new Reread(
    () => this.secret(),
    () => this.api.shared(this.secret()),
  );
  protected readonly board = this.screen.value;
  protected readonly problem = this.screen.problem;
  /** A link that has ended is not opened by trying again. */
  protected readonly mayRetry = computed(() => this.problem()?.code !== 'share-link-ended');

  protected readAgain(): void {
    this.screen.readAgain();
  }
}
