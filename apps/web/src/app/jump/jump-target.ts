import type { IconName } from '../ui/icon-paths';

/** Where a target leads. A parameter that is null is not carried along from the page one comes from. */
export interface Place {
  readonly path: string;
  readonly params?: Readonly<Record<string, string | null>>;
}

/** What a target does instead; it is called where `inject()` may be called, and the dialog stays until it is done. */
export type Deed = () => void | Promise<void>;

/** One thing to jump to. */
export interface JumpTarget {
  readonly id: string;
  readonly icon: IconName;
  readonly title: string;
  readonly detail?: string;
  /** Other words under which it is looked for. */
  readonly words?: string;
  readonly leads: Place | Deed;
}

export interface JumpGroup {
  readonly title: string;
  readonly targets: readonly JumpTarget[];
}

export function isPlace(leads: Place | Deed): leads is Place {
  return typeof leads !== 'function';
}
