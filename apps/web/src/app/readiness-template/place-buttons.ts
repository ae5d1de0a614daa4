import { Component, ElementRef, inject, input, output } from '@angular/core';
import { Icon } from '../ui/icon';

/** Moves something up or down in its list, or takes it out. */
@Component({
  selector: 'tt-place-buttons',
  imports: [Icon],
  template: `
    <button
      type="button"
      class="icon-button"
      [attr.aria-label]="'Move up: ' + name()"
      [attr.aria-disabled]="isFirst()"
      (click)="move(-1, $event)"
    >
      <tt-icon name="arrow-up" />
    </button>
    <button
      type="button"
      class="icon-button"
      [attr.aria-label]="'Move down: ' + name()"
      [attr.aria-disabled]="isLast()"
      (click)="move(1, $event)"
    >
      <tt-icon name="arrow-down" />
    </button>
    <button
      type="button"
      class="icon-button"
      [attr.aria-label]="'Take out: ' + name()"
      (click)="removed.emit()"
    >
      <tt-icon name="trash" />
    </button>
  `,
  styles: `
    :host {
      display: flex;
      flex: none;
    }
    tt-icon {
      --icon-size: 15px;
    }
    [aria-disabled='true'] {
      color: var(--faint);
      cursor: default;
    }
  `,
})
export class PlaceButtons {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly name = input.required<string>();
  readonly isFirst = input.required<boolean>();
  readonly isLast = input.required<boolean>();
  readonly moved = output<-1 | 1>();
  readonly removed = output();

  /** What is moved in the page loses the focus: it is given back, so that a key can be pressed again. */
  protected move(by: -1 | 1, event: Event): void {
    if (by < 0 ? this.isFirst() : this.isLast()) return;
    const button = event.currentTarget as HTMLElement;
    this.moved.emit(by);
    setTimeout(() => {
      if (this.host.nativeElement.isConnected) button.focus();
    });
  }
}
