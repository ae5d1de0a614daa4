import { Component, computed, inject } from '@angular/core';
import { spokenDay } from '@telltale/domain';
import { Icon } from '../ui/icon';
import { Address } from './address';

/** Says that what is shown is a past day's knowledge, so that nobody takes it for today's. */
@Component({
  selector: 'tt-past-banner',
  imports: [Icon],
  template: `
    @if (words(); as words) {
      <div role="status">
        <tt-icon name="clock-arrow-left" />
        <span>{{ words }}</span>
        <button type="button" class="button" (click)="address.change({ asOf: null })">Back to today</button>
      </div>
    }
  `,
  styles: `
    div {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 10px;
      padding: 6px var(--page-side);
      border-bottom: 1px solid var(--watch-mark);
      background: var(--watch);
      color: var(--on-watch);
      font-weight: 600;
    }
    .button {
      min-height: 28px;
      padding: 2px 10px;
    }
  `,
})
export class PastBanner {
  protected readonly address = inject(Address);
  protected readonly words = computed(() => {
    const day = this.address.asOf();
    return day === null ? null : `As known on ${spokenDay(day)}`;
  });
}
