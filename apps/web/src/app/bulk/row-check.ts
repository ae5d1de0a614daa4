import { Component, computed, inject, input } from '@angular/core';
import type { ProjectRowReply } from '@telltale/contract';
import { Selection } from './selection';

/** Chooses a row with the pointer; the keyboard has `x`. It shows itself where one points, and while anything is chosen. */
@Component({
  selector: 'tt-row-check',
  template: `
    <label>
      <input
        type="checkbox"
        tabindex="-1"
        [attr.aria-label]="'Select ' + project().name"
        [checked]="isChosen()"
        (click)="choose($event)"
      />
    </label>
  `,
  styleUrl: './row-check.scss',
  // The row itself is a link for the pointer.
  host: { '(click)': '$event.stopPropagation()', '[class.shown]': 'selection.count() > 0' },
})
export class RowCheck {
  readonly project = input.required<ProjectRowReply>();
  /** The rows in their order, for a range. */
  readonly rows = input.required<readonly ProjectRowReply[]>();

  protected readonly selection = inject(Selection);
  protected readonly isChosen = computed(() => this.selection.has(this.project().id));

  protected choose(event: MouseEvent): void {
    if (event.shiftKey) this.selection.extendTo(this.project(), this.rows());
    else this.selection.toggle(this.project());
    // What is chosen decides the mark, also where there is no room for one more.
    const box = event.target as HTMLInputElement;
    box.checked = this.isChosen();
    // The keys of the table go on from the row.
    box.closest('[data-line]')?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
  }
}
