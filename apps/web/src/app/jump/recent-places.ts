import { computed, inject, Injectable, signal } from '@angular/core';
import { Session } from '../access/session';
import type { JumpTarget } from './jump-target';

const KEPT_MOST = 6;

/** Where somebody jumped to last. Names of projects stay in memory: nothing is left behind for the next at this browser. */
@Injectable({ providedIn: 'root' })
export class RecentPlaces {
  private readonly session = inject(Session);
  private readonly kept = signal<{ readonly of: string; readonly places: readonly JumpTarget[] } | null>(
    null,
  );
  private readonly reader = computed(() => this.session.current()?.account.id ?? null);

  readonly all = computed(() => {
    const kept = this.kept();
    return kept !== null && kept.of === this.reader() ? kept.places : [];
  });

  note(target: JumpTarget): void {
    const of = this.reader();
    if (of === null) return;
    const others = this.all().filter(({ id }) => id !== target.id);
    this.kept.set({ of, places: [target, ...others].slice(0, KEPT_MOST) });
  }
}
