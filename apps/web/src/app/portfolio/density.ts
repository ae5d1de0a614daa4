import { Injectable, signal } from '@angular/core';

const STORED_AS = 'telltale.compact';

/** Rows of 52 px, or of 40 for those who want more of them at once; remembered on this device. */
@Injectable({ providedIn: 'root' })
export class Density {
  private readonly compact = signal(recall());
  readonly isCompact = this.compact.asReadonly();

  toggle(): void {
    this.compact.update((isCompact) => !isCompact);
    remember(this.compact());
  }
}

function recall(): boolean {
  try {
    return localStorage.getItem(STORED_AS) === 'yes';
  } catch {
    // Waits for a browser that refuses storage.
    return false;
  }
}

function remember(isCompact: boolean): void {
  try {
    localStorage.setItem(STORED_AS, isCompact ? 'yes' : 'no');
  } catch {
    // Waits for a browser that refuses storage: the choice then lasts until the page is closed.
  }
}
