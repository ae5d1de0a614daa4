import { Component, input, output, viewChild } from '@angular/core';
import { MatMenuModule, MatMenuTrigger } from '@angular/material/menu';
import { Icon } from './icon';
import type { MenuItem } from './menu-item';

/** The menu of a `tt-menu-button`, laid over it; loaded when somebody first opens one. */
@Component({
  selector: 'tt-menu-panel',
  imports: [Icon, MatMenuModule],
  template: `
    <span class="over" aria-hidden="true" [matMenuTriggerFor]="menu" (menuClosed)="closed.emit()"></span>
    <mat-menu #menu="matMenu" class="tt-menu" [xPosition]="opens()">
      @if (heading().length > 0) {
        <div class="tt-menu-heading" role="none">
          @for (line of heading(); track line) {
            <span>{{ line }}</span>
          }
        </div>
      }
      @for (item of items(); track item.words) {
        <button
          mat-menu-item
          [class.first]="item.startsGroup"
          [role]="item.isChosen === undefined ? 'menuitem' : 'menuitemradio'"
          [attr.aria-checked]="item.isChosen"
          (click)="item.follow()"
        >
          @if (item.icon; as icon) {
            <tt-icon [name]="icon" />
          }
          <span>{{ item.words }}</span>
          @if (item.isChosen) {
            <tt-icon name="check" />
          }
        </button>
      }
    </mat-menu>
  `,
  styles: `
    .over {
      position: absolute;
      inset: 0;
      pointer-events: none;
    }
  `,
})
export class MenuPanel {
  readonly items = input.required<readonly MenuItem[]>();
  readonly heading = input.required<readonly string[]>();
  readonly opens = input.required<'before' | 'after'>();
  readonly closed = output();

  private readonly trigger = viewChild.required(MatMenuTrigger);

  open(): void {
    this.trigger().openMenu();
  }
}
