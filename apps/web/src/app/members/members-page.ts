import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { InvitationMadeReply, InvitationReply, MemberLeftReply, MemberReply } from '@telltale/contract';
import { Session } from '../access/session';
import { map, of } from 'rxjs';
import { LiveEvents } from '../live/live-events';
import { focusMover } from '../record/focus-mover';
import { Reread } from '../record/reread';
import { EmptyState } from '../ui/empty-state';
import { Refusal } from '../ui/refusal';
import { InvitationLink } from './invitation-link';
import { InvitationRow } from './invitation-row';
import { InviteForm } from './invite-form';
import { leftWords } from './left-words';
import { MemberRow } from './member-row';
import { MembersApi } from './members-api';

/** Who belongs to the workspace and how far they see, and who is invited. */
@Component({
  selector: 'tt-members-page',
  imports: [EmptyState, InvitationLink, InvitationRow, InviteForm, MemberRow, Refusal, RouterLink],
  templateUrl: './members-page.html',
  styleUrl: './members-page.scss',
})
export class MembersPage {
  private readonly api = inject(MembersApi);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly moveFocus = focusMover();

  /** Who sees some clients alone cannot judge whom else it concerns. */
  protected readonly mayManage = this.session.seesAllAsAdministrator;
  private readonly ownId = computed(() => this.session.current()?.account.id ?? '');
  /** Who manages nobody sees, and may end, their own membership. */
  private readonly read = new Reread<readonly MemberReply[]>(
    () => `${this.mayManage()} ${this.ownId()}`,
    () => (this.mayManage() ? this.api.members() : this.api.member(this.ownId()).pipe(map((own) => [own]))),
  );
  protected readonly members = this.read.value;
  private readonly asked = new Reread<readonly InvitationReply[]>(
    () => String(this.mayManage()),
    () => (this.mayManage() ? this.api.invitations() : of([])),
  );
  protected readonly waiting = computed(
    () => this.asked.value()?.filter(({ state }) => state === 'open' || state === 'expired') ?? [],
  );
  protected readonly problem = computed(() => this.read.problem() ?? this.asked.problem());
  /** What became of a member who was removed. */
  protected readonly told = signal<string | null>(null);
  protected readonly isInviting = signal(false);
  protected readonly made = signal<{
    readonly email: string;
    readonly link: string;
    readonly isMailed: boolean;
  } | null>(null);

  constructor() {
    inject(LiveEvents).whenever(
      ({ topic }) => topic === 'member',
      () => this.readAgain(),
    );
  }

  protected startInviting(): void {
    this.isInviting.set(true);
    this.moveFocus('tt-invite-form input');
  }

  protected show({ email, link, mailedAt }: InvitationMadeReply): void {
    this.isInviting.set(false);
    if (link !== null)
      this.made.set({ email, link: new URL(link, document.baseURI).href, isMailed: mailedAt !== null });
    this.asked.readAgain();
    this.moveFocus('tt-invitation-link input');
  }

  protected othersThan({ id }: MemberReply): readonly MemberReply[] {
    return this.members()?.filter((one) => one.id !== id) ?? [];
  }

  protected tell({ name }: MemberReply, left: MemberLeftReply): void {
    this.told.set(leftWords(name, left));
    this.readAgain();
    this.moveFocus('.told');
  }

  protected putLinkAway(): void {
    this.made.set(null);
    this.moveFocus('header button');
  }

  protected stopInviting(): void {
    this.isInviting.set(false);
    this.moveFocus('header button');
  }

  protected readAgain(): void {
    this.read.readAgain();
    this.asked.readAgain();
  }

  protected async leave(): Promise<void> {
    this.session.forget();
    await this.router.navigate(['/sign-in']);
  }
}
