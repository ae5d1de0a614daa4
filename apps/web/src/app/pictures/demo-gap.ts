import { Component, computed, input } from '@angular/core';
import type { FactReplies } from '@telltale/contract';
import { spokenNumber } from '@telltale/domain';
import { demoGap, demoGapTitle, demoGapWords, placeOf, scaleEnd, ticksTo } from './demo-gap-figures';

/** The demo gap meter: cases proven against cases a day, on a logarithmic scale, as three and five thousand must both fit. */
@Component({
  selector: 'tt-demo-gap',
  template: `
    <h2>Demo gap</h2>
    <p class="title">{{ title() }}</p>
    <div class="meter" aria-hidden="true">
      <span class="track"></span>
      @if (gap().proven; as proven) {
        <span class="proven" [style.width.%]="at(proven)"></span>
      }
      @if (gap().shown; as shown) {
        <span class="shown" [style.left.%]="at(shown)"></span>
      }
      @if (gap().needed; as needed) {
        <span class="needed" [style.left.%]="at(needed)"></span>
      }
      @for (tick of ticks(); track tick) {
        <span class="tick" [style.left.%]="at(tick)">{{ spoken(tick) }}</span>
      }
    </div>
    <p class="key small muted" aria-hidden="true">
      <span class="shown"></span> shown <span class="proven"></span> proven a day
      <span class="needed"></span> needed a day
    </p>
    <ul class="small">
      @for (line of words(); track line) {
        <li>{{ line }}</li>
      }
    </ul>
  `,
  styleUrls: ['./picture.scss', './demo-gap.scss'],
  host: { class: 'card' },
})
export class DemoGapMeter {
  readonly facts = input.required<FactReplies>();

  protected readonly gap = computed(() => demoGap(this.facts()));
  protected readonly title = computed(() => demoGapTitle(this.gap()));
  protected readonly words = computed(() => demoGapWords(this.gap()));
  private readonly end = computed(() => {
    const { shown, proven, needed } = this.gap();
    return scaleEnd(shown, proven, needed);
  });
  protected readonly ticks = computed(() => ticksTo(this.end()));

  protected at(figure: number): number {
    return placeOf(figure, this.end());
  }

  protected spoken(figure: number): string {
    return figure >= 1_000_000 ? `${spokenNumber(figure / 1_000_000)} m` : spokenNumber(figure);
  }
}
