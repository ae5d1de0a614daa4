import { Component, computed, input, output } from '@angular/core';
import type { SummaryReply } from '@telltale/contract';
import { FAILURE_MODE_NAMES, FAILURE_MODES, type FailureMode, spokenNumber } from '@telltale/domain';
import { Icon } from '../ui/icon';
import { MODE_ICONS } from '../ui/mode-icons';
import { activeProjects } from './expected-rows';

/** Six counts that filter: how many projects each way of dying threatens, how badly, and on how many nobody knows. */
@Component({
  selector: 'tt-mode-tiles',
  imports: [Icon],
  templateUrl: './mode-tiles.html',
  styleUrl: './mode-tiles.scss',
  host: { role: 'group', 'aria-label': 'Filter by failure mode' },
})
export class ModeTiles {
  /** Null while it is on its way. */
  readonly summary = input.required<SummaryReply | null>();
  readonly chosen = input.required<FailureMode | null>();
  readonly choose = output<FailureMode | null>();

  protected readonly tiles = computed(() => {
    const summary = this.summary();
    return FAILURE_MODES.map((mode) => ({
      mode,
      name: FAILURE_MODE_NAMES[mode],
      icon: MODE_ICONS[mode],
      figures: summary === null ? null : tileFigures(summary, mode),
    }));
  });
}

interface TileFigures {
  readonly lit: string;
  readonly of: string;
  /** A line each: what is critical or waived, and what nobody knows. */
  readonly beneath: readonly string[];
  /** Parts of the bar in percent, from the left; what is unknown stands at the right end. */
  readonly parts: readonly { readonly look: string; readonly percent: number }[];
}

function tileFigures(summary: SummaryReply, mode: FailureMode): TileFigures {
  const { lit, waived, unknown, bySeverity } = summary.modes[mode];
  const of = activeProjects(summary);
  const percent = (count: number) => (of === 0 ? 0 : (count / of) * 100);
  return {
    lit: spokenNumber(lit),
    of: spokenNumber(of),
    beneath: [
      `${spokenNumber(bySeverity.critical)} critical${waived === 0 ? '' : ` · ${spokenNumber(waived)} waived`}`,
      `${spokenNumber(unknown)} unknown`,
    ],
    parts: [
      { look: 'critical', percent: percent(bySeverity.critical) },
      { look: 'serious', percent: percent(bySeverity.serious) },
      { look: 'watch', percent: percent(bySeverity.watch) },
      { look: 'unknown', percent: percent(unknown) },
    ].filter((part) => part.percent > 0),
  };
}
