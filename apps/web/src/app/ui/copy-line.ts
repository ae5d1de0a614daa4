import { Component, computed, type ElementRef, input, viewChild } from '@angular/core';
import { Copying } from './copying';

/** A text that is taken elsewhere, in a field of its own, with a button that copies it and says so. */
@Component({
  selector: 'tt-copy-line',
  template: `
    <div class="line">
      <input
        #box
        class="input"
        type="text"
        readonly
        spellcheck="false"
        [attr.aria-label]="label()"
        [value]="text()"
        (focus)="box.select()"
      />
      <button type="button" class="button primary" (click)="copy()">{{ action() }}</button>
      <ng-content />
    </div>
    <p class="small muted" role="status">{{ said() }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }

    .line {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }

    .input {
      flex: 1 1 22ch;
      width: auto;
      min-width: 0;
      font-family: ui-monospace, monospace;
    }
  `,
})
export class CopyLine {
  /** What the text is, for whoever does not see it. */
  readonly label = input.required<string>();
  readonly text = input.required<string>();
  /** The words of the button, and what is said once it was copied. */
  readonly action = input.required<string>();
  readonly done = input.required<string>();

  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly copying = new Copying();
  protected readonly said = computed(() => this.copying.said(this.text()));

  protected async copy(): Promise<void> {
    await this.copying.copy(this.text(), this.done(), () => {
      const { nativeElement: box } = this.box();
      box.focus();
      box.select();
    });
  }
}
