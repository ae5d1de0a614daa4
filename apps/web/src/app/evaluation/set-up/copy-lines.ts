import { DOCUMENT } from '@angular/common';
import { Component, computed, type ElementRef, inject, input, viewChild } from '@angular/core';
import { Copying } from '../../ui/copying';

/** Lines to copy, with a button that does it and says whether it could. */
@Component({
  selector: 'tt-copy-lines',
  template: `
    <pre
      class="card"
      role="group"
      tabindex="0"
      [attr.aria-label]="label()"
    ><code #lines>{{ text() }}</code></pre>
    <div class="actions">
      <button type="button" class="button" (click)="copy()">{{ action() }}</button>
      <span class="small muted" role="status">{{ said() }}</span>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      min-width: 0;
    }

    pre {
      margin: 0;
      padding: 12px 16px;
      overflow-x: auto;
      font:
        12.5px/19px ui-monospace,
        monospace;
      tab-size: 2;
    }

    .actions {
      align-items: center;
    }
  `,
})
export class CopyLines {
  private readonly document = inject(DOCUMENT);

  readonly label = input.required<string>();
  readonly text = input.required<string>();
  readonly action = input('Copy the lines');

  private readonly lines = viewChild.required<ElementRef<HTMLElement>>('lines');
  private readonly copying = new Copying();
  protected readonly said = computed(() => this.copying.said(this.text()));

  protected async copy(): Promise<void> {
    await this.copying.copy(this.text(), 'Copied.', () =>
      this.document.getSelection()?.selectAllChildren(this.lines().nativeElement),
    );
  }
}
