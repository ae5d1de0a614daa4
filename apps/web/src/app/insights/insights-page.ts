import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { LiveEvents } from '../live/live-events';
import { problemOf } from '../problems/problem';
import { Address } from '../shell/address';
import { EmptyState } from '../ui/empty-state';
import { Refusal } from '../ui/refusal';
import { InsightsApi } from './insights-api';
import { PortfolioPatterns } from './portfolio-patterns';
import { SignalCard } from './signal-card';

/** What the portfolio shows as a whole: counts of today, what they rest on and what nobody knows. */
@Component({
  selector: 'tt-insights-page',
  imports: [EmptyState, PortfolioPatterns, Refusal, RouterLink, SignalCard],
  templateUrl: './insights-page.html',
  styleUrl: './insights-page.scss',
})
export class InsightsPage {
  private readonly api = inject(InsightsApi);

  protected readonly address = inject(Address);
  readonly client = input<string>();

  protected readonly read = rxResource({
    params: () => ({ client: this.client() }),
    stream: ({ params }) => this.api.signals(params.client),
  });
  protected readonly problem = computed(() => {
    const error = this.read.error();
    return error === undefined ? null : problemOf(error);
  });
  protected readonly signals = computed(() => (this.read.hasValue() ? this.read.value().signals : null));
  /** Nothing counted and nothing unknown anywhere: there is no project. */
  protected readonly isEmpty = computed(
    () => this.signals()?.every(({ parts }) => parts.every(({ count }) => count === 0)) ?? false,
  );

  constructor() {
    inject(LiveEvents).whenever(
      ({ topic }) => topic !== 'import' && topic !== 'person',
      () => this.read.reload(),
    );
  }
}
