import { Component, inject, input, output, signal } from '@angular/core';
import { form, FormField, maxLength, type TreeValidationResult, validate } from '@angular/forms/signals';
import type { AnswerKind } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { fieldErrors } from '../../problems/field-errors';
import { problemOf } from '../../problems/problem';
import { focusMover } from '../../record/focus-mover';
import { Part, Told } from '../../record/part';
import { PartProblem } from '../../record/part-problem';
import { submitForm } from '../../record/submit-form';
import { QuestionsApi } from './questions-api';

interface OwnAnswerDraft {
  readonly kind: AnswerKind | '';
  readonly sentence: string;
}

/** Answers a question in place, under one's own name. */
@Component({
  selector: 'tt-own-answer-form',
  imports: [FormField, Part, PartProblem, Told],
  templateUrl: './own-answer-form.html',
  styles: `
    form {
      display: grid;
      gap: 8px;
    }

    fieldset {
      justify-self: start;
      max-width: 100%;
    }
  `,
  host: { '(keydown.escape)': 'leaveUntouched()' },
})
export class OwnAnswerForm {
  private readonly api = inject(QuestionsApi);

  readonly projectId = input.required<string>();
  readonly questionId = input.required<string>();
  /** Without a run none can be the answer. */
  readonly hasRun = input.required<boolean>();
  readonly answered = output();
  readonly left = output();

  private readonly draft = signal<OwnAnswerDraft>({ kind: '', sentence: '' });
  protected readonly form = form(this.draft, (path) => {
    validate(path.kind, ({ value }) =>
      value() === '' ? { kind: 'required', message: 'Choose what the answer is.' } : undefined,
    );
    validate(path.sentence, ({ value, valueOf }) =>
      valueOf(path.kind) === 'sentence' && value().trim() === ''
        ? { kind: 'required', message: 'Say it in a sentence.' }
        : undefined,
    );
    maxLength(path.sentence, 1_000, { message: 'At most 1,000 characters.' });
  });

  constructor() {
    // What was pressed to open it is gone.
    focusMover()('input');
  }

  protected async send(): Promise<void> {
    if (await submitForm(this.form, this.draft, () => this.trySending())) this.answered.emit();
  }

  protected leaveUntouched(): void {
    if (!this.form().dirty()) this.left.emit();
  }

  /** Which run is the latest is the server's to say: it may have come this moment. */
  private async trySending(): Promise<TreeValidationResult> {
    const { kind, sentence } = this.draft();
    const request = {
      kind: kind as AnswerKind,
      ...(kind === 'sentence' ? { sentence: sentence.trim() } : {}),
    };
    try {
      await firstValueFrom(this.api.answer(this.projectId(), this.questionId(), request));
      return undefined;
    } catch (error) {
      // Waits for somebody who answered first, or a lost connection: what was typed stays.
      return fieldErrors(this.form, problemOf(error));
    }
  }
}
