import { Component, computed, Directive, inject, input } from '@angular/core';
import { FORM_FIELD } from '@angular/forms/signals';
import { type AnyField, PartProblem, problemId } from './part-problem';

/** One labelled control of a form (it bears `ttTold`), with what is wrong with it beneath. */
@Component({
  selector: 'tt-part',
  imports: [PartProblem],
  template: `
    <label [for]="field()().name()">{{ label() }}</label>
    <ng-content />
    <tt-part-problem [field]="field()" />
  `,
  styles: `
    :host {
      display: grid;
      gap: 3px;
      min-width: 0;
    }

    label {
      font: var(--text-small);
      color: var(--muted);
    }
  `,
})
export class Part {
  readonly label = input.required<string>();
  readonly field = input.required<AnyField>();
}

/** Ties a native control to its label and to the problem that stands beneath it, for those who hear the page. */
@Directive({
  selector: '[ttTold]',
  host: { '[id]': 'id()', '[attr.aria-invalid]': 'invalid()', '[attr.aria-describedby]': 'describedBy()' },
})
export class Told {
  private readonly bound = inject(FORM_FIELD);
  protected readonly id = computed(() => this.bound.state().name());
  protected readonly describedBy = computed(() => problemId(this.bound.state));
  protected readonly invalid = computed(() => (this.describedBy() === null ? null : 'true'));
}
