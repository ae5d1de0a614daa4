import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { Part, Told } from '../part';
import { PartProblem } from '../part-problem';
import { PersonPicker } from '../person-picker';
import type { ValueDraft } from '../values/value-draft';

@Component({
  selector: 'tt-good-enough-editor',
  imports: [FormField, Part, PartProblem, PersonPicker, Told],
  template: `
    <div class="parts">
      <tt-part label="What is measured" [field]="parts().metric">
        <input class="input" type="text" autocomplete="off" ttTold [formField]="parts().metric" />
      </tt-part>
      <tt-part label="Good enough from" [field]="parts().text">
        <input
          class="input figure"
          type="text"
          inputmode="decimal"
          autocomplete="off"
          ttTold
          [formField]="parts().text"
        />
      </tt-part>
      <tt-part label="Unit, if any" [field]="parts().unit">
        <input class="input unit" type="text" autocomplete="off" ttTold [formField]="parts().unit" />
      </tt-part>
      <div>
        <tt-person-picker label="Set by" [clientId]="clientId()" [formField]="parts().person" />
        <tt-part-problem [field]="parts().person" />
      </div>
    </div>
  `,
})
export class GoodEnoughEditor {
  readonly parts = input.required<FieldTree<ValueDraft>>();
  readonly clientId = input.required<string>();
}
