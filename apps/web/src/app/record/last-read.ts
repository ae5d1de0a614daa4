import { linkedSignal, type Signal } from '@angular/core';

/** What is on its way to the screen: of what, and what came of it so far. */
export interface Reading<T> {
  readonly subject: string;
  readonly value: T | undefined;
  readonly isRefused: boolean;
}

/** The last that was read of a subject. It stays while another day of the same subject is on its way, so nothing jumps. */
export function lastRead<T>(reading: () => Reading<T>): Signal<Reading<T>> {
  return linkedSignal<Reading<T>, Reading<T>>({
    source: reading,
    computation: (now, previous) => {
      const isWaiting = now.value === undefined && !now.isRefused;
      return isWaiting && previous?.value.subject === now.subject ? previous.value : now;
    },
  });
}
