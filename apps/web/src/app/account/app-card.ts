import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { spokenDay } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { Session } from '../access/session';
import { fieldErrors } from '../problems/field-errors';
import { type Problem, problemOf } from '../problems/problem';
import { focusMover } from '../record/focus-mover';
import { Part, Told } from '../record/part';
import { submitForm } from '../record/submit-form';
import { ProblemLine } from '../ui/problem-line';
import { AccountApi } from './account-api';
import { ConfirmForm } from './confirm-form';
import { Confirming } from './confirming';
import { QrCode } from './qr-code';

/** An app on the phone whose codes are asked for after the password (TOTP, RFC 6238). */
@Component({
  selector: 'tt-app-card',
  imports: [ConfirmForm, FormField, Part, ProblemLine, QrCode, Told],
  templateUrl: './app-card.html',
  styleUrls: ['./account-card.scss', './app-card.scss'],
})
export class AppCard {
  private readonly api = inject(AccountApi);
  private readonly session = inject(Session);
  protected readonly moveFocus = focusMover();
  protected readonly confirming = inject(Confirming);

  readonly since = input.required<string | null>();
  /** Codes to be kept, where this was the first factor. */
  readonly changed = output<readonly string[] | null>();

  protected readonly words = computed(() => {
    const since = this.since();
    if (since === null) return 'A code of an app on your phone, after the password. It is off.';
    return `On since ${spokenDay(this.session.dayOf(since))}: after your password its code is asked for.`;
  });
  protected readonly secret = signal<string | null>(null);
  protected readonly groups = computed(
    () =>
      this.secret()
        ?.match(/.{1,4}/g)
        ?.join(' ') ?? '',
  );
  /** What apps read (Key URI Format). */
  protected readonly uri = computed(() => {
    const email = encodeURIComponent(this.session.current()?.account.email ?? '');
    return `otpauth://totp/Telltale:${email}?secret=${this.secret() ?? ''}&issuer=Telltale`;
  });
  protected readonly isAsking = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  private readonly draft = signal({ code: '' });
  protected readonly form = form(this.draft, (path) => {
    required(path.code, { message: 'Give the six digits that the app shows.' });
  });

  protected async begin(): Promise<void> {
    await this.does(async () => {
      const begun = await this.confirming.proven('app', () => firstValueFrom(this.api.beginApp()));
      if (begun === undefined) return;
      this.draft.set({ code: '' });
      this.form().reset();
      this.secret.set(begun.secret);
      this.moveFocus('.code');
    });
  }

  protected leave(): void {
    this.secret.set(null);
    this.moveFocus('.open');
  }

  protected async confirm(event: Event): Promise<void> {
    event.preventDefault();
    let codes: readonly string[] | null = null;
    const isOn = await submitForm(this.form, this.draft, async () => {
      try {
        const code = this.draft().code.replace(/\s/g, '');
        const confirmed = await this.confirming.proven('app', () =>
          firstValueFrom(this.api.confirmApp(code)),
        );
        if (confirmed === undefined) return { kind: 'left', message: 'The app is not set up yet.' };
        codes = confirmed.recoveryCodes;
        return undefined;
      } catch (error) {
        // Waits for a code that does not match.
        return fieldErrors(this.form, problemOf(error));
      }
    });
    if (!isOn) return;
    this.secret.set(null);
    this.changed.emit(codes);
  }

  protected ask(isAsking: boolean): void {
    this.isAsking.set(isAsking);
    this.moveFocus(isAsking ? '.keep' : '.open');
  }

  protected async remove(): Promise<void> {
    await this.does(async () => {
      const removed = await this.confirming.proven('app', async () => {
        await firstValueFrom(this.api.removeApp());
        return true;
      });
      if (removed !== true) return;
      this.isAsking.set(false);
      this.changed.emit(null);
      this.moveFocus('h2');
    });
  }

  private async does(work: () => Promise<void>): Promise<void> {
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      await work();
    } catch (error) {
      // Waits for a server without a key to keep secrets under, and for a lost connection.
      this.problem.set(problemOf(error));
    }
    this.isBusy.set(false);
  }
}
