import { Component, computed, input } from '@angular/core';
import type { Day } from '@telltale/domain';
import { type WindowDates, windowFigures } from './window-figures';

/** Day n of m with a bar; the tick is the original target, which stays where it was. */
@Component({
  selector: 'tt-window-bar',
  template: `
    <span class="words" [title]="whole()">
      <span class="cut">{{ figures().words }}</span>
      @if (figures().long; as long) {
        <span class="long" aria-hidden="true">90+</span><span class="unseen">, {{ long }}</span>
      }
    </span>
    <span class="line">
      <span
        class="bar"
        [class.late]="figures().isLate"
        [class.open]="figures().filled === null"
        aria-hidden="true"
      >
        <i [style.width.%]="figures().filled ?? 0"></i>
        <b [hidden]="figures().tick === null" [style.left.%]="figures().tick"></b>
      </span>
      @if (figures().left; as left) {
        <span class="left" [class.over]="figures().isLate"><span class="unseen">, </span>{{ left }}</span>
      }
    </span>
  `,
  styleUrl: './window-bar.scss',
})
export class WindowBar {
  readonly dates = input.required<WindowDates>();
  readonly today = input.required<Day>();
  protected readonly figures = computed(() => windowFigures(this.dates(), this.today()));
  protected readonly whole = computed(() => {
    const { words, left, long } = this.figures();
    return [words, left, long].filter((part) => part !== null).join(', ');
  });
}
