import { Component, computed, input, output } from '@angular/core';
import type { PortfolioColumn, ProjectSort } from '@telltale/contract';
import { FAILURE_MODE_NAMES, FAILURE_MODES } from '@telltale/domain';
import { Icon } from '../ui/icon';
import { MODE_ICONS } from '../ui/mode-icons';
import { COLUMN_NAMES } from './columns';

type SortedBy = 'name' | 'target' | 'updated';

const SORT_WORDS: Readonly<Record<SortedBy, string>> = {
  name: 'name',
  target: 'target',
  updated: 'last change',
};

/** The head of the table stays in view; some of its columns sort. */
@Component({
  selector: 'tt-table-head',
  imports: [Icon],
  templateUrl: './table-head.html',
  styleUrl: './table-head.scss',
  host: { role: 'rowgroup' },
})
export class TableHead {
  readonly sort = input.required<ProjectSort>();
  readonly columns = input.required<readonly PortfolioColumn[]>();
  readonly sortBy = output<ProjectSort>();

  protected readonly modes = FAILURE_MODES.map((mode) => ({
    mode,
    name: FAILURE_MODE_NAMES[mode],
    icon: MODE_ICONS[mode],
  }));
  protected readonly sortWords = SORT_WORDS;
  protected readonly byName = computed(() => directionOf(this.sort(), 'name'));
  protected readonly heads = computed(() => this.columns().map((column) => this.headOf(column)));

  /** First upwards, then downwards, then back to the order of severity. */
  protected turn(column: SortedBy): void {
    const direction = directionOf(this.sort(), column);
    if (direction === 'none') this.sortBy.emit(column);
    else this.sortBy.emit(direction === 'ascending' ? `-${column}` : 'severity');
  }

  private headOf(column: PortfolioColumn) {
    const sortedBy = this.sortedBy(column);
    const direction = sortedBy === null ? null : directionOf(this.sort(), sortedBy);
    return { column, name: COLUMN_NAMES[column], sortedBy, direction };
  }

  /** The window shows the target too, and takes its place where that has no column of its own. */
  private sortedBy(column: PortfolioColumn): SortedBy | null {
    if (column === 'updated' || column === 'target') return column;
    return column === 'window' && !this.columns().includes('target') ? 'target' : null;
  }
}

function directionOf(sort: ProjectSort, column: SortedBy): 'ascending' | 'descending' | 'none' {
  if (sort === column) return 'ascending';
  return sort === `-${column}` ? 'descending' : 'none';
}
