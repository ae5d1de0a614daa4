import { Dialog, type DialogRef } from '@angular/cdk/dialog';
import {
  createFlexibleConnectedPositionStrategy,
  createGlobalPositionStrategy,
  createRepositionScrollStrategy,
} from '@angular/cdk/overlay';
import type { Injector, TemplateRef, ViewContainerRef } from '@angular/core';

export interface PopoverRequest {
  readonly panel: TemplateRef<unknown>;
  readonly within: ViewContainerRef;
  readonly beneath: HTMLElement;
  readonly label: string;
  /** At the foot of the window, where beneath the button there is no room for it. */
  readonly isSheet: boolean;
}

/** Opens a small panel beneath a button; focus stays inside until it is closed. Loaded when somebody first asks for one. */
export function openPopover(
  injector: Injector,
  { panel, within, beneath, label, isSheet }: PopoverRequest,
): DialogRef {
  return injector.get(Dialog).open(panel, {
    ariaLabel: label,
    viewContainerRef: within,
    panelClass: 'tt-popover',
    backdropClass: 'cdk-overlay-transparent-backdrop',
    autoFocus: 'first-tabbable',
    // What is left of the window decides the height; less than this, and the panel opens upwards.
    minHeight: 180,
    minWidth: 160,
    scrollStrategy: createRepositionScrollStrategy(injector),
    positionStrategy: isSheet ? atTheFoot(injector) : under(injector, beneath),
  });
}

/** Clear of the pages at the lower edge of a narrow screen. */
function atTheFoot(injector: Injector) {
  return createGlobalPositionStrategy(injector).centerHorizontally().bottom('76px');
}

function under(injector: Injector, beneath: HTMLElement) {
  return createFlexibleConnectedPositionStrategy(injector, beneath)
    .withViewportMargin(8)
    .withFlexibleDimensions(true)
    .withPush(false)
    .withPositions([
      { originX: 'start', originY: 'bottom', overlayX: 'start', overlayY: 'top', offsetY: 6 },
      { originX: 'end', originY: 'bottom', overlayX: 'end', overlayY: 'top', offsetY: 6 },
      { originX: 'start', originY: 'top', overlayX: 'start', overlayY: 'bottom', offsetY: -6 },
    ]);
}
