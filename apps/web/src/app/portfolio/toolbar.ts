import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PortfolioColumn } from '@telltale/contract';
import { Session } from '../access/session';
import { ClientNames } from '../shell/client-names';
import { Icon } from '../ui/icon';
import { MenuButton } from '../ui/menu-button';
import { PopoverButton } from '../ui/popover-button';
import { ViewsButton } from '../views/views-button';
import { ColumnChooser } from './column-chooser';
import { Density } from './density';
import { FilterPanel } from './filter-panel';
import { filterChips } from './filter-words';
import { addressOf, countFilters, type PortfolioQuery } from './portfolio-query';
import { SORT_WORDS, sortLabel } from './sort-words';

/** What narrows and orders the table, and what leads on from it. */
@Component({
  selector: 'tt-toolbar',
  imports: [ColumnChooser, FilterPanel, Icon, MenuButton, PopoverButton, RouterLink, ViewsButton],
  templateUrl: './toolbar.html',
  styleUrl: './toolbar.scss',
})
export class Toolbar {
  readonly query = input.required<PortfolioQuery>();
  readonly exportAddress = input.required<string>();
  /** How many projects the list holds, in words. */
  readonly countWords = input.required<string>();
  /** Chosen columns that this window is too narrow for. */
  readonly leftOut = input.required<readonly PortfolioColumn[]>();
  readonly narrow = output<Partial<PortfolioQuery>>();
  readonly clear = output();

  private readonly names = inject(ClientNames);
  protected readonly session = inject(Session);
  protected readonly density = inject(Density);
  protected readonly sorts = computed(() =>
    SORT_WORDS.map(({ sort, words }) => ({
      words,
      isChosen: this.query().sort === sort,
      follow: () => this.narrow.emit({ sort }),
    })),
  );
  /** The questions of what the table shows, in its order. */
  protected readonly askParams = computed(() => addressOf(this.query()));
  protected readonly sortLabel = computed(() => sortLabel(this.query().sort));
  protected readonly filters = computed(() => countFilters(this.query()) + this.query().client.length);
  protected readonly chips = computed(() =>
    filterChips(this.query(), (id) => this.names.nameOf(id) ?? 'One client'),
  );
}
