import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TokenReply } from '@telltale/contract';
import { firstValueFrom } from 'rxjs';
import { Session } from '../access/session';
import { type Problem, problemOf } from '../problems/problem';
import { focusMover } from '../record/focus-mover';
import { lastUseWords, madeWords, SCOPE_WORDS, stateWords } from './token-words';
import { TokensApi } from './tokens-api';

/** One token: what it reaches, who made it, when it was used, and the way to revoke it. */
@Component({
  selector: 'tt-token-row',
  imports: [RouterLink],
  templateUrl: './token-row.html',
  styleUrl: './token-row.scss',
  host: { role: 'listitem', '[class.quiet]': '!isTaken()' },
})
export class TokenRow {
  private readonly api = inject(TokensApi);
  private readonly session = inject(Session);
  private readonly moveFocus = focusMover();

  readonly token = input.required<TokenReply>();
  readonly revoked = output();

  protected readonly isAsking = signal(false);
  protected readonly isRevoking = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  private readonly timeZone = this.session.timeZone;
  protected readonly isTaken = computed(() => this.token().state === 'active');
  /** One that sleeps may wake: with its maker's role. */
  private readonly mayBeUsed = computed(() => ['active', 'suspended'].includes(this.token().state));
  protected readonly mayRevoke = computed(
    () => this.mayBeUsed() && (this.token().isMine || this.session.isAdministrator()),
  );
  protected readonly scopes = computed(() =>
    this.token()
      .scopes.map((scope) => SCOPE_WORDS[scope])
      .join(', '),
  );
  protected readonly state = computed(() => stateWords(this.token(), this.timeZone()));
  protected readonly lastUse = computed(() =>
    lastUseWords(this.token(), this.timeZone(), this.session.today()),
  );
  protected readonly made = computed(() => madeWords(this.token(), this.timeZone()));

  protected ask(isAsking: boolean): void {
    this.isAsking.set(isAsking);
    this.moveFocus(isAsking ? '.asked .button:last-child' : '.revoke');
  }

  protected async revoke(): Promise<void> {
    this.isRevoking.set(true);
    this.problem.set(null);
    try {
      await firstValueFrom(this.api.revoke(this.token().id));
      this.isAsking.set(false);
      this.revoked.emit();
    } catch (error) {
      // Waits for a role that changed meanwhile, or a lost connection.
      this.problem.set(problemOf(error));
    }
    this.isRevoking.set(false);
  }
}
