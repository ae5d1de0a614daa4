import { Component, inject, signal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { ActivatedRoute } from '@angular/router';
import { focusMover } from '../record/focus-mover';
import { Part, Told } from '../record/part';
import { submitForm } from '../record/submit-form';
import { LEAVE_FOR } from './leave-for';
import { refusalWords } from './sso-words';

/** The way in by the provider of one's company. Of the address only the domain leaves this page. */
@Component({
  selector: 'tt-sso-entry',
  imports: [FormField, Part, Told],
  template: `
    @if (refusal; as words) {
      <p class="problem" role="alert">{{ words }}</p>
    }
    @if (isAsked()) {
      <form novalidate aria-label="Single sign-on" (submit)="$event.preventDefault(); leave()">
        <tt-part label="Work e-mail" [field]="form.address">
          <input class="input" type="email" autocomplete="email" ttTold [formField]="form.address" />
        </tt-part>
        <button type="submit" class="button">Go to my company’s sign-in</button>
      </form>
    } @else {
      <button type="button" class="button" (click)="ask()">Continue with single sign-on</button>
    }
  `,
  styles: `
    :host,
    form {
      display: grid;
      gap: 10px;
    }

    .problem {
      padding: 9px 12px;
      border: 1px solid var(--critical);
      border-radius: var(--radius-control);
    }
  `,
})
export class SsoEntry {
  private readonly address = inject(ActivatedRoute).snapshot.queryParamMap;
  private readonly leaveFor = inject(LEAVE_FOR);
  private readonly moveFocus = focusMover();

  protected readonly refusal = refusalWords(this.address.get('refusal'));
  protected readonly isAsked = signal(false);
  private readonly draft = signal({ address: '' });
  protected readonly form = form(this.draft, (path) => {
    validate(path.address, ({ value }) =>
      /^[^\s@]+@[^\s@]+$/.test(value().trim())
        ? undefined
        : { kind: 'email', message: 'Write your work e-mail address.' },
    );
  });

  protected ask(): void {
    this.isAsked.set(true);
    this.moveFocus('tt-sso-entry input');
  }

  protected async leave(): Promise<void> {
    await submitForm(this.form, this.draft, () => {
      const email = this.draft().address.trim();
      const query = new URLSearchParams({ domain: email.slice(email.lastIndexOf('@') + 1) });
      const back = this.address.get('back');
      if (back !== null) query.set('back', back);
      this.leaveFor(`/api/v1/sso/start?${query.toString()}`);
      return Promise.resolve(undefined);
    });
  }
}
