import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { InvitationOfferReply } from '@telltale/contract';
import { spokenDay } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { PASSWORD_LEAST } from '../access/first-account';
import { Session } from '../access/session';
import { OFFERED_WORDS, ROLE_NAMES } from '../members/role-words';
import { type Problem, problemOf } from '../problems/problem';
import { Reread } from '../record/reread';
import { BrandMark } from '../ui/brand-mark';
import { Refusal } from '../ui/refusal';
import { InvitationApi } from './invitation-api';

/** Somebody is invited: they come in with the account that is signed in, or with a new one. */
@Component({
  selector: 'tt-invitation-page',
  imports: [BrandMark, Refusal, RouterLink],
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
  protected readonly least = PASSWORD_LEAST;
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
  protected readonly isShown = signal(false);

  constructor() {
    // Nobody has to be signed in here, but somebody may be.
    void this.session.load().catch(() => null);
  }

  protected async accept(): Promise<void> {
    await this.does(async () => {
      const { workspaceId } = await firstValueFrom(this.api.accept(this.secret()));
      await this.session.enter(workspaceId);
    });
  }

  protected async acceptAnew(name: string, password: string): Promise<void> {
    await this.does(() =>
      firstValueFrom(this.api.acceptAnew(this.secret(), { name: name.trim(), password })),
    );
  }

  protected async signOut(): Promise<void> {
    this.problem.set(null);
    await this.session.signOut();
  }

  protected readAgain(): void {
    this.read.readAgain();
  }

  private async does(work: () => Promise<unknown>): Promise<void> {
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      await work();
      await this.session.load();
      await this.router.navigate(['/portfolio']);
    } catch (error) {
      // Waits for a refusal, such as a password that is too short, or a lost connection: what was typed stays.
      this.problem.set(problemOf(error));
    }
    this.isBusy.set(false);
  }
}
