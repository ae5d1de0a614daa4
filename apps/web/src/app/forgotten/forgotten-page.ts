import { Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { form, FormField, validate } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { fieldErrors } from '../problems/field-errors';
import { problemOf } from '../problems/problem';
import { focusMover } from '../record/focus-mover';
import { Part, Told } from '../record/part';
import { submitForm } from '../record/submit-form';
import { BrandMark } from '../ui/brand-mark';
import { Refusal } from '../ui/refusal';
import { ResetApi } from './reset-api';

/** Asks for a link to a new password. What it says does not depend on whether anybody has the address. */
@Component({
  selector: 'tt-forgotten-page',
  imports: [BrandMark, FormField, Part, Refusal, RouterLink, Told],
  templateUrl: './forgotten-page.html',
  styleUrl: '../access/entry-card.scss',
})
export class ForgottenPage {
  private readonly api = inject(ResetApi);
  private readonly moveFocus = focusMover();

  protected readonly options = rxResource({ stream: () => this.api.options() });
  protected readonly isMailSetUp = computed(() =>
    this.options.hasValue() ? this.options.value().isMailSetUp : null,
  );
  protected readonly refused = computed(() => {
    const error = this.options.error();
    return error === undefined ? null : problemOf(error);
  });
  protected readonly sentTo = signal<string | null>(null);
  private readonly draft = signal({ email: '' });
  protected readonly form = form(this.draft, (path) => {
    validate(path.email, ({ value }) =>
      /^[^\s@]+@[^\s@]+$/.test(value().trim())
        ? undefined
        : { kind: 'email', message: 'Write the e-mail address of your account.' },
    );
  });

  /** With another address. */
  protected startOver(): void {
    this.sentTo.set(null);
    this.moveFocus('h1');
  }

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    const email = this.draft().email.trim();
    const isAsked = await submitForm(this.form, this.draft, async () => {
      try {
        await firstValueFrom(this.api.ask(email));
        return undefined;
      } catch (error) {
        // Waits for somebody who asks too often.
        return fieldErrors(this.form, problemOf(error));
      }
    });
    if (!isAsked) return;
    this.sentTo.set(email);
    this.moveFocus('h1');
  }
}
