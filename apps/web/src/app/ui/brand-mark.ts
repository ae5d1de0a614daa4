import { Component } from '@angular/core';

/** The lamp that names the product. */
@Component({
  selector: 'tt-brand-mark',
  template: `<svg viewBox="0 0 32 32">
    <rect width="32" height="32" rx="9" />
    <circle class="glow" cx="16" cy="16" r="9" />
    <circle cx="16" cy="16" r="6" />
  </svg>`,
  styles: `
    :host {
      display: inline-grid;
      flex: none;
      width: var(--mark-size, 22px);
      height: var(--mark-size, 22px);
    }
    rect {
      fill: var(--ink);
    }
    circle {
      fill: var(--serious);
    }
    .glow {
      opacity: 0.4;
    }
  `,
  host: { 'aria-hidden': 'true' },
})
export class BrandMark {}
