import { Dialog } from '@angular/cdk/dialog';
import type { Injector } from '@angular/core';
import { KeySheet } from './key-sheet';

/** Loaded with its dialog when somebody first asks for it. */
export function openKeySheet(injector: Injector): void {
  injector.get(Dialog).open(KeySheet, { ariaLabel: 'Keys', ariaModal: true });
}
