import { Component, computed, input } from '@angular/core';
import type { BackTestGroupReply } from '@telltale/contract';
import { ShareLine } from './share-line';

/** One group of one sign: its words, the share as a line where there is one, and what was not known. */
@Component({
  selector: 'tt-group-cell',
  imports: [ShareLine],
  template: `
    <span [class.muted]="group().share === null">{{ group().words }}</span>
    @if (group().share; as share) {
      <tt-share-line [share]="share" />
    }
    @if (open(); as open) {
      <span class="muted">{{ open }}</span>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 2px;
      font: var(--text-small);
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class GroupCell {
  readonly group = input.required<BackTestGroupReply>();

  protected readonly open = computed(() => {
    const { unknown, notApplicable } = this.group();
    return [
      ...(unknown === 0 ? [] : [`${unknown} not known`]),
      ...(notApplicable === 0 ? [] : [`${notApplicable} not applicable`]),
    ].join(', ');
  });
}
