import { Directive, inject, Injector } from '@angular/core';
import { isPlain, isTyping } from './is-typing';

/** The keys that work on every page. What they open is loaded when first asked for. */
@Directive({ selector: '[ttShellKeys]', host: { '(document:keydown)': 'follow($event)' } })
export class ShellKeys {
  private readonly injector = inject(Injector);

  async openJump(): Promise<void> {
    (await import('../jump/open-jump')).openJump(this.injector);
  }

  protected follow(event: KeyboardEvent): void {
    if (event.defaultPrevented || isDialogOpen()) return;
    if (isJumpKey(event)) {
      event.preventDefault();
      void this.openJump();
    } else if (event.key === '?' && isPlain(event) && !isTyping(event)) {
      event.preventDefault();
      void this.openKeys();
    }
  }

  private async openKeys(): Promise<void> {
    (await import('./open-key-sheet')).openKeySheet(this.injector);
  }
}

function isJumpKey(event: KeyboardEvent): boolean {
  const isCtrlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
  return isCtrlK || (event.key === '/' && isPlain(event) && !isTyping(event));
}

function isDialogOpen(): boolean {
  return document.querySelector('.cdk-dialog-container') !== null;
}
