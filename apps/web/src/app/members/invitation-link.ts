import { Component, input, output } from '@angular/core';
import { CopyLine } from '../ui/copy-line';

/** The link of an invitation, which is shown this once: with a button that copies it. */
@Component({
  selector: 'tt-invitation-link',
  imports: [CopyLine],
  template: `
    @if (isMailed()) {
      <p>
        It went out by mail to {{ email() }}. The link, if you want to send it yourself; it is shown this
        once:
      </p>
    } @else {
      <p>Send this link to {{ email() }}. It works once and is shown this once:</p>
    }
    <tt-copy-line label="Link of the invitation" [text]="link()" action="Copy the link" done="Link copied.">
      <button type="button" class="button" (click)="putAway.emit()">Put the link away</button>
    </tt-copy-line>
  `,
  styles: `
    :host {
      display: grid;
      gap: 10px;
      padding: 16px;
      border-left: 3px solid var(--brand);
      overflow-wrap: anywhere;
    }
  `,
  host: { class: 'card', role: 'group', '[attr.aria-label]': "'The invitation of ' + email()" },
})
export class InvitationLink {
  readonly email = input.required<string>();
  readonly link = input.required<string>();
  readonly isMailed = input.required<boolean>();
  readonly putAway = output();
}
