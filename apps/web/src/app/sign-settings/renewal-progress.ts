import { Component, computed, input } from '@angular/core';
import type { RenewalReply } from '@telltale/contract';
import { renewalWords } from './limit-words';

/** How far the projects have been read again with the newest limits. */
@Component({
  selector: 'tt-renewal-progress',
  template: `
    <progress aria-label="Projects read again" [value]="renewal().done" [max]="most()"></progress>
    <p class="small muted" role="status">{{ words() }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 2px;
      padding: 12px 16px;
    }
    progress {
      width: 100%;
      accent-color: var(--brand);
    }
  `,
})
export class RenewalProgress {
  readonly renewal = input.required<RenewalReply>();

  protected readonly words = computed(() => renewalWords(this.renewal()));
  /** A bar of nothing would stand empty for ever. */
  protected readonly most = computed(() => Math.max(1, this.renewal().total));
}
