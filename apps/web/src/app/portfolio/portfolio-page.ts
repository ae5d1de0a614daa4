import { Component, computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { PortfolioColumn, ProjectSort, SummaryReply } from '@telltale/contract';
import { spokenCount } from '@telltale/domain';
import { Session } from '../access/session';
import { BulkBar } from '../bulk/bulk-bar';
import { Selection } from '../bulk/selection';
import { LiveEvents } from '../live/live-events';
import { problemOf } from '../problems/problem';
import { Address } from '../shell/address';
import { ClientNames } from '../shell/client-names';
import { PORTFOLIO_START } from '../shell/pages';
import { Refusal } from '../ui/refusal';
import { ViewGone } from '../views/view-gone';
import { expectedRows } from './expected-rows';
import { KnownProjects } from './known-projects';
import { ModeTiles } from './mode-tiles';
import { NothingShown } from './nothing-shown';
import { PortfolioApi } from './portfolio-api';
import {
  addressOf,
  narrowing,
  onlyDeciding,
  type PortfolioQuery,
  readPortfolioQuery,
} from './portfolio-query';
import { portfolioSentence } from './portfolio-sentence';
import { ProjectPages } from './project-pages';
import { ProjectTable } from './project-table';
import { StageChips } from './stage-chips';
import { firstWaitingLines, tableLines } from './table-lines';
import { Toolbar } from './toolbar';

const START_PARAMETERS = new URLSearchParams(PORTFOLIO_START);

/** Which projects are in trouble, of what kind, since when: what the address says is what is shown. */
@Component({
  selector: 'tt-portfolio-page',
  imports: [
    BulkBar,
    ModeTiles,
    NothingShown,
    ProjectTable,
    Refusal,
    RouterLink,
    StageChips,
    Toolbar,
    ViewGone,
  ],
  templateUrl: './portfolio-page.html',
  styleUrl: './portfolio-page.scss',
  providers: [Selection],
})
export class PortfolioPage {
  private readonly api = inject(PortfolioApi);
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly kept = inject(Address).kept;
  protected readonly pages = inject(ProjectPages);

  private readonly parameters = toSignal(this.route.queryParamMap, {
    initialValue: this.route.snapshot.queryParamMap,
  });
  protected readonly query = computed(() => readPortfolioQuery(this.parameters()));
  protected readonly today = computed(() => this.query().asOf ?? this.session.today());

  /** Nobody changes the past. */
  protected readonly isSelectable = computed(() => this.session.mayEdit() && this.query().asOf === null);

  /** What the sentence counts: with the clients and words that are chosen, and nothing else. */
  protected readonly deciding = computed(() => addressOf(onlyDeciding(this.query())));

  private readonly filter = computed(() => JSON.stringify(narrowing(this.query())));

  protected readonly summaryRead = this.api.summary(this.query);
  /** The last summary stays while the next one is on its way. */
  protected readonly summary = linkedSignal<SummaryReply | null, SummaryReply | null>({
    source: () => (this.summaryRead.hasValue() ? this.summaryRead.value() : null),
    computation: (fresh, previous) => fresh ?? previous?.value ?? null,
  });
  protected readonly summaryProblem = computed(() => {
    const error = this.summaryRead.error();
    return error === undefined ? null : problemOf(error);
  });
  protected readonly clients = computed(
    () => new Map(this.summary()?.clients.map((client) => [client.id, client] as const)),
  );
  protected readonly sentence = computed(() => {
    const summary = this.summary();
    return summary === null ? null : portfolioSentence(summary, this.query().owner === 'me', this.today());
  });
  private readonly expected = computed(() => {
    const summary = this.summary();
    return summary === null ? null : expectedRows(this.query(), summary);
  });
  protected readonly rowCount = computed(() =>
    this.pages.hasMore() ? this.expected() : this.pages.rows().length,
  );
  protected readonly countWords = computed(() => {
    if (this.pages.isFirstRead()) return '';
    const count = this.rowCount();
    return count === null ? `more than ${this.pages.rows().length} projects` : spokenCount(count, 'project');
  });
  protected readonly lines = computed(() =>
    this.pages.isFirstRead() && this.pages.rows().length === 0
      ? firstWaitingLines(12)
      : tableLines(this.pages.rows(), {
          isGrouped: this.query().group === 'client',
          hasMore: this.pages.hasMore(),
          expectedRows: this.expected(),
          expectedGroups: this.clients().size,
        }),
  );
  protected readonly leftOut = signal<readonly PortfolioColumn[]>([]);
  protected readonly exportAddress = computed(() => this.api.exportAddress(this.query()));

  constructor() {
    const names = inject(ClientNames);
    const known = inject(KnownProjects);
    const selection = inject(Selection);
    effect(() => {
      const query = this.query();
      untracked(() => this.pages.show(query));
    });
    // What is chosen is of what one sees: other filters begin anew.
    effect(() => {
      this.filter();
      untracked(() => selection.clear());
    });
    effect(() => names.learn(this.summary()?.clients ?? []));
    inject(LiveEvents).whenever(
      ({ topic }) => !['import', 'review', 'settings', 'view'].includes(topic),
      () => {
        known.forget();
        this.summaryRead.reload();
        this.pages.reread();
      },
    );
  }

  protected change(part: Partial<PortfolioQuery>): void {
    const queryParams = addressOf({ ...this.query(), ...part });
    void this.router.navigate([], { relativeTo: this.route, queryParams });
  }

  protected sortBy(sort: ProjectSort): void {
    this.change({ sort });
  }

  protected clearFilters(): void {
    const { columns, density, view, asOf } = this.query();
    this.change({ ...readPortfolioQuery(START_PARAMETERS), columns, density, view, asOf });
  }

  protected readAgain(): void {
    this.summaryRead.reload();
    this.pages.retry();
  }
}
