import { Component, input } from '@angular/core';

/** The picture beside a client's name, which says the same: it is decoration. */
@Component({
  selector: 'tt-client-logo',
  template: `
    @if (logo(); as address) {
      <img [src]="address" alt="" [width]="size()" [height]="size()" />
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
  /** Of its square, in pixels: it is known before the picture is there, so nothing moves. */
  readonly size = input(28);
}
