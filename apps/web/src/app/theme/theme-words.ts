import type { IconName } from '../ui/icon-paths';
import type { Theme } from './theme-choice';

export const THEME_WORDS: readonly {
  readonly theme: Theme;
  readonly words: string;
  readonly icon: IconName;
}[] = [
  { theme: 'system', words: 'As the system', icon: 'monitor' },
  { theme: 'light', words: 'Light', icon: 'sun' },
  { theme: 'dark', words: 'Dark', icon: 'moon' },
];
