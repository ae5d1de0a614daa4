import { Component, DOCUMENT, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { type Problem, problemOf } from '../problems/problem';
import { focusMover } from '../record/focus-mover';
import { BrandMark } from '../ui/brand-mark';
import { Session } from './session';
import { SessionApi } from './session-api';

/** Another tab took the session to another workspace: the page before is of no use any more, and nothing of it is written. */
@Component({
  selector: 'tt-other-workspace-page',
  imports: [BrandMark],
  template: `
    <header class="brand"><tt-brand-mark />Telltale</header>
    <main class="card entry">
      <h1 tabindex="-1">You are in another workspace now</h1>
      <p role="alert">
        Another tab of this browser went to {{ there() ?? 'another workspace' }}. This page was of
        {{ here?.name }}: nothing has been saved from it since.
      </p>
      @if (problem(); as problem) {
        <p class="problem" role="alert">
          <strong>{{ problem.title }}.</strong> {{ problem.detail ?? problem.advice }}
        </p>
      }
      <button type="button" class="button primary" (click)="reload()">
        Reload{{ there() === null ? '' : ' in ' + there() }}
      </button>
      <button type="button" class="button" [disabled]="isBusy()" (click)="goBack()">
        Go back to {{ here?.name }}
      </button>
    </main>
  `,
  styleUrl: './entry-card.scss',
})
export class OtherWorkspacePage {
  private readonly session = inject(Session);
  private readonly api = inject(SessionApi);
  private readonly window = inject(DOCUMENT).defaultView;

  protected readonly here = this.session.current()?.workspace;
  private readonly read = rxResource({ stream: () => this.api.read() });
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  constructor() {
    focusMover()('h1');
  }

  /** The workspace that the session is in, once known. */
  protected there(): string | null {
    return this.read.hasValue() ? this.read.value().workspace.name : null;
  }

  /** Where this page was is nothing of the other workspace. */
  protected reload(): void {
    this.window?.location.assign('/portfolio');
  }

  /** The page before comes back with what was typed on it; the other tab is told the same in its turn. */
  protected async goBack(): Promise<void> {
    if (this.here === undefined) return;
    this.isBusy.set(true);
    try {
      await this.session.enter(this.here.id);
    } catch (error) {
      // Waits for a membership that ended meanwhile, or a lost connection.
      this.problem.set(problemOf(error));
      this.isBusy.set(false);
    }
  }
}
