import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { FactDefinition } from '@telltale/domain';
import { ChoiceEditor } from './editors/choice-editor';
import { DayEditor } from './editors/day-editor';
import { GoodEnoughEditor } from './editors/good-enough-editor';
import { HolderEditor } from './editors/holder-editor';
import { MoneyEditor } from './editors/money-editor';
import { NumberEditor } from './editors/number-editor';
import { SignatureEditor } from './editors/signature-editor';
import { TextEditor } from './editors/text-editor';
import { PartProblem } from './part-problem';
import { PersonPicker } from './person-picker';
import type { ValueDraft } from './values/value-draft';

/** The editor that fits the type of a fact. */
@Component({
  selector: 'tt-value-editor',
  imports: [
    ChoiceEditor,
    DayEditor,
    FormField,
    GoodEnoughEditor,
    HolderEditor,
    MoneyEditor,
    NumberEditor,
    PartProblem,
    PersonPicker,
    SignatureEditor,
    TextEditor,
  ],
  template: `
    @switch (definition().type) {
      @case ('text') {
        <tt-text-editor [definition]="definition()" [parts]="parts()" />
      }
      @case ('whole-number') {
        <tt-number-editor [definition]="definition()" [parts]="parts()" />
      }
      @case ('number') {
        <tt-number-editor [definition]="definition()" [parts]="parts()" />
      }
      @case ('percent') {
        <tt-number-editor [definition]="definition()" [parts]="parts()" />
      }
      @case ('yes-no') {
        <tt-choice-editor [definition]="definition()" [parts]="parts()" />
      }
      @case ('choice') {
        <tt-choice-editor [definition]="definition()" [parts]="parts()" />
      }
      @case ('day') {
        <tt-day-editor [definition]="definition()" [parts]="parts()" />
      }
      @case ('money') {
        <tt-money-editor [definition]="definition()" [parts]="parts()" />
      }
      @case ('money-range') {
        <tt-money-editor [definition]="definition()" [parts]="parts()" />
      }
      @case ('person') {
        <tt-person-picker [label]="definition().label" [clientId]="clientId()" [formField]="parts().person" />
        <tt-part-problem [field]="parts().person" />
      }
      @case ('holder') {
        <tt-holder-editor [definition]="definition()" [parts]="parts()" />
      }
      @case ('scope-signature') {
        <tt-signature-editor [definition]="definition()" [parts]="parts()" [clientId]="clientId()" />
      }
      @case ('good-enough') {
        <tt-good-enough-editor [parts]="parts()" [clientId]="clientId()" />
      }
    }
  `,
})
export class ValueEditor {
  readonly definition = input.required<FactDefinition>();
  readonly parts = input.required<FieldTree<ValueDraft>>();
  readonly clientId = input.required<string>();
}
