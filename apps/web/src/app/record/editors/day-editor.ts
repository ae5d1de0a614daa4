import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { DAY_PRECISIONS, type DayPrecision, type FactDefinition } from '@telltale/domain';
import { Part, Told } from '../part';
import { withPrecision } from '../values/day-values';
import type { ValueDraft } from '../values/value-draft';

/** A date as somebody knows it: to the day, the month or the year. */
@Component({
  selector: 'tt-day-editor',
  imports: [FormField, Part, Told],
  template: `
    <div class="parts">
      <tt-part [label]="label() ?? definition().label" [field]="parts().day">
        @switch (parts().precision().value()) {
          @case ('day') {
            <input class="input" type="date" ttTold [formField]="parts().day" />
          }
          @case ('month') {
            <input class="input figure" type="month" placeholder="2026-11" ttTold [formField]="parts().day" />
          }
          @case ('year') {
            <input
              class="input figure"
              type="text"
              inputmode="numeric"
              placeholder="2026"
              ttTold
              [formField]="parts().day"
            />
          }
        }
      </tt-part>
      <fieldset class="segments">
        <legend class="unseen">Known to the</legend>
        @for (precision of precisions; track precision) {
          <label>
            <input
              type="radio"
              class="unseen"
              [name]="parts().precision().name()"
              [value]="precision"
              [checked]="parts().precision().value() === precision"
              (change)="knowTo(precision)"
            />
            <span>{{ words[precision] }}</span>
          </label>
        }
      </fieldset>
    </div>
  `,
})
export class DayEditor {
  readonly definition = input.required<FactDefinition>();
  readonly parts = input.required<FieldTree<ValueDraft>>();
  readonly label = input<string>();

  protected readonly precisions = DAY_PRECISIONS;
  protected readonly words: Readonly<Record<DayPrecision, string>> = {
    day: 'Day',
    month: 'Month',
    year: 'Year',
  };

  /** Keeps what of the day still holds, so that nobody types a year twice. */
  protected knowTo(precision: DayPrecision): void {
    const { day, precision: known } = this.parts();
    day().value.update((text) => withPrecision(text, precision));
    known().value.set(precision);
  }
}
