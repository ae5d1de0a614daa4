import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import type { WorkspaceMembershipReply } from '@telltale/contract';
import { Session } from '../access/session';
import { WorkspaceSwitch } from '../access/workspace-switch';
import type { Problem } from '../problems/problem';
import { ThemeChoice } from '../theme/theme-choice';
import { THEME_WORDS } from '../theme/theme-words';
import { MenuButton } from '../ui/menu-button';
import type { MenuItem } from '../ui/menu-item';

/** Who is signed in, the theme, and the way out. */
@Component({
  selector: 'tt-account-menu',
  imports: [MenuButton],
  template: `
    <tt-menu-button
      look="avatar"
      opens="before"
      [label]="initials() + ', account of ' + session.current()?.account?.name"
      [heading]="heading()"
      [items]="items()"
      >{{ initials() }}</tt-menu-button
    >
    @if (refusal() !== '') {
      <span class="unseen" role="alert">{{ refusal() }}</span>
    }
  `,
})
export class AccountMenu {
  protected readonly session = inject(Session);
  private readonly theme = inject(ThemeChoice);
  private readonly router = inject(Router);
  private readonly workspaces = inject(WorkspaceSwitch);
  private readonly menu = viewChild.required(MenuButton);

  /** Why another workspace was not entered. */
  protected readonly refusal = signal('');

  protected readonly initials = computed(() => initialsOf(this.session.current()?.account.name ?? ''));
  protected readonly heading = computed(() => {
    const current = this.session.current();
    if (current === null) return [];
    const { account, workspace, role } = current;
    const lines = [account.name, account.email, `${workspace.name} · ${role}`];
    return this.refusal() === '' ? lines : [...lines, this.refusal()];
  });
  protected readonly items = computed<MenuItem[]>(() => [
    ...THEME_WORDS.map(({ theme, words, icon }) => ({
      words,
      icon,
      isChosen: this.theme.current() === theme,
      follow: () => this.theme.choose(theme),
    })),
    ...this.others().map((workspace, place) => ({
      words: `Go to ${workspace.name}`,
      icon: 'building-complex' as const,
      startsGroup: place === 0,
      follow: () => void this.goTo(workspace),
    })),
    ...this.another(),
    {
      words: 'Your account',
      icon: 'user-round',
      startsGroup: true,
      follow: () => void this.router.navigate(['/account']),
    },
    {
      words: 'Settings',
      icon: 'settings',
      follow: () => void this.router.navigate(['/settings']),
    },
    { words: 'Sign out', icon: 'log-out', follow: () => void this.signOut() },
  ]);

  /** Below the workspaces that one may go to, for those who may make one. */
  private readonly another = computed<MenuItem[]>(() => {
    if (!this.session.seesAllAsAdministrator()) return [];
    const follow = () => void this.router.navigate(['/workspaces/new']);
    return [{ words: 'New workspace…', icon: 'plus', startsGroup: this.others().length === 0, follow }];
  });

  private readonly others = computed(() => {
    const current = this.session.current();
    return current?.workspaces.filter(({ id }) => id !== current.workspace.id) ?? [];
  });

  private async goTo({ id, name }: WorkspaceMembershipReply): Promise<void> {
    this.refusal.set('');
    const problem = await this.workspaces.goTo(id);
    if (problem !== null) await this.tell(name, problem);
  }

  /** The menu closed when the line was chosen: it opens again, as the session stands now. */
  private async tell(name: string, { title, detail, advice }: Problem): Promise<void> {
    this.refusal.set(`${name} was not opened. ${title}. ${detail ?? advice}`);
    await this.menu().open();
  }

  private async signOut(): Promise<void> {
    await this.session.signOut();
    await this.router.navigate(['/sign-in']);
  }
}

/** Of the first and the last name. */
function initialsOf(name: string): string {
  const names = name.trim().split(/\s+/);
  const letters = names.length > 1 ? [names[0], names.at(-1)] : names;
  return letters.map((word) => word?.charAt(0).toLocaleUpperCase() ?? '').join('');
}
