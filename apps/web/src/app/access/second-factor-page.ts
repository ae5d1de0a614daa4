import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { WorkspaceMembershipReply } from '@telltale/contract';
import { LeaveWorkspace } from '../members/leave-workspace';
import { type Problem, problemOf } from '../problems/problem';
import { focusMover } from '../record/focus-mover';
import { BrandMark } from '../ui/brand-mark';
import { Session } from './session';
import { WorkspaceSwitch } from './workspace-switch';

/** The workspace asks for a second step, and whoever came in has none: where it is set up, and the ways out. */
@Component({
  selector: 'tt-second-factor-page',
  imports: [BrandMark, LeaveWorkspace, RouterLink],
  template: `
    <header class="brand"><tt-brand-mark />Telltale</header>
    <main class="card entry">
      <h1 tabindex="-1">This workspace asks for a second step</h1>
      <p>
        {{ workspace()?.name }} opens to those who prove twice who they are: by a password, and by an app that
        makes codes or a passkey. You have neither yet. It takes a minute.
      </p>
      @if (problem(); as problem) {
        <p class="problem" role="alert">
          <strong>{{ problem.title }}.</strong> {{ problem.detail ?? problem.advice }}
        </p>
      }
      <a class="button primary" routerLink="/account">Set one up in your account</a>
      @for (other of others(); track other.id) {
        <button type="button" class="button" [disabled]="isBusy()" (click)="goTo(other)">
          Go to {{ other.name }}
        </button>
      }
      <button type="button" class="button" [disabled]="isBusy()" (click)="signOut()">Sign out</button>
      @if (accountId(); as own) {
        <tt-leave-workspace [accountId]="own" (left)="leave()" />
      }
    </main>
  `,
  styleUrl: './entry-card.scss',
})
export class SecondFactorPage {
  private readonly session = inject(Session);
  private readonly workspaces = inject(WorkspaceSwitch);
  private readonly router = inject(Router);

  protected readonly workspace = computed(() => this.session.current()?.workspace);
  protected readonly accountId = computed(() => this.session.current()?.account.id);
  protected readonly others = computed(
    () => this.session.current()?.workspaces.filter(({ id }) => id !== this.workspace()?.id) ?? [],
  );
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  constructor() {
    focusMover()('h1');
  }

  protected goTo({ id }: WorkspaceMembershipReply): Promise<void> {
    return this.does(() => this.workspaces.goTo(id));
  }

  protected signOut(): Promise<void> {
    return this.does(async () => {
      await this.session.signOut();
      await this.router.navigate(['/sign-in']);
      return null;
    });
  }

  /** The session ended with the membership. */
  protected async leave(): Promise<void> {
    this.session.forget();
    await this.router.navigate(['/sign-in']);
  }

  private async does(work: () => Promise<Problem | null>): Promise<void> {
    this.isBusy.set(true);
    try {
      this.problem.set(await work());
    } catch (error) {
      // Waits for a lost connection.
      this.problem.set(problemOf(error));
    }
    this.isBusy.set(false);
  }
}
