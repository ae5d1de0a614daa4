import { Component, inject } from '@angular/core';
import { ShellKeys } from '../keys/shell-keys';
import { Icon } from '../ui/icon';
import { AccountMenu } from './account-menu';
import { AsOfPicker } from './as-of-picker';
import { ClientPicker } from './client-picker';

@Component({
  selector: 'tt-top-bar',
  imports: [AccountMenu, AsOfPicker, ClientPicker, Icon],
  hostDirectives: [ShellKeys],
  host: { role: 'banner' },
  template: `
    <button type="button" class="jump" aria-haspopup="dialog" (click)="keys.openJump()">
      <tt-icon name="search" /><span class="cut">Search or jump to…</span><kbd>Ctrl K</kbd>
    </button>
    <div class="right">
      <tt-as-of-picker />
      <tt-client-picker />
      <tt-account-menu />
    </div>
  `,
  styles: `
    :host {
      position: sticky;
      z-index: 10;
      top: 0;
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 12px;
      height: var(--top-bar);
      padding: 0 var(--page-side);
      border-bottom: 1px solid var(--line);
      background: var(--surface);
    }
    .jump {
      display: flex;
      flex: 0 1 380px;
      align-items: center;
      gap: 9px;
      min-width: 0;
      min-height: 34px;
      padding: 0 9px 0 11px;
      border: 1px solid var(--line);
      border-radius: var(--radius-control);
      background: var(--bg);
      color: var(--muted);
      font: var(--text);
      text-align: left;
      cursor: pointer;
    }
    .jump span {
      flex: 1;
    }
    .jump tt-icon {
      --icon-size: 16px;
    }
    .right {
      display: flex;
      align-items: center;
      gap: 12px;
    }
    @media (max-width: 760px) {
      kbd {
        display: none;
      }
      .right {
        gap: 8px;
      }
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class TopBar {
  protected readonly keys = inject(ShellKeys);
}
