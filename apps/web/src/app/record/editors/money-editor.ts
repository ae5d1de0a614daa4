import { Component, computed, inject, input, linkedSignal, untracked } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { FactDefinition } from '@telltale/domain';
import { CurrencyInHand } from '../currency-in-hand';
import { Part, Told } from '../part';
import type { ValueDraft } from '../values/value-draft';

/** An amount, or a low and a high estimate, in whole units of the workspace's currency. */
@Component({
  selector: 'tt-money-editor',
  imports: [FormField, Part, Told],
  template: `
    <div class="parts">
      <tt-part [label]="isRange() ? 'Low' : definition().label" [field]="parts().low">
        <span class="with-unit">
          <input
            class="input figure"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            ttTold
            [formField]="parts().low"
          />
          @if (!isForeign()) {
            <span>{{ parts().currency().value() }}</span>
          }
        </span>
      </tt-part>
      @if (isRange()) {
        <tt-part label="High" [field]="parts().high">
          <span class="with-unit">
            <input
              class="input figure"
              type="text"
              inputmode="decimal"
              autocomplete="off"
              ttTold
              [formField]="parts().high"
            />
            @if (!isForeign()) {
              <span>{{ parts().currency().value() }}</span>
            }
          </span>
        </tt-part>
      }
      @if (isForeign()) {
        <tt-part label="Currency" [field]="parts().currency">
          <input
            class="input currency"
            type="text"
            autocomplete="off"
            ttTold
            [formField]="parts().currency"
          />
        </tt-part>
      }
    </div>
  `,
})
export class MoneyEditor {
  private readonly inHand = inject(CurrencyInHand);

  readonly definition = input.required<FactDefinition>();
  readonly parts = input.required<FieldTree<ValueDraft>>();

  protected readonly isRange = computed(() => this.definition().type === 'money-range');
  /** An amount that was recorded in another currency is to be converted by a person, currency and all. */
  protected readonly isForeign = linkedSignal({
    source: this.parts,
    computation: (parts) => untracked(() => parts.currency().value() !== this.inHand.currency()),
  });
}
