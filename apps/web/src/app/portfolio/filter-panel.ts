import { Component, input, output } from '@angular/core';
import { FAILURE_MODE_NAMES, FAILURE_MODES, SEVERITIES, STATUS_NAMES, STATUSES } from '@telltale/domain';
import { ClientChoices } from '../shell/client-choices';
import { SEVERITY_WORDS } from './filter-words';
import { type PortfolioQuery, readPortfolioQuery, STAGE_FILTERS } from './portfolio-query';
import { stageName } from './stage-chips';

/** All filters in one place. Each takes effect at once; the address says the same. */
@Component({
  selector: 'tt-filter-panel',
  imports: [ClientChoices],
  templateUrl: './filter-panel.html',
  styleUrl: './filter-panel.scss',
})
export class FilterPanel {
  readonly query = input.required<PortfolioQuery>();
  readonly narrow = output<Partial<PortfolioQuery>>();
  readonly clear = output();

  protected readonly stages = STAGE_FILTERS.map((stage) => ({ stage, name: stageName(stage) }));
  protected readonly modes = FAILURE_MODES.map((mode) => ({ mode, name: FAILURE_MODE_NAMES[mode] }));
  protected readonly severities = SEVERITIES.map((severity) => ({
    severity,
    words: SEVERITY_WORDS[severity],
  }));
  protected readonly statuses = STATUSES.map((status) => ({ status, name: STATUS_NAMES[status] }));

  /** Reads a field as the address would be read, so that both know the same choices. */
  protected set(name: 'mode' | 'severity' | 'decision' | 'owner' | 'q', value: string): void {
    const query = readPortfolioQuery({ get: (wanted) => (wanted === name ? value : null) });
    this.narrow.emit({ [name]: query[name] });
  }

  protected toggle<T extends string>(chosen: readonly T[], one: T): T[] {
    return chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one];
  }
}
