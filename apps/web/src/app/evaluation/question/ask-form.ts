import { afterNextRender, Component, inject, input, output, signal } from '@angular/core';
import { form, FormField, maxLength, type TreeValidationResult } from '@angular/forms/signals';
import type { EvalQuestionAskedReply, EvalQuestionRequest } from '@telltale/contract';
import { firstValueFrom } from 'rxjs';
import { fieldErrors } from '../../problems/field-errors';
import { type Problem, problemOf } from '../../problems/problem';
import { OnceKey } from '../../project/once-key';
import { Part, Told } from '../../record/part';
import { PartProblem } from '../../record/part-problem';
import { PersonPicker } from '../../record/person-picker';
import { submitForm } from '../../record/submit-form';
import type { PersonChoice } from '../../record/values/value-draft';
import { QuestionsApi } from './questions-api';

interface AskDraft {
  readonly person: PersonChoice | null;
  readonly note: string;
}

/** Asks the team, or one person of the client, whether it is better or worse. */
@Component({
  selector: 'tt-ask-form',
  imports: [FormField, Part, PartProblem, PersonPicker, Told],
  template: `
    <form novalidate aria-label="Ask the team" (submit)="$event.preventDefault(); ask()">
      <p>
        “Is it better or worse than last week?” The clock runs from now. An answer is a run, a sentence, or
        that nobody can say.
      </p>
      @if (isAnew()) {
        <p class="small muted">The silent question stays in the list as never answered, and its link ends.</p>
      }
      <div>
        <tt-person-picker
          label="Of whom; left open, of the team"
          [clientId]="clientId()"
          [formField]="form.person"
        />
        <tt-part-problem [field]="form.person" />
      </div>
      <tt-part label="A word with it, if you like" [field]="form.note">
        <input class="input" type="text" autocomplete="off" ttTold [formField]="form.note" />
      </tt-part>
      <tt-part-problem [field]="form" />
      <div class="actions">
        <button type="submit" class="button primary" [disabled]="form().submitting()">
          {{ form().submitting() ? 'Asking…' : 'Ask' }}
        </button>
        <button type="button" class="button" (click)="left.emit()">Cancel</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 10px;
      padding: 14px 16px;
    }
  `,
  host: { '(keydown.escape)': 'leaveUntouched()' },
})
export class AskForm {
  private readonly api = inject(QuestionsApi);
  private readonly once = new OnceKey();

  readonly projectId = input.required<string>();
  readonly clientId = input.required<string>();
  /** One is silent beyond its day: this one takes its place. */
  readonly isAnew = input.required<boolean>();
  readonly asked = output<EvalQuestionAskedReply>();
  readonly left = output();

  private readonly draft = signal<AskDraft>({ person: null, note: '' });
  protected readonly form = form(this.draft, (path) => {
    maxLength(path.note, 500, { message: 'At most 500 characters.' });
  });

  constructor() {
    // What was pressed to open it is gone. The list of people stays closed until somebody wants it.
    afterNextRender(() => this.form.note().focusBoundControl());
  }

  protected async ask(): Promise<void> {
    await submitForm(this.form, this.draft, () => this.send());
  }

  protected leaveUntouched(): void {
    if (!this.form().dirty()) this.left.emit();
  }

  private async send(): Promise<TreeValidationResult> {
    const { person, note } = this.draft();
    const request: EvalQuestionRequest = {
      ...(person === null ? {} : { personId: person.personId }),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    };
    try {
      this.asked.emit(await firstValueFrom(this.api.ask(this.projectId(), request, this.once.of(request))));
      return undefined;
    } catch (error) {
      // Waits for somebody who asked first, a person who is gone, or a lost connection.
      return fieldErrors(this.form, withPersonField(problemOf(error)));
    }
  }
}

/** The form holds the whole person where the request holds an id. */
function withPersonField(problem: Problem): Problem {
  const fields = problem.fields.map(({ pointer, detail }) => ({
    pointer: pointer === '#/personId' ? '#/person' : pointer,
    detail,
  }));
  return { ...problem, fields };
}
