import { afterNextRender, DestroyRef, ElementRef, inject, signal, type Signal } from '@angular/core';

/**
 * How wide the calling component is, in pixels; null while nothing is laid out. Known before the first paint, so that
 * nothing jumps. Call it where `inject()` may be called.
 */
export function elementWidth(): Signal<number | null> {
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const destroyed = inject(DestroyRef);
  const width = signal<number | null>(null);
  const measure = () => width.set(host.clientWidth === 0 ? null : host.clientWidth);
  afterNextRender({
    read: () => {
      measure();
      const observer = new ResizeObserver(measure);
      observer.observe(host);
      destroyed.onDestroy(() => observer.disconnect());
    },
  });
  return width.asReadonly();
}
