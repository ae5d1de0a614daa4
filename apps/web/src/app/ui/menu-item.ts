import type { IconName } from './icon-paths';

/** One line of a menu. A choice says whether it is chosen; an action has no such thing. */
export interface MenuItem {
  readonly words: string;
  readonly icon?: IconName;
  readonly isChosen?: boolean;
  /** A line is drawn above the first item of another kind. */
  readonly startsGroup?: boolean;
  readonly follow: () => void;
}
