import { Component, computed, input } from '@angular/core';
import type { Series } from './series-of';

/** More than these would be too thin to be seen; the table has them all. */
const MOST_BARS = 26;

/** A register over time: a bar for what happened, a mark for what was meant. Its message is its title, its twin a table. */
@Component({
  selector: 'tt-month-bars',
  templateUrl: './month-bars.html',
  styleUrl: './month-bars.scss',
})
export class MonthBars {
  readonly series = input.required<Series>();

  protected readonly bars = computed(() => {
    const points = this.series().points.slice(-MOST_BARS);
    const highest = Math.max(...points.flatMap(({ bar, mark }) => [bar ?? 0, mark ?? 0]));
    const share = (figure: number | null): number | null =>
      figure === null || highest <= 0 ? null : Math.max(0, figure / highest) * 100;
    return points.map(({ id, bar, mark }) => ({ id, bar: share(bar), mark: share(mark) }));
  });

  protected spoken(figure: number | null): string {
    return figure === null ? 'not told' : this.series().speak(figure);
  }
}
