import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { OwnSessionReply, SignedInBy } from '@telltale/contract';
import { spokenDay } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { Session } from '../access/session';
import { type Problem, problemOf } from '../problems/problem';
import { focusMover } from '../record/focus-mover';
import { ProblemLine } from '../ui/problem-line';
import { AccountApi } from './account-api';

const BY: Readonly<Record<SignedInBy, string>> = {
  password: 'with the password',
  passkey: 'with a passkey',
  sso: 'by single sign-on',
};

/** Where the account is signed in; this browser comes first. */
@Component({
  selector: 'tt-sessions-card',
  imports: [ProblemLine],
  templateUrl: './sessions-card.html',
  styleUrl: './account-card.scss',
})
export class SessionsCard {
  private readonly api = inject(AccountApi);
  private readonly session = inject(Session);
  private readonly moveFocus = focusMover();

  readonly sessions = input.required<readonly OwnSessionReply[]>();
  readonly changed = output();

  protected readonly rows = computed(() => this.sessions().map((one) => this.rowOf(one)));
  protected readonly hasOthers = computed(() => this.sessions().some(({ isThis }) => !isThis));
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly said = signal('');

  protected async end(id: string, name: string): Promise<void> {
    await this.does(() => firstValueFrom(this.api.endSession(id)), `${name} is signed out.`);
  }

  protected async endOthers(): Promise<void> {
    await this.does(() => firstValueFrom(this.api.endOtherSessions()), 'Everything else is signed out.');
  }

  private rowOf({ id, client, address, createdAt, seenAt, signedInBy, isThis }: OwnSessionReply) {
    const began = `Signed in ${BY[signedInBy]} on ${spokenDay(this.session.dayOf(createdAt))}`;
    const seen = this.session.dayOf(seenAt);
    const used = seen === this.session.today() ? 'used today' : `last used on ${spokenDay(seen)}`;
    const from = address === null ? '' : `, from ${address}`;
    return { id, isThis, name: client ?? 'Unknown browser', words: `${began}${from}, ${used}` };
  }

  private async does(work: () => Promise<unknown>, words: string): Promise<void> {
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      await work();
      this.said.set(words);
      this.changed.emit();
      this.moveFocus('h2');
    } catch (error) {
      // Waits for a lost connection, and for one that has ended by itself.
      this.problem.set(problemOf(error));
    }
    this.isBusy.set(false);
  }
}
