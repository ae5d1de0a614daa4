import { Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Session } from '../access/session';
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
  `,
})
export class AccountMenu {
  protected readonly session = inject(Session);
  private readonly theme = inject(ThemeChoice);
  private readonly router = inject(Router);

  protected readonly initials = computed(() => initialsOf(this.session.current()?.account.name ?? ''));
  protected readonly heading = computed(() => {
    const current = this.session.current();
    if (current === null) return [];
    return [current.account.name, current.account.email, `${current.workspace.name} · ${current.role}`];
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
      follow: () => void this.goTo(workspace.id),
    })),
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

  private readonly others = computed(() => {
    const current = this.session.current();
    return current?.workspaces.filter(({ id }) => id !== current.workspace.id) ?? [];
  });

  /** Everything on the screen is of the workspace before: the page begins anew. */
  private async goTo(workspaceId: string): Promise<void> {
    await this.session.enter(workspaceId);
    location.assign('/portfolio');
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
