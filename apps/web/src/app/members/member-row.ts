import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { MemberReply } from '@telltale/contract';
import { spokenDay } from '@telltale/domain';
import { firstValueFrom, type Observable } from 'rxjs';
import { type Problem, problemOf } from '../problems/problem';
import { MembersApi } from './members-api';
import { ROLE_NAMES, scopeWords } from './role-words';
import { ScopeFields } from './scope-fields';

/** A member, what they may do, and the ways to change or end it. */
@Component({
  selector: 'tt-member-row',
  imports: [ScopeFields],
  templateUrl: './member-row.html',
  styleUrl: './member-row.scss',
  host: { role: 'listitem' },
})
export class MemberRow {
  private readonly api = inject(MembersApi);

  readonly member = input.required<MemberReply>();
  readonly mayManage = input.required<boolean>();
  readonly changed = output();
  /** Oneself. */
  readonly left = output();

  protected readonly step = signal<'none' | 'changing' | 'ending'>('none');
  protected readonly role = linkedSignal(() => this.member().role);
  protected readonly clients = linkedSignal<readonly string[]>(
    () => this.member().clients?.map(({ id }) => id) ?? [],
  );
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly line = computed(() => {
    const { role, clients, lastSeenAt } = this.member();
    const seen = lastSeenAt === null ? 'never entered' : `last here ${spokenDay(lastSeenAt.slice(0, 10))}`;
    return `${ROLE_NAMES[role]} · ${scopeWords(clients)} · ${seen}`;
  });
  protected readonly ending = computed(() =>
    this.member().isYou
      ? 'You will see nothing of this workspace any more. What is open goes to an administrator, your tokens are revoked.'
      : `${this.member().name} is out at once. What is open comes to you, and their tokens are revoked.`,
  );

  protected async save(): Promise<void> {
    const clients = this.clients().length === 0 ? null : [...this.clients()];
    if (await this.does(this.api.change(this.member(), { role: this.role(), clients }))) {
      this.step.set('none');
      this.changed.emit();
    }
  }

  protected async end(): Promise<void> {
    const { id, isYou } = this.member();
    if (!(await this.does(this.api.remove(id)))) return;
    if (isYou) this.left.emit();
    else this.changed.emit();
  }

  private async does(request: Observable<unknown>): Promise<boolean> {
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      await firstValueFrom(request, { defaultValue: undefined });
      return true;
    } catch (error) {
      // Waits for a refusal, such as the last administrator, somebody who was faster, or a lost connection.
      this.problem.set(problemOf(error));
      return false;
    } finally {
      this.isBusy.set(false);
    }
  }
}
