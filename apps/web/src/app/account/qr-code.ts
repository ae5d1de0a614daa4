import { Component, computed, input } from '@angular/core';
import { encode } from 'uqr';

/** Scanners ask for four light modules on each side (ISO/IEC 18004). */
const QUIET_MODULES = 4;
/** Whole pixels, so that the edges are sharp. */
const MODULE_PIXELS = 4;

/** A QR code, dark on light whatever the theme, as scanners want it. */
@Component({
  selector: 'tt-qr-code',
  template: `
    <svg
      role="img"
      [attr.aria-label]="label()"
      [attr.viewBox]="'0 0 ' + drawn().size + ' ' + drawn().size"
      [attr.width]="drawn().width"
    >
      <path [attr.d]="drawn().path" />
    </svg>
  `,
  styles: `
    svg {
      display: block;
      max-width: 100%;
      border-radius: var(--radius-control);
      background: #fff;
      shape-rendering: crispEdges;
    }
    path {
      fill: #000;
    }
  `,
})
export class QrCode {
  readonly text = input.required<string>();
  readonly label = input.required<string>();

  protected readonly drawn = computed(() => {
    const { data, size } = encode(this.text(), { ecc: 'M', border: QUIET_MODULES });
    const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { size, path: dark.join(''), width: size * MODULE_PIXELS };
  });
}
