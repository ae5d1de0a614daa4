import { Component, DOCUMENT, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, NavigationError, Router, RouterOutlet } from '@angular/router';
import { OtherWorkspacePage } from './access/other-workspace-page';
import { Session } from './access/session';
import { type Problem, problemOf } from './problems/problem';
import { Refusal } from './ui/refusal';

/** The page in view; or, where it could not be opened (no server, a new version meanwhile), why, and another try. */
@Component({
  selector: 'tt-app',
  imports: [OtherWorkspacePage, Refusal, RouterOutlet],
  template: `
    <div [hidden]="session.isElsewhere()"><router-outlet /></div>
    @if (session.isElsewhere()) {
      <tt-other-workspace-page />
    } @else if (unopened(); as unopened) {
      <main class="card unopened">
        <tt-refusal [problem]="unopened.problem" (retry)="openAgain(unopened.url)" />
      </main>
    }
  `,
  styles: `
    .unopened {
      max-width: 520px;
      margin: 18vh auto;
    }
  `,
})
export class App {
  protected readonly session = inject(Session);
  private readonly window = inject(DOCUMENT).defaultView;
  protected readonly unopened = signal<{ url: string; problem: Problem } | null>(null);

  constructor() {
    inject(Router)
      .events.pipe(takeUntilDestroyed())
      .subscribe((event) => {
        if (event instanceof NavigationEnd) this.unopened.set(null);
        if (event instanceof NavigationError)
          this.unopened.set({ url: event.url, problem: problemOf(event.error) });
      });
  }

  /** Loads everything anew: parts of an older version may no longer be there. */
  protected openAgain(url: string): void {
    this.window?.location.assign(url);
  }
}
