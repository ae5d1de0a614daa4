import { DOCUMENT } from '@angular/common';
import { Component, computed, type ElementRef, inject, input, signal, viewChild } from '@angular/core';

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
  /** Of which text something was said: another one begins anew. */
  private readonly outcome = signal<{ readonly text: string; readonly words: string } | null>(null);
  protected readonly said = computed(() => {
    const outcome = this.outcome();
    return outcome?.text === this.text() ? outcome.words : '';
  });

  protected async copy(): Promise<void> {
    const text = this.text();
    try {
      await navigator.clipboard.writeText(text);
      this.outcome.set({ text, words: 'Copied.' });
    } catch {
      // Waits for a browser without a clipboard for this page, as on plain http: it is selected, to be copied by hand.
      this.document.getSelection()?.selectAllChildren(this.lines().nativeElement);
      this.outcome.set({
        text,
        words: 'The browser does not let Telltale copy. It is selected: press Ctrl C.',
      });
    }
  }
}
