import { computed, inject, Injectable, signal } from '@angular/core';
import { Address } from '../shell/address';

/** A project's page by its address; the form for a new one has no past. */
const PROJECT_PATH = /^\/project\/(?!new$)([^/]+)$/;

/** Whether the slider through the days stands above the page: when somebody wants it, and whenever a past day is shown. */
@Injectable({ providedIn: 'root' })
export class SliderSwitch {
  private readonly address = inject(Address);
  private readonly wanted = signal(false);

  readonly isWanted = this.wanted.asReadonly();
  readonly project = computed(() => PROJECT_PATH.exec(this.address.path())?.[1] ?? null);
  /** Only these pages look at one day after another. */
  readonly hasDays = computed(() => this.project() !== null || this.address.path() === '/portfolio');
  readonly isShown = computed(() => this.hasDays() && (this.wanted() || this.address.asOf() !== null));

  toggle(): void {
    this.wanted.update((isWanted) => !isWanted);
  }
}
