import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import type { SecondStep as Step } from '@telltale/contract';
import { fieldErrors } from '../problems/field-errors';
import { problemOf } from '../problems/problem';
import { focusMover } from '../record/focus-mover';
import { Part, Told } from '../record/part';
import { submitForm } from '../record/submit-form';
import { PasskeyEntry } from './passkey-entry';
import { Session } from './session';

type ByCode = 'totp' | 'recovery-code';

const WORDS: Readonly<Record<ByCode, { label: string; lead: string; other: string }>> = {
  totp: {
    label: 'Code of the app',
    lead: 'Your password is right. Open your authenticator app and give the six digits that it shows for Telltale.',
    other: 'Use the app instead',
  },
  'recovery-code': {
    label: 'Recovery code',
    lead: 'Give one of the codes that you kept when you set up the second factor. Each works once, and ends your other sessions.',
    other: 'Use a recovery code instead',
  },
};

/** After the password: a code of the app, a recovery code, or a passkey. */
@Component({
  selector: 'tt-second-step',
  imports: [FormField, Part, PasskeyEntry, Told],
  templateUrl: './second-step.html',
  styleUrl: './entry-card.scss',
  host: { class: 'inside' },
})
export class SecondStep {
  private readonly session = inject(Session);
  private readonly moveFocus = focusMover();

  readonly steps = input.required<readonly Step[]>();
  readonly entered = output();
  /** Back to the password. */
  readonly left = output();

  protected readonly method = linkedSignal<ByCode | null>(() => this.codeSteps()[0] ?? null);
  protected readonly hasPasskey = computed(() => this.steps().includes('passkey'));
  protected readonly words = computed(() => {
    const method = this.method();
    return method === null ? null : WORDS[method];
  });
  protected readonly other = computed(() => {
    const other = this.codeSteps().find((step) => step !== this.method());
    return other === undefined ? null : { step: other, words: WORDS[other].other };
  });
  private readonly codeSteps = computed(() =>
    this.steps().filter((step): step is ByCode => step !== 'passkey'),
  );

  private readonly draft = signal({ code: '' });
  protected readonly form = form(this.draft, (path) => {
    required(path.code, { message: 'Give the code.' });
  });

  constructor() {
    this.moveFocus('input');
  }

  protected change(step: ByCode): void {
    this.method.set(step);
    this.draft.set({ code: '' });
    this.form().reset();
    this.moveFocus('input');
  }

  protected async enter(event: Event, method: ByCode): Promise<void> {
    event.preventDefault();
    const isIn = await submitForm(this.form, this.draft, async () => {
      try {
        await this.session.takeSecondStep({ method, code: this.draft().code.trim() });
        return undefined;
      } catch (error) {
        // Waits for a code that does not match or was used, and for a sign-in that took longer than ten minutes.
        return fieldErrors(this.form, problemOf(error));
      }
    });
    if (isIn) this.entered.emit();
    else this.moveFocus('input');
  }
}
