import { Component, inject, input, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import type { SecondStep as Step } from '@telltale/contract';
import { fieldErrors } from '../problems/field-errors';
import { problemOf } from '../problems/problem';
import { focusMover } from '../record/focus-mover';
import { Part, Told } from '../record/part';
import { submitForm } from '../record/submit-form';
import { SsoEntry } from '../sso/sso-entry';
import { BrandMark } from '../ui/brand-mark';
import { PasskeyEntry } from './passkey-entry';
import { PasswordField } from './password-field';
import { SecondStep } from './second-step';
import { Session } from './session';

@Component({
  selector: 'tt-sign-in-page',
  imports: [BrandMark, FormField, Part, PasskeyEntry, PasswordField, RouterLink, SecondStep, SsoEntry, Told],
  templateUrl: './sign-in-page.html',
  styleUrl: './entry-card.scss',
})
export class SignInPage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly moveFocus = focusMover();

  /** Where somebody was when the session ended; the router gives undefined where the address does not say. */
  readonly back = input<string>();

  /** Said by the address where the session ended while a page was open. */
  readonly ended = input<string>();

  /** How the second step may be done, once the password was right. */
  protected readonly steps = signal<readonly Step[]>([]);
  private readonly draft = signal({ email: '', password: '' });
  protected readonly form = form(this.draft, (path) => {
    required(path.email, { message: 'Write your e-mail address.' });
    required(path.password, { message: 'Write your password.' });
  });

  protected async enter(event: Event): Promise<void> {
    event.preventDefault();
    const isIn = await submitForm(this.form, this.draft, async () => {
      try {
        this.steps.set(await this.session.signIn(this.draft()));
        return undefined;
      } catch (error) {
        // Waits for a refusal of the server, which alone knows the password.
        return fieldErrors(this.form, problemOf(error));
      }
    });
    if (isIn && this.steps().length === 0) await this.goOn();
  }

  /** From the second step to the password. */
  protected goBack(): void {
    this.steps.set([]);
    this.moveFocus('h1');
  }

  protected async goOn(): Promise<void> {
    await this.router.navigateByUrl(ownAddress(this.back()));
  }
}

/** Only paths of this app: an address from a link must not lead elsewhere. */
function ownAddress(back = ''): string {
  return back.startsWith('/') && !back.startsWith('//') && !back.startsWith('/sign-in') ? back : '/portfolio';
}
