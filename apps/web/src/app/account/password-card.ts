import { Component, inject, output, signal } from '@angular/core';
import { apply, form, required } from '@angular/forms/signals';
import { firstValueFrom } from 'rxjs';
import { NEW_PASSWORD } from '../access/new-password';
import { NewPasswordField } from '../access/new-password-field';
import { PasswordField } from '../access/password-field';
import { Session } from '../access/session';
import { fieldErrors } from '../problems/field-errors';
import { problemOf } from '../problems/problem';
import { focusMover } from '../record/focus-mover';
import { submitForm } from '../record/submit-form';
import { AccountApi } from './account-api';

const NOTHING = { currentPassword: '', newPassword: '' };

@Component({
  selector: 'tt-password-card',
  imports: [NewPasswordField, PasswordField],
  template: `
    <h2>Password</h2>
    <p class="state" role="status">
      {{
        isChanged() ? 'Changed. Your other sessions have ended.' : 'It is asked for where no passkey is used.'
      }}
    </p>
    @if (isAsked()) {
      @for (error of form().errors(); track error) {
        <p class="problem" role="alert">{{ error.message }}</p>
      }
      <form novalidate aria-label="Change the password" (submit)="change($event)">
        <input
          class="unseen"
          type="email"
          autocomplete="username"
          tabindex="-1"
          aria-hidden="true"
          readonly
          [value]="email()"
        />
        <tt-password-field
          [field]="form.currentPassword"
          label="Current password"
          purpose="current-password"
        />
        <tt-new-password-field [field]="form.newPassword" label="New password" />
        <div class="actions">
          <button type="submit" class="button primary" [disabled]="form().submitting()">
            {{ form().submitting() ? 'Changing…' : 'Change it' }}
          </button>
          <button type="button" class="button" (click)="leave()">Leave it</button>
        </div>
      </form>
    } @else {
      <div class="actions">
        <button type="button" class="button open" (click)="ask()">Change the password</button>
      </div>
    }
  `,
  styleUrl: './account-card.scss',
})
export class PasswordCard {
  private readonly api = inject(AccountApi);
  private readonly session = inject(Session);
  private readonly moveFocus = focusMover();

  /** The other sessions have ended. */
  readonly changed = output();

  protected readonly email = () => this.session.current()?.account.email ?? '';
  protected readonly isAsked = signal(false);
  protected readonly isChanged = signal(false);
  private readonly draft = signal(NOTHING);
  protected readonly form = form(this.draft, ({ currentPassword, newPassword }) => {
    required(currentPassword, { message: 'Write your current password.' });
    apply(newPassword, NEW_PASSWORD);
  });

  protected ask(): void {
    this.isChanged.set(false);
    this.isAsked.set(true);
    this.moveFocus('tt-password-field input');
  }

  protected leave(): void {
    this.isAsked.set(false);
    this.draft.set(NOTHING);
    this.form().reset();
    this.moveFocus('.open');
  }

  protected async change(event: Event): Promise<void> {
    event.preventDefault();
    const isDone = await submitForm(this.form, this.draft, async () => {
      try {
        await firstValueFrom(this.api.changePassword(this.draft()));
        return undefined;
      } catch (error) {
        // Waits for a current password that is not the right one, and for a new one that is easy to guess.
        return fieldErrors(this.form, problemOf(error));
      }
    });
    if (!isDone) return;
    this.leave();
    this.isChanged.set(true);
    this.changed.emit();
  }
}
