import { DOCUMENT } from '@angular/common';
import { Component, computed, inject, input, output } from '@angular/core';
import { CopyLine } from '../../ui/copy-line';

/** The link that answers a question, which is shown this once: with a button that copies it. */
@Component({
  selector: 'tt-answer-link',
  imports: [CopyLine],
  template: `
    @if (address(); as address) {
      <p>
        <strong>Copy this link now.</strong> It is shown this once. Whoever has it answers just this question,
        without an account; it ends with the answer, after 14 days at the latest.
      </p>
      <tt-copy-line label="Link to answer" [text]="address" action="Copy the link" done="Link copied." />
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
}
