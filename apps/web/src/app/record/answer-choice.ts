import { Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { type Answer, ANSWERS, type FactDefinition } from '@telltale/domain';
import { answerLabels } from './answer-words';

/** The four answers side by side; arrow keys move between them. */
@Component({
  selector: 'tt-answer-choice',
  imports: [FormField],
  template: `
    <fieldset class="segments">
      <legend class="unseen">{{ definition().label }}: the answer</legend>
      @for (answer of answers; track answer) {
        <label>
          <input type="radio" class="unseen" [value]="answer" [formField]="field()" />
          <span>{{ labels()[answer] }}</span>
        </label>
      }
    </fieldset>
  `,
})
export class AnswerChoice {
  readonly definition = input.required<FactDefinition>();
  readonly field = input.required<FieldTree<Answer>>();

  protected readonly answers = ANSWERS;
  protected readonly labels = computed(() => answerLabels(this.definition()));
}
