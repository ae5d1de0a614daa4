import { Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { FactDefinition } from '@telltale/domain';
import { Part, Told } from '../part';
import type { ValueDraft } from '../values/value-draft';

/** A whole number or a percentage, typed as text so that grouped figures are understood and slips are told. */
@Component({
  selector: 'tt-number-editor',
  imports: [FormField, Part, Told],
  template: `
    <tt-part [label]="definition().label" [field]="parts().text">
      <span class="with-unit">
        <input
          class="input figure"
          type="text"
          inputmode="decimal"
          autocomplete="off"
          ttTold
          [formField]="parts().text"
        />
        @if (unit(); as text) {
          <span>{{ text }}</span>
        }
      </span>
    </tt-part>
  `,
})
export class NumberEditor {
  readonly definition = input.required<FactDefinition>();
  readonly parts = input.required<FieldTree<ValueDraft>>();

  protected readonly unit = computed(
    () => this.definition().unit ?? (this.definition().type === 'percent' ? '%' : undefined),
  );
}
