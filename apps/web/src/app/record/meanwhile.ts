import { Component, computed, input, output } from '@angular/core';
import type { FactReply } from '@telltale/contract';
import type { FactDefinition } from '@telltale/domain';
import { spokenAnswer } from './answer-words';
import { FactSource } from './fact-source';

/** What somebody else recorded while this answer was being typed. */
@Component({
  selector: 'tt-meanwhile',
  imports: [FactSource],
  template: `
    <p>
      Meanwhile the answer became <strong>{{ words() }}</strong>.
    </p>
    @if (fact(); as fact) {
      <tt-fact-source [fact]="fact" />
    }
    <button type="button" class="button" (click)="taken.emit()">Keep theirs</button>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: 4px;
      padding: 10px 12px;
      border: 1px solid var(--watch-mark);
      border-radius: var(--radius-control);
      background: var(--watch);
      color: var(--ink);
    }
  `,
  host: { role: 'status' },
})
export class Meanwhile {
  readonly definition = input.required<FactDefinition>();
  readonly fact = input<FactReply>();
  readonly taken = output();

  protected readonly words = computed(() => spokenAnswer(this.definition(), this.fact()));
}
