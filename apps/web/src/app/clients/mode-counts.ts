import { Component, computed, input } from '@angular/core';
import type { ModeCounts, ModeCountsReply } from '@telltale/contract';
import { FAILURE_MODE_NAMES, FAILURE_MODES, SEVERITIES, type Severity } from '@telltale/domain';
import { Icon } from '../ui/icon';
import { MODE_ICONS } from '../ui/mode-icons';

/** On how many projects of a client each mode is lit: quiet where none is, marked by its worst severity where one is. */
@Component({
  selector: 'tt-mode-counts',
  imports: [Icon],
  template: `
    <ul aria-label="Projects with a lit light">
      @for (cell of cells(); track cell.mode) {
        <li [class]="cell.worst ?? ''" [title]="cell.words">
          <tt-icon [name]="cell.icon" />
          <span aria-hidden="true">{{ cell.lit }}</span>
          <span class="pips" aria-hidden="true">
            @for (pip of cell.pips; track pip) {
              <i></i>
            }
          </span>
          <span class="unseen">{{ cell.words }}</span>
        </li>
      }
    </ul>
  `,
  styleUrl: './mode-counts.scss',
})
export class ModeCountsLine {
  readonly modes = input.required<ModeCounts>();

  protected readonly cells = computed(() =>
    FAILURE_MODES.map((mode) => {
      const counts = this.modes()[mode];
      const worst = worstOf(counts);
      return {
        mode,
        icon: MODE_ICONS[mode],
        lit: counts.lit,
        worst,
        // As on the lamps: one pip for watch, two for serious, three for critical, so that colour is never alone.
        pips: SEVERITIES.slice(0, worst === null ? 0 : SEVERITIES.indexOf(worst) + 1),
        words: `${FAILURE_MODE_NAMES[mode]}: ${litWords(counts)}, ${counts.unknown} not known`,
      };
    }),
  );
}

function litWords({ lit, bySeverity }: ModeCountsReply): string {
  return bySeverity.critical === 0 ? `${lit} lit` : `${lit} lit, ${bySeverity.critical} of them critical`;
}

function worstOf({ bySeverity }: ModeCountsReply): Severity | null {
  return SEVERITIES.findLast((severity) => bySeverity[severity] > 0) ?? null;
}
