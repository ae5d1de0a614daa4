import { effect, type WritableSignal } from '@angular/core';

/**
 * Keeps what somebody types in this tab of the browser, so that a reload loses nothing. `key` names the form and whose it is;
 * a draft of another form of old is not taken. Call it where `inject()` may be called.
 */
export class KeptDraft<T extends object> {
  /** True where the draft was taken up again. */
  readonly wasKept: boolean;
  private isOver = false;

  constructor(
    private readonly key: string,
    draft: WritableSignal<T>,
  ) {
    const empty = JSON.stringify(draft());
    const kept = this.read(draft());
    this.wasKept = kept !== null;
    if (kept !== null) draft.set(kept);
    effect(() => this.keep(JSON.stringify(draft()), empty));
  }

  /** What was typed has been recorded, or given up. */
  forget(): void {
    this.isOver = true;
    sessionStorage.removeItem(this.key);
  }

  private keep(text: string, empty: string): void {
    if (this.isOver) return;
    if (text === empty) sessionStorage.removeItem(this.key);
    else sessionStorage.setItem(this.key, text);
  }

  private read(like: T): T | null {
    const text = sessionStorage.getItem(this.key);
    if (text === null) return null;
    try {
      const kept: unknown = JSON.parse(text);
      return hasShapeOf(like, kept) ? kept : null;
    } catch {
      // What somebody else wrote there is no draft.
      return null;
    }
  }
}

/** Whether it has the fields of the form of today, each of the same kind. */
function hasShapeOf<T>(like: T, kept: unknown): kept is T {
  if (like === null) return true;
  if (typeof like !== 'object') return typeof kept === typeof like;
  if (typeof kept !== 'object' || kept === null) return false;
  const keys = Object.keys(like);
  return (
    keys.length === Object.keys(kept).length &&
    keys.every((key) => key in kept && hasShapeOf(like[key as keyof T], (kept as T)[key as keyof T]))
  );
}
