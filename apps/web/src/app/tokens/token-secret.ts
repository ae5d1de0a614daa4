import { Component, computed, type ElementRef, input, signal, viewChild } from '@angular/core';

/** A secret that is shown this once: with a warning, and a button that copies it. */
@Component({
  selector: 'tt-token-secret',
  template: `
    <p>
      <strong>Copy this token now.</strong> Telltale does not keep it and cannot show it again. Whoever has it
      may push results to this one project, so put it where your build keeps its secrets.
    </p>
    <div class="line">
      <input
        #box
        class="input"
        type="text"
        readonly
        spellcheck="false"
        aria-label="Token"
        [value]="secret()"
        (focus)="box.select()"
      />
      <button type="button" class="button primary" (click)="copy()">Copy token</button>
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
export class TokenSecret {
  readonly secret = input.required<string>();

  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  /** The secret of which something was said: another one begins anew. */
  private readonly outcome = signal<{ readonly secret: string; readonly words: string } | null>(null);
  protected readonly said = computed(() =>
    this.outcome()?.secret === this.secret() ? (this.outcome()?.words ?? '') : '',
  );

  protected async copy(): Promise<void> {
    const secret = this.secret();
    try {
      await navigator.clipboard.writeText(secret);
      this.outcome.set({ secret, words: 'Token copied.' });
    } catch {
      // Waits for a browser without a clipboard for this page, as on plain http: it is selected, to be copied by hand.
      this.box().nativeElement.focus();
      this.box().nativeElement.select();
      this.outcome.set({
        secret,
        words: 'The browser does not let Telltale copy. It is selected: press Ctrl C.',
      });
    }
  }
}
