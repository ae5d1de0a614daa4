import { Component, computed, effect, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { Session } from '../access/session';
import { LiveEvents } from '../live/live-events';
import { Reread } from '../record/reread';
import { ClientNames } from '../shell/client-names';
import { Refusal } from '../ui/refusal';
import { BoardApi } from './board-api';
import { BoardView } from './board-view';
import { ShareLinks } from './links/share-links';

/** The page for the board, its period in the address, and the links that show it to others. */
@Component({
  selector: 'tt-board-page',
  imports: [BoardView, Refusal, ShareLinks],
  template: `
    <form class="no-print" (submit)="$event.preventDefault()">
      <label for="since">Since</label>
      <input
        #day
        class="input"
        id="since"
        type="date"
        [value]="board()?.since ?? ''"
        [attr.max]="today()"
        (change)="choose(day.value)"
      />
      <button type="button" class="button" (click)="print()">Print</button>
    </form>
    @if (problem(); as problem) {
      <tt-refusal class="card" [problem]="problem" (retry)="readAgain()" />
    }
    @if (board(); as board) {
      <tt-board-view [board]="board" />
      <tt-share-links class="no-print" [client]="client()" [days]="days()" />
    } @else if (problem() === null) {
      <p class="muted" role="status">Reading the page …</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
      max-width: 980px;
    }
    form {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
    }
    .input {
      width: auto;
    }
  `,
})
export class BoardPage {
  private readonly api = inject(BoardApi);
  private readonly router = inject(Router);

  readonly client = input<string>();
  readonly since = input<string>();

  protected readonly today = inject(Session).today;
  private readonly screen = new Reread(
    () => `${this.client() ?? ''} ${this.since() ?? ''}`,
    () => this.api.read(this.client(), this.since()),
  );
  protected readonly board = this.screen.value;
  protected readonly problem = this.screen.problem;
  /** How far back the page that is shown reaches; a link made here reaches as far. */
  protected readonly days = computed(() => {
    const board = this.board();
    if (board === undefined) return null;
    const days = Math.round((Date.parse(board.on) - Date.parse(board.since)) / 86_400_000);
    return Math.max(1, days);
  });

  constructor() {
    const names = inject(ClientNames);
    // The top bar calls the client by its name, also where the address was opened directly.
    effect(() => names.learn(this.board()?.clients ?? []));
    inject(LiveEvents).whenever(
      ({ topic }) => topic === 'project' || topic === 'portfolio',
      () => this.screen.readAgain(),
    );
  }

  protected readAgain(): void {
    this.screen.readAgain();
  }

  protected choose(since: string): void {
    const queryParams = { since: since === '' ? null : since };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  protected print(): void {
    window.print();
  }
}
