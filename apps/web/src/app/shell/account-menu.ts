import { Component, computed, inject } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { Router, RouterLink } from '@angular/router';
import { Session } from '../access/session';
import { ThemeChoice } from '../theme/theme-choice';
import { THEME_WORDS } from '../theme/theme-words';
import { Icon } from '../ui/icon';

/** Who is signed in, the theme, and the way out. */
@Component({
  selector: 'tt-account-menu',
  imports: [Icon, MatMenuModule, RouterLink],
  templateUrl: './account-menu.html',
  styleUrl: './account-menu.scss',
})
export class AccountMenu {
  protected readonly session = inject(Session);
  protected readonly theme = inject(ThemeChoice);
  private readonly router = inject(Router);

  protected readonly themes = THEME_WORDS;
  protected readonly initials = computed(() => initialsOf(this.session.current()?.account.name ?? ''));

  protected async signOut(): Promise<void> {
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
