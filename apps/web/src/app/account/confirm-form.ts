import { Component, inject, output, signal } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import { PasswordField } from '../access/password-field';
import { fieldErrors } from '../problems/field-errors';
import { problemOf } from '../problems/problem';
import { focusMover } from '../record/focus-mover';
import { submitForm } from '../record/submit-form';
import { Confirming } from './confirming';

/** The password once more, before what was asked for goes on. */
@Component({
  selector: 'tt-confirm-form',
  imports: [PasswordField],
  template: `
    <form class="asked" novalidate aria-label="It is you" (submit)="confirm($event)">
      <p>You signed in some time ago. Give your password once more, then it goes on.</p>
      @for (error of form().errors(); track error) {
        <p class="problem" role="alert">{{ error.message }}</p>
      }
      <tt-password-field [field]="form.password" label="Your password" purpose="current-password" />
      <div class="actions">
        <button type="submit" class="button primary" [disabled]="form().submitting()">Go on</button>
        <button type="button" class="button" (click)="leave()">Leave it</button>
      </div>
    </form>
  `,
  styleUrl: './account-card.scss',
})
export class ConfirmForm {
  protected readonly confirming = inject(Confirming);

  /** The form goes with it: the card takes the focus. */
  readonly left = output();

  private readonly draft = signal({ password: '' });
  protected readonly form = form(this.draft, (path) => {
    required(path.password, { message: 'Write your password.' });
  });

  constructor() {
    focusMover()('input');
  }

  protected leave(): void {
    this.left.emit();
    this.confirming.end(false);
  }

  protected async confirm(event: Event): Promise<void> {
    event.preventDefault();
    await submitForm(this.form, this.draft, async () => {
      try {
        await this.confirming.confirm(this.draft().password);
        return undefined;
      } catch (error) {
        // Waits for a password that is not the right one.
        return fieldErrors(this.form, problemOf(error));
      }
    });
  }
}
