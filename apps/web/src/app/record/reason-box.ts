import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { Part, Told } from './part';

/** What a guard's reason is asked for with. */
export const WHY_NOW = 'Why this one cannot wait (it stays on the project for ever)';

/** Says why something needs a reason, and takes it. */
@Component({
  selector: 'tt-reason-box',
  imports: [FormField, Part, Told],
  template: `
    <p class="small" role="status">{{ explanation() }}</p>
    <ng-content />
    <tt-part [label]="label()" [field]="field()">
      <textarea class="input" rows="2" ttTold [formField]="field()"></textarea>
    </tt-part>
  `,
  styles: `
    :host {
      display: grid;
      gap: 6px;
      width: 100%;
      max-width: 560px;
      padding: 10px 12px;
      border-left: 3px solid var(--serious);
      background: var(--soft);
    }
  `,
})
export class ReasonBox {
  readonly label = input('Reason');
  readonly explanation = input.required<string>();
  readonly field = input.required<FieldTree<string>>();
}
