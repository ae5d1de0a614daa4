import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, type TreeValidationResult } from '@angular/forms/signals';
import type { EvalLinkReply, EvalRunNameReply } from '@telltale/contract';
import { spokenDay } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { fieldErrors } from '../problems/field-errors';
import { type Problem, problemOf } from '../problems/problem';
import { Part, Told } from '../record/part';
import { PartProblem } from '../record/part-problem';
import { submitForm } from '../record/submit-form';
import { AnswerApi } from './answer-api';
import { ANSWER_DRAFT, type AnswerDraft, emptyDraft, requestOf } from './answer-draft';

/** Three answers to choose from, and who gives it. */
@Component({
  selector: 'tt-answer-form',
  imports: [FormField, Part, PartProblem, Told],
  templateUrl: './answer-form.html',
  styleUrl: './answer-form.scss',
})
export class AnswerForm {
  private readonly api = inject(AnswerApi);

  readonly secret = input.required<string>();
  readonly question = input.required<EvalLinkReply>();
  readonly answered = output<EvalLinkReply>();
  readonly overtaken = output<Problem>();

  protected readonly alone = 'it cannot be compared with an earlier one.';
  private readonly draft = linkedSignal<EvalLinkReply, AnswerDraft>({
    source: () => this.question(),
    computation: (question, previous) => previous?.value ?? emptyDraft(question),
  });
  protected readonly form = form(this.draft, ANSWER_DRAFT);

  protected dayOf({ on }: EvalRunNameReply): string {
    return spokenDay(on);
  }

  protected async send(): Promise<void> {
    await submitForm(this.form, this.draft, () => this.trySending());
  }

  private async trySending(): Promise<TreeValidationResult> {
    try {
      const request = requestOf(this.draft(), this.question());
      this.answered.emit(await firstValueFrom(this.api.answer(this.secret(), request)));
      return undefined;
    } catch (error) {
      // Waits for a refusal of the server: somebody else may have answered meanwhile.
      const problem = problemOf(error);
      if (problem.code !== 'answer-link-ended') return fieldErrors(this.form, problem);
      this.overtaken.emit(problem);
      return undefined;
    }
  }
}
