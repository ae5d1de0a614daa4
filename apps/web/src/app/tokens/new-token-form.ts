import { afterNextRender, Component, inject, output, signal } from '@angular/core';
import { form, FormField, maxLength, type TreeValidationResult, validate } from '@angular/forms/signals';
import type { TokenMadeReply } from '@telltale/contract';
import { firstValueFrom } from 'rxjs';
import { Session } from '../access/session';
import { fieldErrors } from '../problems/field-errors';
import { type Problem, problemOf } from '../problems/problem';
import { Part, Told } from '../record/part';
import { PartProblem } from '../record/part-problem';
import { submitForm } from '../record/submit-form';
import { type ProjectChoice, ProjectPicker } from './project-picker';
import { TokenMaker } from './tokens-api';

const NAME_LENGTH_MOST = 80;

interface TokenDraft {
  readonly name: string;
  readonly project: ProjectChoice | null;
  readonly expiresOn: string;
}

@Component({
  selector: 'tt-new-token-form',
  imports: [FormField, Part, PartProblem, ProjectPicker, Told],
  templateUrl: './new-token-form.html',
  styles: `
    form {
      display: grid;
      gap: 12px;
      padding: 16px;
    }
  `,
  host: { class: 'card', '(keydown.escape)': 'left.emit()' },
})
export class NewTokenForm {
  private readonly maker = inject(TokenMaker);

  readonly created = output<TokenMadeReply>();
  readonly left = output();

  protected readonly today = inject(Session).today;
  private readonly draft = signal<TokenDraft>({ name: '', project: null, expiresOn: '' });
  protected readonly form = form(this.draft, (path) => {
    validate(path.name, ({ value }) =>
      value().trim() === '' ? { kind: 'required', message: 'Write where it will be used.' } : undefined,
    );
    maxLength(path.name, NAME_LENGTH_MOST, { message: `At most ${NAME_LENGTH_MOST} characters.` });
    validate(path.project, ({ value }) =>
      value() === null ? { kind: 'required', message: 'Choose the project that it reaches.' } : undefined,
    );
  });

  constructor() {
    // What was pressed to open it is gone.
    afterNextRender(() => this.form.name().focusBoundControl());
  }

  protected async makeToken(): Promise<void> {
    await submitForm(this.form, this.draft, () => this.send());
  }

  private async send(): Promise<TreeValidationResult> {
    const { name, project, expiresOn } = this.draft();
    const last = expiresOn === '' ? undefined : expiresOn;
    try {
      this.created.emit(await firstValueFrom(this.maker.create(project?.id ?? '', name.trim(), last)));
      return undefined;
    } catch (error) {
      // Waits for a last day that is too far ahead, or a project that is gone.
      return fieldErrors(this.form, withProjectField(problemOf(error)));
    }
  }
}

/** The form holds the whole project where the request holds its id. */
function withProjectField(problem: Problem): Problem {
  const fields = problem.fields.map(({ pointer, detail }) => ({
    pointer: pointer === '#/projectId' ? '#/project' : pointer,
    detail,
  }));
  return { ...problem, fields };
}
