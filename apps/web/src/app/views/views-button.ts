import { Component, computed, effect, inject, input, untracked, viewChild } from '@angular/core';
import type { PortfolioQuery } from '../portfolio/portfolio-query';
import { LiveEvents } from '../live/live-events';
import { PopoverButton } from '../ui/popover-button';
import { SavedViews } from './saved-views';
import { isChanged } from './view-address';
import { ViewsPanel } from './views-panel';

/** The view that is open, and the way to the others. What lists and changes them is loaded with the first press. */
@Component({
  selector: 'tt-views-button',
  imports: [PopoverButton, ViewsPanel],
  template: `
    <tt-popover-button
      class="tight"
      icon="bookmark"
      label="Views"
      [value]="words()"
      [isSheetWhenNarrow]="true"
    >
      <ng-template>
        @defer (on immediate) {
          <tt-views-panel [query]="query()" (left)="popover().close()" />
        } @placeholder {
          <div class="place"></div>
        }
      </ng-template>
    </tt-popover-button>
  `,
  styles: `
    /* As large as what comes: the panel is placed by it. */
    .place {
      width: min(360px, calc(100vw - 62px));
      height: 150px;
    }
  `,
})
export class ViewsButton {
  private readonly views = inject(SavedViews);

  readonly query = input.required<PortfolioQuery>();
  protected readonly popover = viewChild.required(PopoverButton);

  protected readonly words = computed(() => {
    const { view: id } = this.query();
    const view = id === null ? undefined : this.views.find(id);
    if (view === undefined) return '';
    return isChanged(view, this.query()) ? `${view.name} · changed` : view.name;
  });

  constructor() {
    // An address that was copied whole names a view of which only the id is known yet.
    effect(() => {
      const { view: id } = this.query();
      const isKnown = id === null || this.views.find(id) !== undefined || this.views.all() !== null;
      if (!isKnown) untracked(() => void this.views.load());
    });
    inject(LiveEvents).whenever(
      ({ topic }) => topic === 'view' && this.views.all() !== null,
      () => void this.views.load(),
    );
  }
}
