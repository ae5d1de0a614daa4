import { Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { LoadSample } from '../sample/load-sample';
import { Session } from './session';

/** A new Telltale is empty: two ways to see something at once, and one to begin by hand. */
@Component({
  selector: 'tt-first-steps',
  imports: [LoadSample, RouterLink],
  template: `
    <h1>Welcome, {{ session.current()?.account?.name }}</h1>
    <p>
      The sample portfolio holds six invented clients with about forty AI projects, so that you can see every
      warning sign before you enter your own. One click removes it again.
    </p>
    <div class="actions">
      <tt-load-sample (loaded)="openPortfolio()" />
      <a class="button" routerLink="/import">Import a file</a>
    </div>
    <p>Or <a routerLink="/portfolio">start with an empty portfolio</a>.</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 14px;
    }
    p {
      color: var(--muted);
    }
  `,
})
export class FirstSteps {
  protected readonly session = inject(Session);
  private readonly router = inject(Router);

  protected openPortfolio(): void {
    void this.router.navigate(['/portfolio']);
  }
}
