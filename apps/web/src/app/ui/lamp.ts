import { Component, computed, input } from '@angular/core';
import type { FailureMode, Reading, Severity } from '@telltale/domain';
import { ICON_PATHS } from './icon-paths';
import { type LampDetail, lampName } from './lamp-name';
import { MODE_ICONS } from './mode-icons';

const DASH = 'M7 12h10';

/**
 * One of the six lights. Each reading has a shape of its own besides its colour: pips for the severity when lit, a dashed
 * outline with a question mark when unknown, a slash when waived, a dash when it does not apply. Pips and question mark are
 * drawn by the style sheet: a portfolio holds some two hundred lamps at a time, and one that changes must cost next to nothing.
 */
@Component({
  selector: 'tt-lamp',
  template: `<svg viewBox="0 0 24 24"><path [attr.d]="path()" /></svg>`,
  styleUrl: './lamp.scss',
  host: { role: 'img', '[attr.aria-label]': 'name()', '[class]': 'look()' },
})
export class Lamp {
  readonly mode = input.required<FailureMode>();
  readonly reading = input.required<Reading>();
  readonly severity = input<Severity | null>(null);
  readonly detail = input<LampDetail>({});

  protected readonly path = computed(() =>
    this.reading() === 'not-applicable' ? DASH : ICON_PATHS[MODE_ICONS[this.mode()]],
  );
  protected readonly name = computed(() =>
    lampName(this.mode(), this.reading(), this.severity(), this.detail()),
  );
  protected readonly look = computed(() =>
    this.reading() === 'lit' ? `lit ${this.severity() ?? ''}` : this.reading(),
  );
}
