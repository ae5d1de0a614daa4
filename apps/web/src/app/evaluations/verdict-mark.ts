import { Component, computed, input } from '@angular/core';
import type { Verdict } from '@telltale/domain';
import { VERDICT_NAMES } from '../evaluation/run-words';
import { VERDICT_SHAPES } from './verdict-shapes';

/** A verdict as a shape and a word: triangle down worse, up better, disc no clear change, diamond not comparable, ring not known. */
@Component({
  selector: 'tt-verdict-mark',
  template: `<svg viewBox="0 0 12 12" aria-hidden="true" [class]="verdict()"><path [attr.d]="shape()" /></svg
    >{{ word() }}`,
  styleUrl: './verdict-mark.scss',
})
export class VerdictMark {
  readonly verdict = input.required<Verdict>();

  protected readonly shape = computed(() => VERDICT_SHAPES[this.verdict()]);
  protected readonly word = computed(() => VERDICT_NAMES[this.verdict()]);
}
