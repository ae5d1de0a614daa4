import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TimelineRow } from './timeline-rows';

/** The line of one sign: a bar for each time it was lit, shaped by its severity, each with its words. */
@Component({
  selector: 'tt-timeline-row',
  imports: [RouterLink],
  template: `
    @for (bar of row().bars; track bar.key) {
      @let look = 'bar ' + bar.severity + (bar.isOpen ? ' open' : '') + (bar.isWaived ? ' waived' : '');
      @if (bar.change !== null) {
        <a
          [class]="look"
          [style.left.%]="bar.place"
          [style.width.%]="bar.width"
          [routerLink]="[]"
          [queryParams]="{ tab: 'history', change: bar.change }"
          queryParamsHandling="merge"
          [attr.aria-label]="bar.words"
          (focus)="pointed.emit(bar.words)"
          (mouseenter)="pointed.emit(bar.words)"
          ><i></i><u [hidden]="bar.turnedAt === null" [style.width.%]="bar.turnedAt"></u
          ><b [hidden]="bar.turnedAt === null" [style.left.%]="bar.turnedAt"></b
        ></a>
      } @else {
        <span
          role="img"
          tabindex="0"
          [class]="look"
          [style.left.%]="bar.place"
          [style.width.%]="bar.width"
          [attr.aria-label]="bar.words"
          (focus)="pointed.emit(bar.words)"
          (mouseenter)="pointed.emit(bar.words)"
          ><i></i><u [hidden]="bar.turnedAt === null" [style.width.%]="bar.turnedAt"></u
          ><b [hidden]="bar.turnedAt === null" [style.left.%]="bar.turnedAt"></b
        ></span>
      }
    }
  `,
  styleUrl: './timeline-bar.scss',
})
export class TimelineRowLine {
  readonly row = input.required<TimelineRow>();
  /** The words of the bar that somebody points at or has stepped to. */
  readonly pointed = output<string>();
}
