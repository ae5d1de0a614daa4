import { Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { FactChoice, FactDefinition } from '@telltale/domain';
import { PartProblem, problemId } from '../part-problem';
import type { ValueDraft } from '../values/value-draft';

const YES_NO: readonly FactChoice[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/** One of a few: the options of a choice, or yes and no. */
@Component({
  selector: 'tt-choice-editor',
  imports: [FormField, PartProblem],
  template: `
    <fieldset class="segments" [attr.aria-describedby]="problemId()">
      <legend class="unseen">{{ definition().label }}</legend>
      @for (option of options(); track option.value) {
        <label>
          <input type="radio" class="unseen" [value]="option.value" [formField]="parts().text" />
          <span>{{ option.label }}</span>
        </label>
      }
    </fieldset>
    <tt-part-problem [field]="parts().text" />
  `,
})
export class ChoiceEditor {
  readonly definition = input.required<FactDefinition>();
  readonly parts = input.required<FieldTree<ValueDraft>>();

  protected readonly problemId = computed(() => problemId(this.parts().text));
  protected readonly options = computed(() => this.definition().options ?? YES_NO);
}
