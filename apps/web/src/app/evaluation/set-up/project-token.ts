import { Component, computed, inject, input, linkedSignal, model, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TokenMadeReply } from '@telltale/contract';
import { firstValueFrom } from 'rxjs';
import { Session } from '../../access/session';
import { type Problem, problemOf } from '../../problems/problem';
import { focusMover } from '../../record/focus-mover';
import { TokenSecret } from '../../tokens/token-secret';
import { TokenMaker } from '../../tokens/tokens-api';

/** Makes the token that the lines need, here and now, and shows it this once. */
@Component({
  selector: 'tt-project-token',
  imports: [RouterLink, TokenSecret],
  templateUrl: './project-token.html',
  styles: `
    :host {
      display: grid;
      gap: 8px;
      justify-items: start;
    }

    .made {
      display: grid;
      gap: 10px;
      justify-self: stretch;
      padding: 14px 16px;
      border-left: 3px solid var(--brand);
    }

    .problem {
      color: var(--critical);
    }
  `,
})
export class ProjectToken {
  private readonly maker = inject(TokenMaker);
  private readonly session = inject(Session);
  private readonly moveFocus = focusMover();

  readonly projectId = input.required<string>();
  /** The token is named after where it is used. */
  readonly usedBy = input.required<string>();
  /** What the token is, while it is shown. */
  readonly secret = model<string | null>(null);

  protected readonly mayMake = this.session.mayEdit;
  protected readonly workspace = computed(() => this.session.current()?.workspace.name ?? 'this workspace');
  protected readonly isMaking = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly made = linkedSignal<string, TokenMadeReply | null>({
    source: () => this.projectId(),
    computation: () => null,
  });

  protected async make(): Promise<void> {
    this.isMaking.set(true);
    this.problem.set(null);
    try {
      const made = await firstValueFrom(this.maker.create(this.projectId(), this.usedBy()));
      this.made.set(made);
      this.secret.set(made.secret);
      this.moveFocus('tt-token-secret button');
    } catch (error) {
      // Waits for a role that was taken away meanwhile, or a lost connection.
      this.problem.set(problemOf(error));
    }
    this.isMaking.set(false);
  }

  protected putAway(): void {
    this.made.set(null);
    this.secret.set(null);
    this.moveFocus('button');
  }
}
