import { afterNextRender, ElementRef, inject, Injector } from '@angular/core';

/**
 * Moves the focus inside the calling component once what was just changed is drawn: what was pressed may be gone by then,
 * and with it the place from which a keyboard goes on. Call it where `inject()` may be called.
 */
export function focusMover(): (selector: string) => void {
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const injector = inject(Injector);
  return (selector) => {
    afterNextRender(() => host.querySelector<HTMLElement>(selector)?.focus(), { injector });
  };
}
