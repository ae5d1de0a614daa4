import { Component, computed, inject } from '@angular/core';
import { spokenDay } from '@telltale/domain';
import { DaySlider } from '../days/day-slider';
import { SliderSwitch } from '../days/slider-switch';
import { Icon } from '../ui/icon';
import { Address } from './address';

/**
 * Says that what is shown is a past day's knowledge, so that nobody takes it for today's. On the pages that look at one day
 * after another it is the slider that says so, in the same place whether the day is past or not: nothing jumps under it.
 */
@Component({
  selector: 'tt-past-banner',
  imports: [DaySlider, Icon],
  template: `
    @if (slider.isShown()) {
      <div class="days" role="region" aria-label="The days" [class.past]="words() !== null">
        @defer (on immediate) {
          <tt-day-slider />
        }
      </div>
    } @else if (words()) {
      <div class="banner past">
        <tt-icon name="clock-arrow-left" />
        <span role="status">{{ words() }}</span>
        <button type="button" class="button" (click)="address.change({ asOf: null })">Back to today</button>
      </div>
    }
  `,
  styles: `
    .days {
      min-height: 65px;
      border-bottom: 1px solid var(--line);
      background: var(--surface);
    }
    .banner {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 10px;
      padding: 6px var(--page-side);
      border-bottom: 1px solid var(--watch-mark);
      font-weight: 600;
    }
    .past {
      border-color: var(--watch-mark);
      background: var(--watch);
      color: var(--on-watch);
    }
    .banner .button {
      min-height: 28px;
      padding: 2px 10px;
    }
    @media (max-width: 760px) {
      .days {
        min-height: 101px;
      }
    }
    @media print {
      .days {
        min-height: 0;
      }
    }
  `,
})
export class PastBanner {
  protected readonly address = inject(Address);
  protected readonly slider = inject(SliderSwitch);
  protected readonly words = computed(() => {
    const day = this.address.asOf();
    return day === null ? null : `As known on ${spokenDay(day)}`;
  });
}
