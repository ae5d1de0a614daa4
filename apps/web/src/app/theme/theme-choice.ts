import { inject, Injectable, signal, DOCUMENT } from '@angular/core';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Read again before the first paint by public/theme.js. */
const STORED_AS = 'telltale.theme';

/** Light, dark or the system's, remembered on this device. */
@Injectable({ providedIn: 'root' })
export class ThemeChoice {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly chosen = signal<Theme>(asTheme(this.root.dataset['theme']));

  readonly current = this.chosen.asReadonly();

  choose(theme: Theme): void {
    this.chosen.set(theme);
    if (theme === 'system') delete this.root.dataset['theme'];
    else this.root.dataset['theme'] = theme;
    remember(theme);
  }
}

function asTheme(text: string | undefined): Theme {
  return text === 'light' || text === 'dark' ? text : 'system';
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(STORED_AS, theme);
  } catch {
    // Waits for a browser that refuses storage: the choice then lasts until the page is closed.
  }
}
