import { Dialog } from '@angular/cdk/dialog';
import type { Injector } from '@angular/core';
import { JumpDialog } from './jump-dialog';

/** Loaded with its dialog when somebody first asks for it. */
export function openJump(injector: Injector): void {
  injector.get(Dialog).open(JumpDialog, {
    ariaLabel: 'Search or jump to',
    ariaModal: true,
    autoFocus: 'first-tabbable',
    panelClass: 'from-top',
  });
}
