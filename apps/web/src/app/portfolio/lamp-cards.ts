import type { OverlayRef } from '@angular/cdk/overlay';
import { DestroyRef, Directive, inject, Injector, input } from '@angular/core';
import type { ProjectRowReply } from '@telltale/contract';
import type { TableLine } from './table-lines';

/** Long enough that a pointer on its way elsewhere opens nothing and asks the server nothing. */
const INTENT_MS = 250;
/** Long enough to reach the card with the pointer. */
const LEAVE_MS = 180;

/** Opens the card of a lamp that is hovered over or focused: cells with `data-mode` in rows with `data-line`. */
@Directive({
  selector: '[ttLampCards]',
  host: {
    '(pointerover)': 'await($event)',
    '(pointerout)': 'leave()',
    '(focusin)': 'await($event)',
    '(focusout)': 'leave()',
    '(document:keydown.escape)': 'close()',
  },
})
export class LampCards {
  readonly lines = input.required<readonly TableLine[]>({ alias: 'ttLampCards' });

  private readonly injector = inject(Injector);
  private overlay: OverlayRef | null = null;
  private opening: ReturnType<typeof setTimeout> | undefined;
  private closing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.close());
  }

  protected await(event: Event): void {
    const isTouch = 'pointerType' in event && event.pointerType === 'touch';
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-mode]');
    if (cell === null || isTouch) return;
    clearTimeout(this.closing);
    clearTimeout(this.opening);
    this.opening = setTimeout(() => void this.open(cell), INTENT_MS);
  }

  protected leave(): void {
    clearTimeout(this.opening);
    clearTimeout(this.closing);
    this.closing = setTimeout(() => this.close(), LEAVE_MS);
  }

  protected close(): void {
    clearTimeout(this.opening);
    clearTimeout(this.closing);
    this.overlay?.dispose();
    this.overlay = null;
  }

  private async open(cell: HTMLElement): Promise<void> {
    const project = this.projectOf(cell);
    const { openLampCard } = await import('./open-lamp-card');
    if (project === null || !cell.isConnected) return;
    this.close();
    const overlay = openLampCard(this.injector, cell, project);
    overlay.overlayElement.addEventListener('pointerenter', () => clearTimeout(this.closing));
    overlay.overlayElement.addEventListener('pointerleave', () => this.leave());
    this.overlay = overlay;
  }

  private projectOf(cell: HTMLElement): ProjectRowReply | null {
    const line = this.lines()[Number(cell.closest<HTMLElement>('[data-line]')?.dataset['line'])];
    return line?.kind === 'project' ? line.project : null;
  }
}
