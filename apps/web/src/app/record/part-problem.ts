import { Component, computed, input } from '@angular/core';
import type { ReadonlyFieldState } from '@angular/forms/signals';

export type AnyField = () => ReadonlyFieldState<unknown>;

/** What is wrong with a field, once somebody has been in it or has tried to save. */
export function shownProblem(field: AnyField): string | undefined {
  const { touched, errors } = field();
  const [first] = touched() ? errors() : [];
  return first?.kind === 'parse' ? NO_DAY : first?.message;
}

/** A browser keeps 31 February to itself: the field then holds nothing, and the error that Angular makes of it has no words. */
const NO_DAY = 'There is no such day. Choose one of the calendar, such as 23 November 2026.';

/** The id under which the problem stands, while there is one. */
export function problemId(field: AnyField): string | null {
  return shownProblem(field) === undefined ? null : `${field().name()}-problem`;
}

@Component({
  selector: 'tt-part-problem',
  template: `
    @if (text(); as text) {
      <p [attr.id]="id()">{{ text }}</p>
    }
  `,
  styles: `
    :host(:empty) {
      display: none;
    }
    p {
      margin-top: 3px;
      font: var(--text-small);
      color: var(--critical);
    }
  `,
})
export class PartProblem {
  readonly field = input.required<AnyField>();

  protected readonly text = computed(() => shownProblem(this.field()));
  protected readonly id = computed(() => problemId(this.field()));
}
