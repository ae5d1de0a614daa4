import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { InvitationMadeReply, InvitationReply } from '@telltale/contract';
import { spokenDay } from '@telltale/domain';
import { firstValueFrom, type Observable } from 'rxjs';
import { type Problem, problemOf } from '../problems/problem';
import { MembersApi } from './members-api';
import { ROLE_NAMES, scopeWords } from './role-words';

/** An invitation that waits or came to nothing. */
@Component({
  selector: 'tt-invitation-row',
  template: `
    <div class="head">
      <div class="who">
        <p>
          <strong>{{ invitation().email }}</strong>
          @if (invitation().isGuest) {
            <span class="chip">Guest</span>
          }
        </p>
        <p class="small muted">{{ line() }}</p>
      </div>
      <p class="actions">
        <button type="button" class="button" [disabled]="isBusy()" (click)="renew()">
          New link<span class="unseen"> for {{ invitation().email }}</span>
        </button>
        <button type="button" class="button danger" [disabled]="isBusy()" (click)="revoke()">
          Revoke<span class="unseen"> the invitation of {{ invitation().email }}</span>
        </button>
      </p>
    </div>
    @if (problem(); as problem) {
      <p role="alert">
        <strong>{{ problem.title }}.</strong> {{ problem.detail ?? problem.advice }}
      </p>
    }
  `,
  styleUrl: './member-row.scss',
  host: { role: 'listitem' },
})
export class InvitationRow {
  private readonly api = inject(MembersApi);

  readonly invitation = input.required<InvitationReply>();
  readonly renewed = output<InvitationMadeReply>();
  readonly changed = output();

  protected readonly isBusy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly line = computed(() => {
    const { role, clients, state, expiresOn, mailedAt } = this.invitation();
    const until = `${state === 'expired' ? 'ended' : 'ends'} on ${spokenDay(expiresOn)}`;
    return `${ROLE_NAMES[role]} · ${scopeWords(clients)} · ${until}${mailedAt === null ? ' · not mailed' : ''}`;
  });

  protected async renew(): Promise<void> {
    const made = await this.does(this.api.renew(this.invitation().id));
    if (made !== undefined) this.renewed.emit(made);
  }

  protected async revoke(): Promise<void> {
    await this.does(this.api.revoke(this.invitation().id));
    if (this.problem() === null) this.changed.emit();
  }

  private async does<T>(request: Observable<T>): Promise<T | undefined> {
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      return await firstValueFrom(request, { defaultValue: undefined });
    } catch (error) {
      // Waits for a refusal, such as an invitation that was accepted meanwhile, or a lost connection.
      this.problem.set(problemOf(error));
      return undefined;
    } finally {
      this.isBusy.set(false);
    }
  }
}
