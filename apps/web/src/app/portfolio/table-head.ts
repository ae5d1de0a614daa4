import { Component, computed, input, output } from '@angular/core';
import type { ProjectSort } from '@telltale/contract';
import { FAILURE_MODE_NAMES, FAILURE_MODES } from '@telltale/domain';
import { Icon } from '../ui/icon';
import { MODE_ICONS } from '../ui/mode-icons';

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
  readonly sortBy = output<ProjectSort>();

  protected readonly modes = FAILURE_MODES.map((mode) => ({
    mode,
    name: FAILURE_MODE_NAMES[mode],
    icon: MODE_ICONS[mode],
  }));
  protected readonly byName = computed(() => directionOf(this.sort(), 'name'));
  protected readonly byTarget = computed(() => directionOf(this.sort(), 'target'));

  /** First upwards, then downwards, then back to the order of severity. */
  protected turn(column: 'name' | 'target'): void {
    const direction = directionOf(this.sort(), column);
    if (direction === 'none') this.sortBy.emit(column);
    else this.sortBy.emit(direction === 'ascending' ? `-${column}` : 'severity');
  }
}

function directionOf(sort: ProjectSort, column: 'name' | 'target'): 'ascending' | 'descending' | 'none' {
  if (sort === column) return 'ascending';
  return sort === `-${column}` ? 'descending' : 'none';
}
