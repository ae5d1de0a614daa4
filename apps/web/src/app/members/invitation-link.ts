import { Component, type ElementRef, input, output, signal, viewChild } from '@angular/core';

/** The link of an invitation, which is shown this once: with a button that copies it. */
@Component({
  selector: 'tt-invitation-link',
  template: `
    @if (isMailed()) {
      <p>
        It went out by mail to {{ email() }}. The link, if you want to send it yourself; it is shown this
        once:
      </p>
    } @else {
      <p>Send this link to {{ email() }}. It works once and is shown this once:</p>
    }
    <div class="line">
      <input
        #box
        class="input"
        type="text"
        readonly
        spellcheck="false"
        aria-label="Link of the invitation"
        [value]="link()"
        (focus)="box.select()"
      />
      <button type="button" class="button primary" (click)="copy()">Copy the link</button>
      <button type="button" class="button" (click)="putAway.emit()">Put the link away</button>
    </div>
    <p class="small muted" role="status">{{ said() }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 10px;
      padding: 16px;
      border-left: 3px solid var(--brand);
      overflow-wrap: anywhere;
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
  host: { class: 'card', role: 'group', '[attr.aria-label]': "'The invitation of ' + email()" },
})
export class InvitationLink {
  readonly email = input.required<string>();
  readonly link = input.required<string>();
  readonly isMailed = input.required<boolean>();
  readonly putAway = output();

  protected readonly said = signal('');
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.link());
      this.said.set('Link copied.');
    } catch {
      // Waits for a browser without a clipboard for this page, as on plain http: it is selected, to be copied by hand.
      this.box()?.nativeElement.focus();
      this.said.set('The browser does not let Telltale copy. It is selected: press Ctrl C.');
    }
  }
}
