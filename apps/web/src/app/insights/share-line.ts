import { Component, computed, input } from '@angular/core';
import type { ShareReply } from '@telltale/contract';

/** A share on a line from nothing to all, with its interval; the tick is what it stands beside. The words stand next to it. */
@Component({
  selector: 'tt-share-line',
  template: `
    <span class="line" aria-hidden="true">
      <i [style.left.%]="at().low" [style.right.%]="100 - at().high"></i>
      <em [style.left.%]="at().share"></em>
      @if (at().beside; as beside) {
        <b [style.left.%]="beside"></b>
      }
    </span>
  `,
  styleUrl: './share-line.scss',
})
export class ShareLine {
  readonly share = input.required<ShareReply>();
  readonly beside = input<number | null>(null);

  protected readonly at = computed(() => {
    const { share, low, high } = this.share();
    const beside = this.beside();
    return {
      share: percent(share),
      low: percent(low),
      high: percent(high),
      beside: beside === null ? null : percent(beside),
    };
  });
}

function percent(share: number): number {
  return Math.round(share * 1_000) / 10;
}
