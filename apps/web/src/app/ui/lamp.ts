import { Component, computed, input } from '@angular/core';
import type { FailureMode, Reading, Severity } from '@telltale/domain';
import { ICON_PATHS } from './icon-paths';
import { type LampDetail, lampName } from './lamp-name';
import { MODE_ICONS } from './mode-icons';

const PIPS: Readonly<Record<Severity, number[]>> = { watch: [1], serious: [1, 2], critical: [1, 2, 3] };

/**
 * One of the six lights. Each reading has a shape of its own besides its colour: pips for the severity when lit, a dashed
 * outline with a question mark when unknown, a slash when waived, a dash when it does not apply.
 */
@Component({
  selector: 'tt-lamp',
  template: `
    @if (reading() === 'not-applicable') {
      <span class="dash"></span>
    } @else {
      <svg viewBox="0 0 24 24"><path [attr.d]="path()" /></svg>
    }
    @if (pips(); as pips) {
      <span class="pips">
        @for (pip of pips; track pip) {
          <i></i>
        }
      </span>
    } @else if (reading() === 'unknown') {
      <span class="ask">?</span>
    }
  `,
  styleUrl: './lamp.scss',
  host: { role: 'img', '[attr.aria-label]': 'name()', '[class]': 'look()' },
})
export class Lamp {
  readonly mode = input.required<FailureMode>();
  readonly reading = input.required<Reading>();
  readonly severity = input<Severity | null>(null);
  readonly detail = input<LampDetail>({});

  protected readonly path = computed(() => ICON_PATHS[MODE_ICONS[this.mode()]]);
  protected readonly name = computed(() =>
    lampName(this.mode(), this.reading(), this.severity(), this.detail()),
  );
  protected readonly look = computed(() =>
    this.reading() === 'lit' ? `lit ${this.severity() ?? ''}` : this.reading(),
  );
  protected readonly pips = computed(() => {
    const severity = this.severity();
    return this.reading() === 'lit' && severity !== null ? PIPS[severity] : null;
  });
}
