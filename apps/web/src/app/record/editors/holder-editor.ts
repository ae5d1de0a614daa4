import { Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { type FactDefinition, type Holder, HOLDERS } from '@telltale/domain';
import { Part, Told } from '../part';
import { PartProblem, problemId } from '../part-problem';
import type { ValueDraft } from '../values/value-draft';

@Component({
  selector: 'tt-holder-editor',
  imports: [FormField, Part, PartProblem, Told],
  template: `
    <div class="parts">
      <div>
        <fieldset class="segments" [attr.aria-describedby]="problemId()">
          <legend class="unseen">{{ definition().label }}</legend>
          @for (holder of holders; track holder) {
            <label>
              <input type="radio" class="unseen" [value]="holder" [formField]="parts().holder" />
              <span>{{ words[holder] }}</span>
            </label>
          }
        </fieldset>
        <tt-part-problem [field]="parts().holder" />
      </div>
      @if (parts().holder().value() === 'vendor' || parts().holder().value() === 'shared') {
        <tt-part label="Name of the vendor, where it is known" [field]="parts().vendor">
          <input class="input" type="text" autocomplete="off" ttTold [formField]="parts().vendor" />
        </tt-part>
      }
    </div>
  `,
})
export class HolderEditor {
  readonly definition = input.required<FactDefinition>();
  readonly parts = input.required<FieldTree<ValueDraft>>();

  protected readonly problemId = computed(() => problemId(this.parts().holder));
  protected readonly holders = HOLDERS;
  protected readonly words: Readonly<Record<Holder, string>> = {
    us: 'We',
    vendor: 'A vendor',
    shared: 'Both',
  };
}
