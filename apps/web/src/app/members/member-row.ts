import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { MemberLeftReply, MemberReply, Role } from '@telltale/contract';
import { spokenDay } from '@telltale/domain';
import { firstValueFrom, type Observable } from 'rxjs';
import { Session } from '../access/session';
import { type Problem, problemOf } from '../problems/problem';
import { focusMover } from '../record/focus-mover';
import { LEAVING } from './left-words';
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
  private readonly session = inject(Session);

  private readonly moveFocus = focusMover();

  readonly member = input.required<MemberReply>();
  readonly mayManage = input.required<boolean>();
  /** Who else could take over. */
  readonly others = input<readonly MemberReply[]>([]);
  readonly changed = output();
  readonly removed = output<MemberLeftReply>();
  /** Oneself. */
  readonly left = output();

  protected readonly step = signal<'none' | 'changing' | 'ending'>('none');
  /** As the form began: another row that is saved reads the list anew beneath it. */
  private seen: MemberReply | null = null;
  protected readonly role = signal<Role>('viewer');
  protected readonly clients = signal<readonly string[]>([]);
  protected readonly isGuest = signal(false);
  protected readonly successor = signal('');
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly line = computed(() => {
    const { role, clients, lastSeenAt } = this.member();
    const seen =
      lastSeenAt === null ? 'never entered' : `last here ${spokenDay(this.session.dayOf(lastSeenAt))}`;
    return `${ROLE_NAMES[role]} · ${scopeWords(clients)} · ${seen}`;
  });
  protected readonly ending = computed(() =>
    this.member().isYou ? LEAVING : `${this.member().name} is out at once, and their tokens are revoked.`,
  );

  protected async save(): Promise<void> {
    const clients = this.clients().length === 0 ? null : [...this.clients()];
    const request = { role: this.role(), clients, isGuest: this.isGuest() };
    if ((await this.does(this.api.change(this.seen ?? this.member(), request))) !== undefined) {
      this.step.set('none');
      this.moveFocus('.actions button');
      this.changed.emit();
    }
  }

  protected async end(): Promise<void> {
    const left = await this.does(this.api.remove(this.member(), this.successor()));
    if (left === undefined) return;
    if (this.member().isYou) this.left.emit();
    else this.removed.emit(left);
  }

  /** What was pressed is gone once the panel stands: the focus goes into it. What was not saved before is not kept. */
  protected begin(step: 'changing' | 'ending'): void {
    const member = this.member();
    this.seen = member;
    this.role.set(member.role);
    this.clients.set(member.clients?.map(({ id }) => id) ?? []);
    this.isGuest.set(member.isGuest);
    this.successor.set('');
    this.step.set(step);
    this.moveFocus(step === 'changing' ? 'input:checked' : 'select, .actions button');
  }

  protected stop(): void {
    this.step.set('none');
    this.problem.set(null);
    this.moveFocus('.actions button');
  }

  private async does<T>(request: Observable<T>): Promise<T | undefined> {
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      return await firstValueFrom(request);
    } catch (error) {
      // Waits for a refusal, such as the last administrator, somebody who was faster, or a lost connection.
      this.problem.set(problemOf(error));
      return undefined;
    } finally {
      this.isBusy.set(false);
    }
  }
}
