import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { FactDefinition } from '@telltale/domain';
import { Part, Told } from '../part';
import { PartProblem } from '../part-problem';
import { PersonPicker } from '../person-picker';
import type { ValueDraft } from '../values/value-draft';
import { DayEditor } from './day-editor';

@Component({
  selector: 'tt-signature-editor',
  imports: [DayEditor, FormField, Part, PartProblem, PersonPicker, Told],
  template: `
    <div class="parts">
      <tt-part label="Version" [field]="parts().text">
        <input
          class="input figure"
          type="text"
          inputmode="numeric"
          autocomplete="off"
          ttTold
          [formField]="parts().text"
        />
      </tt-part>
      <div>
        <tt-person-picker label="Signed by" [clientId]="clientId()" [formField]="parts().person" />
        <tt-part-problem [field]="parts().person" />
      </div>
      <tt-day-editor label="Signed on" [definition]="definition()" [parts]="parts()" />
    </div>
  `,
})
export class SignatureEditor {
  readonly definition = input.required<FactDefinition>();
  readonly parts = input.required<FieldTree<ValueDraft>>();
  readonly clientId = input.required<string>();
}
