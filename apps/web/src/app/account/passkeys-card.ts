import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import type { PasskeyMadeReply, PasskeyReply } from '@telltale/contract';
import { firstValueFrom } from 'rxjs';
import { PASSKEY_BROWSER, wasLeft } from '../access/passkey-browser';
import { fieldErrors } from '../problems/field-errors';
import { problemOf } from '../problems/problem';
import { focusMover } from '../record/focus-mover';
import { Part, Told } from '../record/part';
import { submitForm } from '../record/submit-form';
import { AccountApi } from './account-api';
import { ConfirmForm } from './confirm-form';
import { Confirming } from './confirming';
import { PasskeyRow } from './passkey-row';

const NAME_MOST = 80;

/** Keys that this person's devices hold: each signs in alone. */
@Component({
  selector: 'tt-passkeys-card',
  imports: [ConfirmForm, FormField, Part, PasskeyRow, Told],
  templateUrl: './passkeys-card.html',
  styleUrl: './account-card.scss',
})
export class PasskeysCard {
  private readonly api = inject(AccountApi);
  private readonly browser = inject(PASSKEY_BROWSER);
  protected readonly moveFocus = focusMover();
  protected readonly confirming = inject(Confirming);

  readonly passkeys = input.required<readonly PasskeyReply[]>();
  /** Codes to be kept, where this was the first factor. */
  readonly changed = output<readonly string[] | null>();

  protected readonly isAble = this.browser.isAble();
  protected readonly hasNone = computed(() => this.passkeys().length === 0);
  protected readonly isAsked = signal(false);
  private readonly draft = signal({ name: '' });
  protected readonly form = form(this.draft, ({ name }) => {
    required(name, { message: 'Give it a name, such as the device that holds it.' });
    maxLength(name, NAME_MOST, { message: `At most ${NAME_MOST} characters.` });
  });

  protected ask(isAsked: boolean): void {
    this.draft.set({ name: '' });
    this.form().reset();
    this.isAsked.set(isAsked);
    this.moveFocus(isAsked ? 'form input' : '.open');
  }

  protected removed(): void {
    this.changed.emit(null);
    this.moveFocus('h2');
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    let made: PasskeyMadeReply | undefined;
    const isMade = await submitForm(this.form, this.draft, async () => {
      try {
        made = await this.confirming.proven('passkeys', () => this.make());
        return made === undefined ? { kind: 'left', message: 'No passkey was added.' } : undefined;
      } catch (error) {
        // Waits for a dialog of the browser that somebody closed, and for an answer that the server does not take.
        if (wasLeft(error)) return { kind: 'left', message: 'No passkey was added.' };
        if (isKnownAlready(error)) return { kind: 'known', message: 'This device already has one of these.' };
        return fieldErrors(this.form, problemOf(error));
      }
    });
    if (!isMade || made === undefined) return;
    this.ask(false);
    this.changed.emit(made.recoveryCodes);
  }

  private async make(): Promise<PasskeyMadeReply> {
    const { options } = await firstValueFrom(this.api.passkeyOptions());
    const credential = await this.browser.make(options);
    return await firstValueFrom(this.api.addPasskey(this.draft().name.trim(), credential));
  }
}

function isKnownAlready(error: unknown): boolean {
  return error instanceof Error && error.name === 'InvalidStateError';
}
