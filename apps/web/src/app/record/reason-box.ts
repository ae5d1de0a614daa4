import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { Part, Told } from './part';

/** Says why something needs a reason, and takes it. */
@Component({
  selector: 'tt-reason-box',
  imports: [FormField, Part, Told],
  template: `
    <p class="small">{{ explanation() }}</p>
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
    }
  `,
})
export class ReasonBox {
  readonly label = input('Reason');
  readonly explanation = input.required<string>();
  readonly field = input.required<FieldTree<string>>();
}
