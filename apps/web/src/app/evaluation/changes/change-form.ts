import { afterNextRender, Component, inject, input, output, signal } from '@angular/core';
import {
  form,
  FormField,
  maxLength,
  pattern,
  type TreeValidationResult,
  validate,
} from '@angular/forms/signals';
import type { EvalChangeRequest } from '@telltale/contract';
import { CHANGE_KINDS, type ChangeKind, type Day } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { fieldErrors } from '../../problems/field-errors';
import { problemOf } from '../../problems/problem';
import { OnceKey } from '../../project/once-key';
import { Part, Told } from '../../record/part';
import { PartProblem } from '../../record/part-problem';
import { submitForm } from '../../record/submit-form';
import { CHANGE_NAMES } from './change-row-words';
import { ChangesApi } from './changes-api';

interface ChangeDraft {
  readonly kind: ChangeKind;
  readonly what: string;
  readonly on: string;
  readonly commit: string;
}

/** Types a change that no job of CI told. */
@Component({
  selector: 'tt-change-form',
  imports: [FormField, Part, PartProblem, Told],
  template: `
    <form novalidate aria-label="A change" (submit)="$event.preventDefault(); save()">
      <div class="parts">
        <tt-part label="What kind" [field]="form.kind">
          <select class="input" ttTold [formField]="form.kind">
            @for (kind of kinds; track kind) {
              <option [value]="kind">{{ names[kind] }}</option>
            }
          </select>
        </tt-part>
        <tt-part label="Since" [field]="form.on">
          <input class="input" type="date" [attr.max]="today()" ttTold [formField]="form.on" />
        </tt-part>
        <tt-part label="Commit, if there is one" [field]="form.commit">
          <input class="input" type="text" autocomplete="off" ttTold [formField]="form.commit" />
        </tt-part>
        <tt-part class="wide" label="What was changed" [field]="form.what">
          <input class="input" type="text" autocomplete="off" ttTold [formField]="form.what" />
        </tt-part>
      </div>
      <tt-part-problem [field]="form" />
      <div class="actions">
        <button type="submit" class="button primary" [disabled]="form().submitting()">
          Record the change
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
})
export class ChangeForm {
  private readonly api = inject(ChangesApi);
  private readonly once = new OnceKey();

  readonly projectId = input.required<string>();
  readonly today = input.required<Day>();
  readonly saved = output();
  readonly left = output();

  protected readonly kinds = CHANGE_KINDS;
  protected readonly names = CHANGE_NAMES;
  private readonly draft = signal<ChangeDraft>({ kind: 'prompt', what: '', on: '', commit: '' });
  protected readonly form = form(this.draft, (path) => {
    validate(path.what, ({ value }) =>
      value().trim() === '' ? { kind: 'required', message: 'Say what was changed.' } : undefined,
    );
    maxLength(path.what, 500, { message: 'At most 500 characters.' });
    validate(path.on, ({ value }) =>
      value() > this.today() ? { kind: 'future', message: 'Today or earlier.' } : undefined,
    );
    pattern(path.commit, /^([0-9a-fA-F]{4,64})?$/, {
      message: '4 to 64 hexadecimal digits, as git shows them.',
    });
  });

  constructor() {
    // What was pressed to open it is gone.
    afterNextRender(() => this.form.what().focusBoundControl());
  }

  protected async save(): Promise<void> {
    if (await submitForm(this.form, this.draft, () => this.send())) this.saved.emit();
  }

  private async send(): Promise<TreeValidationResult> {
    const { kind, what, on, commit } = this.draft();
    const request: EvalChangeRequest = {
      kind,
      what: what.trim(),
      ...(on === '' ? {} : { on }),
      ...(commit === '' ? {} : { commit }),
    };
    try {
      await firstValueFrom(this.api.record(this.projectId(), request, this.once.of(request)));
      return undefined;
    } catch (error) {
      // Waits for a refusal or a lost connection: what was typed stays.
      return fieldErrors(this.form, problemOf(error));
    }
  }
}
