import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { Part, Told } from '../record/part';

/** What stands in the way, and the reason that passes it: it stays on the project for ever. */
@Component({
  selector: 'tt-reason-box',
  imports: [FormField, Part, Told],
  template: `
    <p class="small" role="status">{{ because() }}</p>
    <ng-content />
    <tt-part [label]="label() + ' (it stays on the project for ever)'" [field]="field()">
      <textarea class="input" rows="2" ttTold [formField]="field()"></textarea>
    </tt-part>
  `,
  styles: `
    :host {
      display: grid;
      gap: 6px;
      padding: 10px 12px;
      border-left: 3px solid var(--serious);
      background: var(--soft);
    }
  `,
})
export class ReasonBox {
  readonly because = input.required<string>();
  readonly label = input('Why this one cannot wait');
  readonly field = input.required<FieldTree<string>>();
}
