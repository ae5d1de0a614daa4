import { Component, input } from '@angular/core';

/** The picture beside a client's name, which says the same: it is decoration. */
@Component({
  selector: 'tt-client-logo',
  template: `
    @if (logo(); as address) {
      <img [src]="address" alt="" width="28" height="28" />
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    img {
      flex: none;
      object-fit: contain;
      border-radius: 4px;
    }
  `,
})
export class ClientLogo {
  readonly logo = input.required<string | null>();
}
