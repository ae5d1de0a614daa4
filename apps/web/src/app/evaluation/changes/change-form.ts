import { afterNextRender, Component, inject, input, output, signal } from '@angular/core';
import { form, FormField, type TreeValidationResult } from '@angular/forms/signals';
import { CHANGE_KINDS } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { fieldErrors } from '../../problems/field-errors';
import { problemOf } from '../../problems/problem';
import { OnceKey } from '../../project/once-key';
import { Part, Told } from '../../record/part';
import { PartProblem } from '../../record/part-problem';
import { submitForm } from '../../record/submit-form';
import { changeRules, EMPTY_CHANGE, requestOf } from './change-draft';
import { CHANGE_NAMES } from './change-row-words';
import { ChangesApi } from './changes-api';

/** The API's way to say that this commit told its change of this kind before: nothing was recorded anew. */
const TOLD_BEFORE = 200;
const KNOWN = {
  kind: 'known',
  message: 'This commit has told a change of this kind before: it is in the list.',
};

/** Types a change that no job of CI told. */
@Component({
  selector: 'tt-change-form',
  imports: [FormField, Part, PartProblem, Told],
  templateUrl: './change-form.html',
  styles: `
    form {
      display: grid;
      gap: 10px;
      padding: 14px 16px;
    }

    tt-part {
      max-width: 100%;
    }
  `,
  host: { '(keydown.escape)': 'leaveUntouched()' },
})
export class ChangeForm {
  private readonly api = inject(ChangesApi);
  private readonly once = new OnceKey();

  readonly projectId = input.required<string>();
  readonly saved = output();
  readonly left = output();

  protected readonly kinds = CHANGE_KINDS;
  protected readonly names = CHANGE_NAMES;
  private readonly draft = signal(EMPTY_CHANGE);
  protected readonly form = form(this.draft, changeRules);

  constructor() {
    // What was pressed to open it is gone.
    afterNextRender(() => this.form.what().focusBoundControl());
  }

  protected async save(): Promise<void> {
    if (await submitForm(this.form, this.draft, () => this.send())) this.saved.emit();
  }

  protected leaveUntouched(): void {
    if (!this.form().dirty()) this.left.emit();
  }

  private async send(): Promise<TreeValidationResult> {
    const request = requestOf(this.draft());
    try {
      const { status } = await firstValueFrom(
        this.api.record(this.projectId(), request, this.once.of(request)),
      );
      return status === TOLD_BEFORE ? { ...KNOWN, fieldTree: this.form.commit } : undefined;
    } catch (error) {
      // Waits for a day that lies ahead, a link that leads nowhere, or a lost connection: what was typed stays.
      return fieldErrors(this.form, problemOf(error));
    }
  }
}
