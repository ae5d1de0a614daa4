import { DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { Icon } from '../ui/icon';
import { KEY_LIST } from './key-list';

@Component({
  selector: 'tt-key-sheet',
  imports: [Icon],
  template: `
    <header>
      <h2>Keys</h2>
      <button type="button" class="icon-button" aria-label="Close" (click)="dialog.close()">
        <tt-icon name="x" />
      </button>
    </header>
    <dl>
      @for (line of lines; track line.does) {
        <div>
          <dt>
            @for (key of line.keys; track key) {
              <kbd>{{ key }}</kbd>
            }
          </dt>
          <dd>{{ line.does }}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    :host {
      display: block;
      width: min(440px, calc(100vw - 24px));
      padding: 16px 20px 20px;
      border: 1px solid var(--line);
      border-radius: var(--radius-card);
      background: var(--surface);
      box-shadow: var(--shadow-raised);
    }
    header {
      display: flex;
      align-items: center;
      justify-content: space-between;
      margin-bottom: 8px;
    }
    dl > div {
      display: grid;
      grid-template-columns: 110px 1fr;
      align-items: center;
      gap: 12px;
      padding: 7px 0;
      border-top: 1px solid var(--line);
    }
    dt {
      display: flex;
      gap: 5px;
    }
  `,
})
export class KeySheet {
  protected readonly dialog = inject(DialogRef);
  protected readonly lines = KEY_LIST;
}
