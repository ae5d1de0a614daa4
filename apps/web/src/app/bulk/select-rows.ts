import { Directive, inject, input } from '@angular/core';
import type { ProjectRowReply } from '@telltale/contract';
import { isPlain, isTyping } from '../keys/is-typing';
import { Selection } from './selection';

/** `x` chooses the row that has the focus, with Shift all from the last one to it; Escape lets all go. */
@Directive({
  selector: '[ttSelectRows]',
  host: { 'aria-multiselectable': 'true', '(keydown)': 'follow($event)' },
})
export class SelectRows {
  private readonly selection = inject(Selection);
  /** By the number of the line on which each stands. */
  readonly lines = input.required<readonly (ProjectRowReply | null)[]>({ alias: 'ttSelectRows' });

  protected follow(event: KeyboardEvent): void {
    if (!isPlain(event) || isTyping(event)) return;
    if (event.key === 'Escape' && this.selection.count() > 0) this.selection.clear();
    if (event.key.toLowerCase() !== 'x') return;
    const line = (event.target as HTMLElement).closest<HTMLElement>('[data-line]')?.dataset['line'];
    const project = line === undefined ? null : (this.lines()[Number(line)] ?? null);
    if (project === null) return;
    event.preventDefault();
    if (event.shiftKey)
      this.selection.extendTo(
        project,
        this.lines().filter((one) => one !== null),
      );
    else this.selection.toggle(project);
  }
}
