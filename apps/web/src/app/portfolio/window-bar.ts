import { Component, computed, input } from '@angular/core';
import type { Day } from '@telltale/domain';
import { type WindowDates, windowFigures } from './window-figures';

/** Day n of m with a bar; the tick is the original target, which stays where it was. */
@Component({
  selector: 'tt-window-bar',
  template: `
    <span class="cut">{{ figures().words }}</span>
    <span
      class="bar"
      [class.late]="figures().isLate"
      [class.open]="figures().filled === null"
      aria-hidden="true"
    >
      <i [style.width.%]="figures().filled ?? 0"></i>
      <b [hidden]="figures().tick === null" [style.left.%]="figures().tick"></b>
    </span>
  `,
  styleUrl: './window-bar.scss',
})
export class WindowBar {
  readonly dates = input.required<WindowDates>();
  readonly today = input.required<Day>();
  protected readonly figures = computed(() => windowFigures(this.dates(), this.today()));
}
