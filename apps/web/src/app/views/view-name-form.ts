import { afterNextRender, Component, input, linkedSignal, output } from '@angular/core';
import { form, FormField, maxLength, type TreeValidationResult, validate } from '@angular/forms/signals';
import { fieldErrors } from '../problems/field-errors';
import { problemOf } from '../problems/problem';
import { Part, Told } from '../record/part';
import { PartProblem } from '../record/part-problem';
import { submitForm } from '../record/submit-form';

const NAME_LENGTH_MOST = 80;

/** The name of a view, given or changed. What it was given for happens in `send`. */
@Component({
  selector: 'tt-view-name-form',
  imports: [FormField, Part, PartProblem, Told],
  template: `
    <form novalidate [attr.aria-label]="does()" (submit)="$event.preventDefault(); save()">
      <tt-part label="Name of the view" [field]="form.name">
        <input class="input" type="text" autocomplete="off" ttTold [formField]="form.name" />
      </tt-part>
      <tt-part-problem [field]="form" />
      <div class="actions">
        <button type="submit" class="button primary" [disabled]="form().submitting()">{{ does() }}</button>
        <button type="button" class="button" (click)="left.emit()">Cancel</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 8px;
      padding: 8px 0;
    }
  `,
})
export class ViewNameForm {
  readonly name = input('');
  /** What the button says: `Save view`, `Rename`. */
  readonly does = input.required<string>();
  readonly send = input.required<(name: string) => Promise<void>>();
  readonly left = output();

  private readonly draft = linkedSignal(() => ({ name: this.name() }));
  protected readonly form = form(this.draft, (path) => {
    validate(path.name, ({ value }) =>
      value().trim() === '' ? { kind: 'required', message: 'Write a name for the view.' } : undefined,
    );
    maxLength(path.name, NAME_LENGTH_MOST, { message: `At most ${NAME_LENGTH_MOST} characters.` });
  });

  constructor() {
    afterNextRender(() => this.form.name().focusBoundControl());
  }

  protected async save(): Promise<void> {
    if (await submitForm(this.form, this.draft, () => this.trySending())) this.left.emit();
  }

  private async trySending(): Promise<TreeValidationResult> {
    try {
      await this.send()(this.draft().name.trim());
      return undefined;
    } catch (error) {
      // Waits for a name that is taken, or a view that somebody else changed meanwhile.
      return fieldErrors(this.form, problemOf(error));
    }
  }
}
