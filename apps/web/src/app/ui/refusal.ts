import { Component, input, output } from '@angular/core';
import type { Problem } from '../problems/problem';
import { Icon } from './icon';

/** What could not be shown, why, and what to do: never an empty list. */
@Component({
  selector: 'tt-refusal',
  imports: [Icon],
  template: `
    <tt-icon name="triangle-alert" />
    <div>
      <h2>{{ problem().title }}</h2>
      <p>{{ problem().detail ?? problem().advice }}</p>
      @if (mayRetry()) {
        <button type="button" class="button" (click)="retry.emit()">Try again</button>
      }
    </div>
  `,
  styles: `
    :host {
      display: flex;
      gap: 12px;
      padding: 20px;
      color: var(--ink);
    }
    tt-icon {
      margin-top: 2px;
      color: var(--critical);
    }
    p {
      margin: 2px 0 12px;
      color: var(--muted);
    }
  `,
  host: { role: 'alert' },
})
export class Refusal {
  readonly problem = input.required<Problem>();
  readonly mayRetry = input(true);
  readonly retry = output();
}
