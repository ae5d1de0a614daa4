import { Component, inject, output, signal } from '@angular/core';
import type { InvitationMadeReply, Role } from '@telltale/contract';
import { firstValueFrom } from 'rxjs';
import { type Problem, problemOf } from '../problems/problem';
import { MembersApi } from './members-api';
import { ScopeFields } from './scope-fields';

/** Invites an address. */
@Component({
  selector: 'tt-invite-form',
  imports: [ScopeFields],
  template: `
    <form aria-label="Invitation" (submit)="$event.preventDefault(); invite(email.value)">
      @if (problem(); as problem) {
        <p role="alert">
          <strong>{{ problem.title }}.</strong>
          {{ problem.fields[0]?.detail ?? problem.detail ?? problem.advice }}
        </p>
      }
      <label class="email">
        <span class="small muted">E-mail</span>
        <input #email class="input" type="email" autocomplete="off" maxlength="320" required />
      </label>
      <tt-scope-fields [(role)]="role" [(clients)]="clients" [(isGuest)]="isGuest" />
      <div class="actions">
        <button type="submit" class="button primary" [disabled]="isSending()">
          {{ isSending() ? 'Inviting…' : 'Invite' }}
        </button>
        <button type="button" class="button" (click)="left.emit()">Cancel</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 14px;
      padding: 16px;
    }
    .email {
      display: grid;
      gap: 3px;
      max-width: 420px;
    }
  `,
  host: { class: 'card' },
})
export class InviteForm {
  private readonly api = inject(MembersApi);

  readonly invited = output<InvitationMadeReply>();
  readonly left = output();

  protected readonly role = signal<Role>('viewer');
  protected readonly clients = signal<readonly string[]>([]);
  protected readonly isGuest = signal(false);
  protected readonly isSending = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected async invite(email: string): Promise<void> {
    this.isSending.set(true);
    this.problem.set(null);
    const clients = this.clients().length === 0 ? null : [...this.clients()];
    try {
      const request = { email: email.trim(), role: this.role(), clients, isGuest: this.isGuest() };
      this.invited.emit(await firstValueFrom(this.api.invite(request)));
    } catch (error) {
      // Waits for a refusal, such as somebody who is a member already, or a lost connection: what was typed stays.
      this.problem.set(problemOf(error));
    }
    this.isSending.set(false);
  }
}
