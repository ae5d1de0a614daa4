import {
  createFlexibleConnectedPositionStrategy,
  createOverlayRef,
  createRepositionScrollStrategy,
  type OverlayRef,
} from '@angular/cdk/overlay';
import { ComponentPortal } from '@angular/cdk/portal';
import type { Injector } from '@angular/core';
import type { ProjectRowReply } from '@telltale/contract';
import { LampCard } from './lamp-card';

/** Shows the card of the lamp in `cell`, which it then describes. Loaded when somebody first stays on a lamp. */
export function openLampCard(injector: Injector, cell: HTMLElement, project: ProjectRowReply): OverlayRef {
  const overlay = createOverlayRef(injector, {
    positionStrategy: beside(injector, cell),
    scrollStrategy: createRepositionScrollStrategy(injector, { autoClose: true }),
  });
  const card = overlay.attach(new ComponentPortal(LampCard, null, injector));
  card.setInput('row', project);
  card.setInput('mode', cell.dataset['mode']);
  cell.setAttribute('aria-describedby', 'lamp-card');
  overlay.detachments().subscribe(() => cell.removeAttribute('aria-describedby'));
  return overlay;
}

function beside(injector: Injector, cell: HTMLElement) {
  return createFlexibleConnectedPositionStrategy(injector, cell)
    .withViewportMargin(8)
    .withPush(true)
    .withPositions([
      { originX: 'start', originY: 'bottom', overlayX: 'start', overlayY: 'top', offsetY: 6 },
      { originX: 'start', originY: 'top', overlayX: 'start', overlayY: 'bottom', offsetY: -6 },
    ]);
}
