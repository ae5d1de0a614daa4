import { Directive, inject, Injector } from '@angular/core';
import { Router } from '@angular/router';
import { Address } from '../shell/address';
import type { PageLink } from '../shell/pages';
import { isPlain, isTyping } from './is-typing';
import { PageChord } from './page-chord';

/** The keys that work on every page. What they open is loaded when first asked for. */
@Directive({ selector: '[ttShellKeys]', host: { '(document:keydown)': 'follow($event)' } })
export class ShellKeys {
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  private readonly address = inject(Address);
  private readonly chord = new PageChord();

  async openJump(): Promise<void> {
    (await import('../jump/open-jump')).openJump(this.injector);
  }

  protected follow(event: KeyboardEvent): void {
    if (event.defaultPrevented || isDialogOpen()) return;
    if (isJumpKey(event)) {
      event.preventDefault();
      void this.openJump();
    } else if (isPlain(event) && !isTyping(event)) this.followLetter(event);
  }

  private followLetter(event: KeyboardEvent): void {
    const page = this.chord.pageAt(event);
    if (page === null && event.key !== '?') return;
    event.preventDefault();
    void (page === null ? this.openKeys() : this.openPage(page));
  }

  private async openPage({ path, params }: PageLink): Promise<void> {
    await this.router.navigate([path], { queryParams: { ...params, ...this.address.kept() } });
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
