import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EvalOverviewCountsReply, EvalOverviewRowReply } from '@telltale/contract';
import { type Verdict, VERDICTS } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { LiveEvents } from '../live/live-events';
import { type Problem, problemOf } from '../problems/problem';
import { EmptyState } from '../ui/empty-state';
import { Refusal } from '../ui/refusal';
import { OverviewApi, type OverviewChoice, type OverviewPlace } from './overview-api';
import { overviewRow, overviewSentence, verdictChoices } from './overview-words';
import { TrendLine } from './trend-line';
import { VerdictMark } from './verdict-mark';

const PAGE = 50;
/** As many as the server gives at once. */
const PAGE_MOST = 200;

/** The suites of all projects, worst and longest silent first. The choice stands in the address. */
@Component({
  selector: 'tt-evaluations-page',
  imports: [EmptyState, Refusal, RouterLink, TrendLine, VerdictMark],
  templateUrl: './evaluations-page.html',
  styleUrl: './evaluations-page.scss',
})
export class EvaluationsPage {
  private readonly api = inject(OverviewApi);

  readonly client = input<string>();
  readonly verdict = input<string>();

  protected readonly isReading = signal(true);
  protected readonly problem = signal<Problem | null>(null);
  private readonly read = signal<readonly EvalOverviewRowReply[]>([]);
  private readonly counts = signal<EvalOverviewCountsReply | null>(null);
  private readonly cursor = signal<string | null>(null);
  private readonly choice = computed<OverviewChoice>(() => ({
    client: this.client() ?? null,
    verdict: VERDICTS.find((verdict) => verdict === this.verdict()) ?? null,
  }));
  private reading = 0;

  protected readonly chosen = computed<Verdict | null>(() => this.choice().verdict);
  protected readonly rows = computed(() => this.read().map(overviewRow));
  protected readonly hasMore = computed(() => this.cursor() !== null);
  protected readonly isRead = computed(() => this.counts() !== null);
  protected readonly sentence = computed(() => {
    const counts = this.counts();
    return counts === null ? null : overviewSentence(counts);
  });
  protected readonly choices = computed(() => {
    const counts = this.counts();
    return counts === null ? [] : verdictChoices(counts);
  });

  constructor() {
    effect(() => {
      this.choice();
      untracked(() => void this.readFirst());
    });
    inject(LiveEvents).whenever(
      ({ topic }) => topic === 'project' || topic === 'portfolio',
      () => void this.reads({ limit: this.shown(), cursor: null }),
    );
  }

  protected async readFirst(): Promise<void> {
    await this.reads({ limit: PAGE, cursor: null });
  }

  protected async readMore(): Promise<void> {
    await this.reads({ limit: PAGE, cursor: this.cursor() });
  }

  /** As many as stand on the screen, so that news takes nothing away from whoever has read on. */
  private shown(): number {
    return Math.min(PAGE_MOST, Math.max(PAGE, this.read().length));
  }

  /** Of several readings on their way only the last is shown. */
  private async reads(place: OverviewPlace): Promise<void> {
    this.reading += 1;
    const mine = this.reading;
    this.isReading.set(true);
    try {
      const { data, counts, page } = await firstValueFrom(this.api.read(this.choice(), place));
      if (mine !== this.reading) return;
      this.read.update((before) => (place.cursor === null ? data : [...before, ...data]));
      this.counts.set(counts);
      this.cursor.set(page.nextCursor);
      this.problem.set(null);
    } catch (error) {
      // Waits for a refusal or a lost connection; what was read stays on the screen.
      if (mine === this.reading) this.problem.set(problemOf(error));
    }
    if (mine === this.reading) this.isReading.set(false);
  }
}
