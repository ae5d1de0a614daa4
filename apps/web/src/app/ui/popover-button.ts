import { A11yModule } from '@angular/cdk/a11y';
import { CdkConnectedOverlay, CdkOverlayOrigin, type ConnectedPosition } from '@angular/cdk/overlay';
import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, contentChild, input, signal, TemplateRef } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

const BELOW: ConnectedPosition[] = [
  { originX: 'start', originY: 'bottom', overlayX: 'start', overlayY: 'top', offsetY: 6 },
  { originX: 'end', originY: 'bottom', overlayX: 'end', overlayY: 'top', offsetY: 6 },
  { originX: 'start', originY: 'top', overlayX: 'start', overlayY: 'bottom', offsetY: -6 },
];

/** A button that opens a small panel beneath it. What the panel holds is the `ng-template` inside; it is made when opened. */
@Component({
  selector: 'tt-popover-button',
  imports: [A11yModule, CdkConnectedOverlay, CdkOverlayOrigin, Icon, NgTemplateOutlet],
  template: `
    <button
      #origin="cdkOverlayOrigin"
      cdkOverlayOrigin
      type="button"
      class="button"
      aria-haspopup="dialog"
      [attr.aria-expanded]="isOpen()"
      [attr.aria-label]="name()"
      (click)="isOpen.set(!isOpen())"
    >
      @if (icon(); as icon) {
        <tt-icon [name]="icon" />
      }
      <span class="text">{{ value() === '' ? label() : value() }}</span>
      @if (count() > 0) {
        &ngsp;<span class="count">{{ count() }}</span>
      }
    </button>
    <ng-template
      cdkConnectedOverlay
      [cdkConnectedOverlayOrigin]="origin"
      [cdkConnectedOverlayOpen]="isOpen()"
      [cdkConnectedOverlayPositions]="positions"
      [cdkConnectedOverlayViewportMargin]="8"
      [cdkConnectedOverlayFlexibleDimensions]="true"
      (overlayOutsideClick)="closeUnlessOnButton($event, origin.elementRef.nativeElement)"
      (detach)="isOpen.set(false)"
    >
      <div class="panel" role="dialog" [attr.aria-label]="label()" cdkTrapFocus cdkTrapFocusAutoCapture>
        <ng-container [ngTemplateOutlet]="panel()" />
      </div>
    </ng-template>
  `,
  styleUrl: './popover-button.scss',
})
export class PopoverButton {
  readonly label = input.required<string>();
  /** What is chosen now, in place of the label. */
  readonly value = input('');
  readonly icon = input<IconName>();
  /** How many choices are in force. */
  readonly count = input(0);

  protected readonly name = computed(() => {
    if (this.value() !== '') return `${this.label()}: ${this.value()}`;
    return this.count() === 0 ? this.label() : `${this.label()} ${this.count()} in force`;
  });
  protected readonly panel = contentChild.required(TemplateRef);
  protected readonly isOpen = signal(false);
  protected readonly positions = BELOW;

  close(): void {
    this.isOpen.set(false);
  }

  protected closeUnlessOnButton(event: MouseEvent, button: HTMLElement): void {
    if (!button.contains(event.target as Node)) this.close();
  }
}
