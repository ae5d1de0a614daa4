import { Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import type { TokenMadeReply } from '@telltale/contract';
import { Session } from '../access/session';
import { problemOf } from '../problems/problem';
import { focusMover } from '../record/focus-mover';
import { EmptyState } from '../ui/empty-state';
import { Refusal } from '../ui/refusal';
import { NewTokenForm } from './new-token-form';
import { TokenRow } from './token-row';
import { TokenSecret } from './token-secret';
import { TokensApi } from './tokens-api';

/** What the builds of the projects come in with: made here, watched, and revoked. */
@Component({
  selector: 'tt-tokens-page',
  imports: [EmptyState, NewTokenForm, Refusal, RouterLink, TokenRow, TokenSecret],
  templateUrl: './tokens-page.html',
  styleUrl: './tokens-page.scss',
})
export class TokensPage {
  private readonly api = inject(TokensApi);
  private readonly session = inject(Session);
  private readonly moveFocus = focusMover();

  protected readonly mayMake = this.session.mayEdit;
  protected readonly isAdding = signal(false);
  protected readonly made = signal<TokenMadeReply | null>(null);
  /** A viewer has no tokens and is not asked for them. */
  protected readonly read = rxResource({
    params: () => (this.mayMake() ? true : undefined),
    stream: () => this.api.all(),
  });
  protected readonly problem = computed(() => {
    const error = this.read.error();
    return error === undefined ? null : problemOf(error);
  });

  protected startAdding(): void {
    this.made.set(null);
    this.isAdding.set(true);
  }

  protected stopAdding(): void {
    this.isAdding.set(false);
    this.moveFocus('header button');
  }

  protected show(made: TokenMadeReply): void {
    this.isAdding.set(false);
    this.made.set(made);
    this.read.reload();
    this.moveFocus('tt-token-secret button');
  }

  protected readAfterRevoking(): void {
    this.read.reload();
    // What was pressed is gone.
    this.moveFocus('header button');
  }

  protected hide(): void {
    this.made.set(null);
    this.moveFocus('header button');
  }
}
