import { Component, computed, input } from '@angular/core';
import type { EvalTrendReply } from '@telltale/contract';
import type { TrendWord } from '@telltale/domain';
import { spokenDay } from '@telltale/domain';
import { trendPaths } from './trend-path';

const TREND_NAMES: Readonly<Record<TrendWord, string>> = {
  better: 'better',
  worse: 'worse',
  steady: 'steady',
  'not-known': 'not known',
};

/** Where the line ends, pointing as its word does: told by shape, not by colour alone. Around the last dot. */
const END_SHAPES: Readonly<Partial<Record<TrendWord, string>>> = {
  better: 'M0 -3.5L3.5 2.5H-3.5z',
  worse: 'M0 3.5L3.5 -2.5H-3.5z',
};

/** The score of the last eight weeks with runs as a small line, with the word that the runs allow. */
@Component({
  selector: 'tt-trend-line',
  template: `
    @if (trend(); as trend) {
      <svg viewBox="0 0 64 22" aria-hidden="true" [attr.data-word]="trend.word">
        @for (path of paths().lines; track $index) {
          <path [attr.d]="path" />
        }
        @for (dot of paths().dots; track $index) {
          @if ($last && shape() !== null) {
            <path
              class="end"
              [attr.d]="shape()"
              [attr.transform]="'translate(' + dot.x + ' ' + dot.y + ')'"
            />
          } @else {
            <circle r="1.8" [attr.cx]="dot.x" [attr.cy]="dot.y" />
          }
        }
      </svg>
      <span class="word" [class.worse]="trend.word === 'worse'" [title]="whole()">{{ word() }}</span>
    } @else {
      <span class="none">{{ isPast() ? 'not kept' : 'no run yet' }}</span>
    }
  `,
  styleUrl: './trend-line.scss',
})
export class TrendLine {
  readonly trend = input.required<EvalTrendReply | null>();
  /** On a past day no line is kept, which says nothing of runs. */
  readonly isPast = input(false);

  protected readonly paths = computed(() => trendPaths(this.trend()?.weeks ?? []));
  protected readonly word = computed(() => TREND_NAMES[this.trend()?.word ?? 'not-known']);
  protected readonly shape = computed(() => END_SHAPES[this.trend()?.word ?? 'not-known'] ?? null);
  protected readonly whole = computed(() => {
    const trend = this.trend();
    return trend === null ? '' : `${this.word()}, last run ${spokenDay(trend.lastRunOn)}`;
  });
}
