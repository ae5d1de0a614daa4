import { Component, inject, input, signal } from '@angular/core';
import { apply, form } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { NEW_PASSWORD } from '../access/new-password';
import { NewPasswordField } from '../access/new-password-field';
import { Session } from '../access/session';
import { fieldErrors } from '../problems/field-errors';
import { type Problem, problemOf } from '../problems/problem';
import { focusMover } from '../record/focus-mover';
import { submitForm } from '../record/submit-form';
import { BrandMark } from '../ui/brand-mark';
import { ResetApi } from './reset-api';

/** Where the link of the mail leads: one field, and then the sign-in. */
@Component({
  selector: 'tt-new-password-page',
  imports: [BrandMark, NewPasswordField, RouterLink],
  templateUrl: './new-password-page.html',
  styleUrl: '../access/entry-card.scss',
})
export class NewPasswordPage {
  private readonly api = inject(ResetApi);
  private readonly session = inject(Session);
  private readonly moveFocus = focusMover();

  readonly secret = input.required<string>();

  protected readonly isDone = signal(false);
  protected readonly ended = signal<Problem | null>(null);
  private readonly draft = signal({ password: '' });
  protected readonly form = form(this.draft, ({ password }) => {
    apply(password, NEW_PASSWORD);
  });

  private end(problem: Problem): void {
    this.ended.set(problem);
    this.moveFocus('h1');
  }

  protected async change(event: Event): Promise<void> {
    event.preventDefault();
    const isDone = await submitForm(this.form, this.draft, async () => {
      try {
        await firstValueFrom(this.api.use({ secret: this.secret(), password: this.draft().password }));
        return undefined;
      } catch (error) {
        // Waits for a password that is easy to guess, and for a link that was used or is too old.
        const problem = problemOf(error);
        if (problem.code === 'reset-link-ended') this.end(problem);
        return fieldErrors(this.form, problem);
      }
    });
    if (!isDone) return;
    // All sessions ended, that of this browser too.
    this.session.forget();
    this.isDone.set(true);
    this.moveFocus('h1');
  }
}
