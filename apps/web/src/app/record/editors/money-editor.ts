import { Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { FactDefinition } from '@telltale/domain';
import { Part, Told } from '../part';
import type { ValueDraft } from '../values/value-draft';

/** An amount, or a low and a high estimate, in whole units of a currency. */
@Component({
  selector: 'tt-money-editor',
  imports: [FormField, Part, Told],
  template: `
    <div class="parts">
      <tt-part [label]="isRange() ? 'Low' : label()" [field]="parts().low">
        <input
          class="input figure"
          type="text"
          inputmode="decimal"
          autocomplete="off"
          ttTold
          [formField]="parts().low"
        />
      </tt-part>
      @if (isRange()) {
        <tt-part label="High" [field]="parts().high">
          <input
            class="input figure"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            ttTold
            [formField]="parts().high"
          />
        </tt-part>
      }
      <tt-part label="Currency" [field]="parts().currency">
        <input class="input currency" type="text" autocomplete="off" ttTold [formField]="parts().currency" />
      </tt-part>
    </div>
  `,
})
export class MoneyEditor {
  readonly definition = input.required<FactDefinition>();
  readonly parts = input.required<FieldTree<ValueDraft>>();

  protected readonly isRange = computed(() => this.definition().type === 'money-range');
  protected readonly label = computed(() => this.definition().label);
}
