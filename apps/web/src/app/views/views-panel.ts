import { afterNextRender, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ViewReply } from '@telltale/contract';
import { Session } from '../access/session';
import type { PortfolioQuery } from '../portfolio/portfolio-query';
import { type Problem, problemOf } from '../problems/problem';
import { focusMover } from '../record/focus-mover';
import { Address } from '../shell/address';
import { Refusal } from '../ui/refusal';
import { SavedViews } from './saved-views';
import { isChanged, keptQuery, viewAddress } from './view-address';
import { ViewNameForm } from './view-name-form';
import { ViewRow } from './view-row';

/** The saved views: opened, changed, and the one that is on the screen saved under a name. Read each time it opens. */
@Component({
  selector: 'tt-views-panel',
  imports: [Refusal, RouterLink, ViewNameForm, ViewRow],
  templateUrl: './views-panel.html',
  styleUrl: './views-panel.scss',
})
export class ViewsPanel {
  protected readonly views = inject(SavedViews);
  private readonly session = inject(Session);
  private readonly address = inject(Address);
  private readonly moveFocus = focusMover();

  readonly query = input.required<PortfolioQuery>();
  /** Something was opened: the panel has done its work. */
  readonly left = output();

  protected readonly isNaming = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly said = signal('');
  protected readonly changed = computed(() => {
    const view = this.views.all()?.find(({ id }) => id === this.query().view);
    return view !== undefined && isChanged(view, this.query()) ? view : null;
  });
  protected readonly groups = computed(() => {
    const all = this.views.all() ?? [];
    return [
      { title: 'Yours', views: all.filter(({ isMine }) => isMine) },
      { title: 'Shared by others', views: all.filter(({ isMine }) => !isMine) },
    ].filter(({ views }) => views.length > 0);
  });

  constructor() {
    void this.views.load();
    // The panel's code comes after the panel itself: the focus waits for it.
    const moveFocus = focusMover();
    afterNextRender(() => moveFocus('a, button'));
  }

  protected readonly save = async (name: string): Promise<void> => {
    const view = await this.views.create({ name, query: keptQuery(this.query()) });
    this.said.set(`Saved as ${view.name}.`);
    this.address.change({ view: view.id });
  };

  protected mayUpdate({ isMine }: ViewReply): boolean {
    return isMine || this.session.isAdministrator();
  }

  protected saved(view: ViewReply): Record<string, string> {
    return viewAddress(view, this.query().asOf);
  }

  protected async update(view: ViewReply): Promise<void> {
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      await this.views.change(view, { query: keptQuery(this.query()) });
      this.said.set(`${view.name} now keeps what you see.`);
      this.moveFocus('.save');
    } catch (error) {
      // Waits for somebody who was quicker, or a lost connection.
      this.problem.set(problemOf(error));
    }
    this.isBusy.set(false);
  }

  protected stopNaming(): void {
    this.isNaming.set(false);
    this.moveFocus('.save');
  }
}
