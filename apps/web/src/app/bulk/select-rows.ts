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
    if (event.key === 'Escape') this.selection.clear();
    else if (event.key.toLowerCase() === 'x') this.choose(event);
  }

  private choose(event: KeyboardEvent): void {
    const line = (event.target as HTMLElement).closest<HTMLElement>('[data-line]')?.dataset['line'];
    const project = this.lines()[Number(line ?? -1)] ?? null;
    if (project === null) return;
    event.preventDefault();
    const rows = this.lines().filter((one) => one !== null);
    if (event.shiftKey) this.selection.extendTo(project, rows);
    else this.selection.toggle(project);
  }
}
