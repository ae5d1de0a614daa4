import { DestroyRef, inject, InjectionToken, signal, type Signal } from '@angular/core';

/** Where rows become cards; the style sheets say the same figure. */
const NARROW = '(max-width: 760px)';

/** True on a screen as narrow as a telephone. */
export const IS_NARROW = new InjectionToken<Signal<boolean>>('is narrow', {
  providedIn: 'root',
  factory: () => {
    const query = window.matchMedia(NARROW);
    const isNarrow = signal(query.matches);
    const follow = (event: MediaQueryListEvent) => isNarrow.set(event.matches);
    query.addEventListener('change', follow);
    inject(DestroyRef).onDestroy(() => query.removeEventListener('change', follow));
    return isNarrow.asReadonly();
  },
});
