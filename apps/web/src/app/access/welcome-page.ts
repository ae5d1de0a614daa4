import { Component, inject, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { fieldErrors } from '../problems/field-errors';
import { problemOf } from '../problems/problem';
import { Part, Told } from '../record/part';
import { submitForm } from '../record/submit-form';
import { BrandMark } from '../ui/brand-mark';
import { FIRST_ACCOUNT, type FirstAccount, NO_ACCOUNT, setupRequest } from './first-account';
import { FirstSteps } from './first-steps';
import { NewPasswordField } from './new-password-field';
import { Session } from './session';

/** The first run: one account, then something to look at. */
@Component({
  selector: 'tt-welcome-page',
  imports: [BrandMark, FirstSteps, FormField, NewPasswordField, Part, Told],
  templateUrl: './welcome-page.html',
  styleUrl: './entry-card.scss',
})
export class WelcomePage {
  private readonly session = inject(Session);

  private readonly draft = signal<FirstAccount>(NO_ACCOUNT);
  protected readonly form = form(this.draft, FIRST_ACCOUNT);
  protected readonly isSetUp = signal(false);

  protected async setUp(event: Event): Promise<void> {
    event.preventDefault();
    const isDone = await submitForm(this.form, this.draft, async () => {
      try {
        await this.session.setUp(setupRequest(this.draft()));
        return undefined;
      } catch (error) {
        // Waits for a refusal of the server: somebody else may have been first.
        return fieldErrors(this.form, problemOf(error));
      }
    });
    if (isDone) this.isSetUp.set(true);
  }
}
