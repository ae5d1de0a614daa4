import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FactReplies } from '@telltale/contract';
import { factDefinition, isFactKey, spokenCount } from '@telltale/domain';

/** On a past day: which answers were recorded after it though they hold from then or before. They moved no sign that day. */
@Component({
  selector: 'tt-later-note',
  imports: [RouterLink],
  template: `
    @if (named().length > 0) {
      <p class="card">
        <strong>{{ words() }}</strong> recorded after this day and
        {{ named().length === 1 ? 'holds' : 'hold' }} from then or before, unknown to its signs:
        @for (one of named(); track one.key; let last = $last) {
          <a
            [routerLink]="[]"
            [queryParams]="{ tab: 'record', fact: one.key, mode: null }"
            queryParamsHandling="merge"
            >{{ one.label }}</a>{{ last ? '.' : ', ' }}
        }
      </p>
    }
  `,
  styles: `
    p {
      padding: 8px 14px;
      border-style: dashed;
      border-color: var(--watch-mark);
    }
  `,
})
export class LaterNote {
  readonly facts = input.required<FactReplies>();

  protected readonly named = computed(() =>
    Object.keys(this.facts())
      .filter(isFactKey)
      .map((key) => ({ key, label: factDefinition(key).label })),
  );
  protected readonly words = computed(() => {
    const count = this.named().length;
    return `${spokenCount(count, 'answer')} ${count === 1 ? 'was' : 'were'}`;
  });
}
