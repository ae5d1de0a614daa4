import { DOCUMENT } from '@angular/common';
import {
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';

/** The link that answers a question, which is shown this once: with a button that copies it. */
@Component({
  selector: 'tt-answer-link',
  template: `
    @if (address(); as address) {
      <p>
        <strong>Copy this link now.</strong> It is shown this once. Whoever has it answers just this question,
        without an account; it ends with the answer, after 14 days at the latest.
      </p>
      <div class="line">
        <input
          #box
          class="input"
          type="text"
          readonly
          spellcheck="false"
          aria-label="Link to answer"
          [value]="address"
          (focus)="box.select()"
        />
        <button type="button" class="button primary" (click)="copy(address)">Copy the link</button>
      </div>
      <p class="small muted" role="status">{{ said() }}</p>
    } @else {
      <p>It was asked already, and its link was shown then. Telltale cannot show it again.</p>
    }
    <div class="actions">
      <button type="button" class="button" (click)="putAway.emit()">Put the link away</button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      padding: 14px 16px;
      border-left: 3px solid var(--brand);
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
  host: { class: 'card no-print', role: 'group', 'aria-label': 'For whoever answers' },
})
export class AnswerLink {
  private readonly document = inject(DOCUMENT);

  /** As the server told it, without its own address; null where the same question was sent twice. */
  readonly link = input.required<string | null>();
  readonly putAway = output();

  protected readonly address = computed(() => {
    const link = this.link();
    return link === null ? null : new URL(link, this.document.baseURI).href;
  });
  protected readonly said = signal('');
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');

  protected async copy(address: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(address);
      this.said.set('Link copied.');
    } catch {
      // Waits for a browser without a clipboard for this page, as on plain http: it is selected, to be copied by hand.
      this.box()?.nativeElement.focus();
      this.said.set('The browser does not let Telltale copy. It is selected: press Ctrl C.');
    }
  }
}
