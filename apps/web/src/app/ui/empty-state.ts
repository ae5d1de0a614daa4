import { Component, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

/** An empty screen says what will be here; the one next step is its content. */
@Component({
  selector: 'tt-empty-state',
  imports: [Icon],
  template: `
    <tt-icon [name]="icon()" />
    <h2>{{ title() }}</h2>
    <p>{{ text() }}</p>
    <div class="steps"><ng-content /></div>
  `,
  styles: `
    :host {
      --icon-size: 28px;
      --icon-stroke: 1.5;
      display: grid;
      justify-items: center;
      gap: 8px;
      padding: 48px 20px;
      color: var(--muted);
      text-align: center;
    }
    h2 {
      color: var(--ink);
    }
    p {
      max-width: 52ch;
    }
    .steps {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: 8px;
      margin-top: 8px;
    }
  `,
})
export class EmptyState {
  readonly icon = input<IconName>('folder-open');
  readonly title = input.required<string>();
  readonly text = input('');
}
