import { computed, inject, Injectable, type Signal, signal } from '@angular/core';
import { Session } from '../access/session';

/** In which currency amounts are typed: the one of the project on the screen, else the workspace's. */
@Injectable({ providedIn: 'root' })
export class CurrencyInHand {
  private readonly session = inject(Session);
  private readonly ofProject = signal<Signal<string | undefined> | null>(null);

  readonly currency = computed(
    () => this.ofProject()?.() ?? this.session.current()?.workspace.currency ?? 'EUR',
  );

  /** An open project lends its currency as long as its page is there. */
  lend(currency: Signal<string | undefined>): void {
    this.ofProject.set(currency);
  }

  /** A project that is left takes its own back, and not that of the one after it. */
  takeBack(currency: Signal<string | undefined>): void {
    this.ofProject.update((lent) => (lent === currency ? null : lent));
  }
}
