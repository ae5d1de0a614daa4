import { Component, computed, input } from '@angular/core';
import { type Day, daysBetween, spokenCount } from '@telltale/domain';
import { shortDay } from './short-day';

/** Days from the first critical sign without a decision. */
@Component({
  selector: 'tt-plug-clock',
  template: `
    <h2>
      Plug clock <span class="muted small">since {{ since() }}</span>
    </h2>
    <p class="days">{{ days() }}</p>
    <p class="muted">without a decision since the first critical sign.</p>
  `,
  styles: `
    :host {
      display: block;
      padding: 14px 16px;
      border: 1px solid var(--critical);
      border-radius: var(--radius-card);
      background: var(--surface);
      box-shadow: var(--shadow);
    }
    .days {
      margin: 6px 0 2px;
      font-size: 30px;
      font-weight: 700;
      line-height: 36px;
    }
  `,
})
export class PlugClock {
  readonly criticalSince = input.required<Day>();
  readonly today = input.required<Day>();

  protected readonly since = computed(() => shortDay(this.criticalSince(), this.today()));
  protected readonly days = computed(() =>
    spokenCount(daysBetween(this.criticalSince(), this.today()), 'day'),
  );
}
