import { computed, inject, Injectable, signal } from '@angular/core';
import { Address } from '../shell/address';
import { DENSITIES } from './portfolio-query';

const STORED_AS = 'telltale.compact';

/**
 * Rows of 52 px, or of 40 for those who want more of them at once. What the address says holds; where it says nothing,
 * what was last chosen on this device.
 */
@Injectable({ providedIn: 'root' })
export class Density {
  private readonly address = inject(Address);
  private readonly onDevice = signal(recall());
  readonly isCompact = computed(() => {
    const said = DENSITIES.find((density) => density === this.address.get('density'));
    return said === undefined ? this.onDevice() : said === 'compact';
  });

  toggle(): void {
    this.choose(!this.isCompact());
  }

  choose(isCompact: boolean): void {
    this.onDevice.set(isCompact);
    remember(isCompact);
    if (this.address.path() === '/portfolio')
      this.address.change({ density: isCompact ? 'compact' : 'full' });
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
