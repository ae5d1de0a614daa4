import { Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { RegisterField } from '@telltale/domain';
import { Part, Told } from '../record/part';
import { PartProblem } from '../record/part-problem';
import { PersonPicker } from '../record/person-picker';
import type { FieldDraft } from './entry-draft';

/** From this length on a text gets several lines. */
const LONG_TEXT = 2_000;

/** A line that an entry may refer to. */
export interface EntryOption {
  readonly id: string;
  readonly words: string;
}

/** The control that fits one field of a register. */
@Component({
  selector: 'tt-entry-field',
  imports: [FormField, Part, PartProblem, PersonPicker, Told],
  templateUrl: './entry-field.html',
  styles: ':host { min-width: 0; } :host(.long) { flex: 1 1 100%; }',
  host: { '[class.long]': 'isLong()' },
})
export class EntryField {
  readonly field = input.required<RegisterField>();
  /** True where this one entry needs it. */
  readonly isNeeded = input(false);
  readonly parts = input.required<FieldTree<FieldDraft>>();
  readonly clientId = input.required<string>();
  /** Of a register whose entries have one currency: the workspace's. */
  readonly currency = input.required<string>();
  readonly entries = input.required<readonly EntryOption[]>();

  protected readonly label = computed(() =>
    this.field().isNeeded === true || this.isNeeded() ? this.field().label : `${this.field().label}, if any`,
  );
  protected readonly unit = computed(() =>
    this.field().type === 'money' ? this.currency() : this.field().unit,
  );
  protected readonly isLong = computed(
    () => this.field().type === 'text' && (this.field().most ?? 0) >= LONG_TEXT,
  );
}
