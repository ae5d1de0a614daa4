import { Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { FactDefinition } from '@telltale/domain';
import { Part, Told } from '../part';
import type { ValueDraft } from '../values/value-draft';

/** From this length on a text gets several lines. */
const LONG_TEXT = 300;

@Component({
  selector: 'tt-text-editor',
  imports: [FormField, Part, Told],
  template: `
    <tt-part [label]="definition().label" [field]="parts().text">
      @if (isLong()) {
        <textarea class="input" rows="3" ttTold [formField]="parts().text"></textarea>
      } @else {
        <input class="input" type="text" autocomplete="off" ttTold [formField]="parts().text" />
      }
    </tt-part>
  `,
})
export class TextEditor {
  readonly definition = input.required<FactDefinition>();
  readonly parts = input.required<FieldTree<ValueDraft>>();

  protected readonly isLong = computed(() => (this.definition().most ?? LONG_TEXT) >= LONG_TEXT);
}
