import { Component, computed, inject, input, signal } from '@angular/core';
import { apply, form, FormField, maxLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import type { InvitationOfferReply } from '@telltale/contract';
import { spokenDay } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { NEW_PASSWORD } from '../access/new-password';
import { NewPasswordField } from '../access/new-password-field';
import { Session } from '../access/session';
import { OFFERED_WORDS, ROLE_NAMES } from '../members/role-words';
import { fieldErrors } from '../problems/field-errors';
import { type Problem, problemOf } from '../problems/problem';
import { Part, Told } from '../record/part';
import { Reread } from '../record/reread';
import { submitForm } from '../record/submit-form';
import { BrandMark } from '../ui/brand-mark';
import { Refusal } from '../ui/refusal';
import { InvitationApi } from './invitation-api';

/** Somebody is invited: they come in with the account that is signed in, or with a new one. */
@Component({
  selector: 'tt-invitation-page',
  imports: [BrandMark, FormField, NewPasswordField, Part, Refusal, RouterLink, Told],
  templateUrl: './invitation-page.html',
  styleUrls: ['../access/entry-card.scss', './invitation-page.scss'],
})
export class InvitationPage {
  private readonly api = inject(InvitationApi);
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  readonly secret = input.required<string>();

  /** Where the sign-in page leads back to. */
  protected readonly here = computed(() => `/invitation/${encodeURIComponent(this.secret())}`);
  private readonly read = new Reread<InvitationOfferReply>(
    () => this.secret(),
    () => this.api.offer(this.secret()),
  );
  protected readonly offer = computed(() => {
    const offer = this.read.value();
    if (offer === undefined) return null;
    const by = offer.invitedBy ?? 'An administrator';
    return {
      ...{ email: offer.email, workspace: offer.workspaceName },
      lead: `${by} invites you as ${ROLE_NAMES[offer.role].toLowerCase()}. ${OFFERED_WORDS[offer.role]}`,
      ends: `It can be accepted until ${spokenDay(offer.expiresOn)}.`,
    };
  });
  protected readonly refused = this.read.problem;
  protected readonly mayRetry = computed(() => this.refused()?.code !== 'invitation-ended');
  protected readonly account = computed(() => this.session.current()?.account ?? null);
  protected readonly isOther = computed(
    () =>
      this.account() !== null && this.account()?.email.toLowerCase() !== this.offer()?.email.toLowerCase(),
  );
  protected readonly problem = signal<Problem | null>(null);
  protected readonly isBusy = signal(false);
  private readonly draft = signal({ name: '', password: '' });
  protected readonly form = form(this.draft, (path) => {
    required(path.name, { message: 'Write your name.' });
    maxLength(path.name, 200, { message: 'At most 200 characters.' });
    apply(path.password, NEW_PASSWORD);
  });

  constructor() {
    // Nobody has to be signed in here, but somebody may be.
    void this.session.load().catch(() => null);
  }

  protected async accept(): Promise<void> {
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      const { workspaceId } = await firstValueFrom(this.api.accept(this.secret()));
      await this.session.enter(workspaceId);
      await this.comeIn();
    } catch (error) {
      // Waits for a refusal, such as an invitation that has ended, or a lost connection.
      this.problem.set(problemOf(error));
    }
    this.isBusy.set(false);
  }

  protected async acceptAnew(event: Event): Promise<void> {
    event.preventDefault();
    const isIn = await submitForm(this.form, this.draft, async () => {
      const { name, password } = this.draft();
      try {
        const made = this.api.acceptAnew(this.secret(), { name: name.trim(), password });
        this.session.begin(await firstValueFrom(made));
        return undefined;
      } catch (error) {
        // Waits for a refusal, such as a password that is easy to guess, or a lost connection: what was typed stays.
        return fieldErrors(this.form, problemOf(error));
      }
    });
    if (isIn) await this.comeIn();
  }

  protected async signOut(): Promise<void> {
    this.problem.set(null);
    await this.session.signOut();
  }

  protected readAgain(): void {
    this.read.readAgain();
  }

  private async comeIn(): Promise<void> {
    await this.router.navigate(['/portfolio']);
  }
}
