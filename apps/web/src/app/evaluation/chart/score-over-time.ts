import {
  afterRenderEffect,
  Component,
  computed,
  DestroyRef,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { EvalSeriesReply, SuiteAnswerReply } from '@telltale/contract';
import { gravest, spokenCount } from '@telltale/domain';
import { LiveEvents } from '../../live/live-events';
import { Reread } from '../../record/reread';
import { elementWidth } from '../../ui/element-width';
import { Refusal } from '../../ui/refusal';
import { EvaluationApi } from '../evaluation-api';
import type { DrawnChart } from './draw-chart';
import { sinceLastRun } from './series-marks';
import { seriesRows } from './series-rows';
import { lineWords, seriesSummary, seriesTitle } from './series-words';

/** Rows of the table at first, and how many more come at once: nobody reads a thousand. */
const ROWS = 20;
const MORE_ROWS = 100;

/** Score over time of one suite, with its intervals, baseline, changes and breaks, and the same as a table. */
@Component({
  selector: 'tt-score-over-time',
  imports: [Refusal, RouterLink],
  templateUrl: './score-over-time.html',
  styleUrl: './score-over-time.scss',
})
export class ScoreOverTime {
  private readonly api = inject(EvaluationApi);
  private readonly router = inject(Router);

  readonly projectId = input.required<string>();
  /** What each variant of each suite answers; the gravest is shown first. */
  readonly answers = input.required<readonly SuiteAnswerReply[]>();
  /** The suite of the address. */
  readonly suite = input<string>();

  protected readonly suites = computed(() => [...new Set(this.answers().map(({ suite }) => suite))]);
  /** Of the suite that was asked for, else of all, the variant that needs somebody most. */
  private readonly line = computed(() => {
    const asked = this.answers().filter(({ suite }) => suite === this.suite());
    return gravest(asked.length > 0 ? asked : this.answers(), ({ comparison }) => comparison.verdict);
  });
  protected readonly chosen = computed(() => this.line()?.suite ?? '');
  private readonly variant = computed(() => this.line()?.variant ?? '');
  private readonly shown = computed(() => JSON.stringify([this.projectId(), this.chosen(), this.variant()]));
  private readonly screen = new Reread<EvalSeriesReply>(this.shown, () =>
    this.api.series(this.projectId(), this.chosen(), this.variant()),
  );
  protected readonly problem = this.screen.problem;
  protected readonly series = this.screen.value;
  protected readonly words = computed(() => {
    const series = this.series();
    return series === undefined
      ? { title: 'Score over time', line: this.chosen(), summary: 'Score over time', later: null }
      : {
          title: seriesTitle(series),
          line: lineWords(series),
          summary: seriesSummary(series),
          later: sinceLastRun(series),
        };
  });
  /** Only with a score there is something to draw. */
  protected readonly drawable = computed(() => {
    const series = this.series();
    return series?.points.some(({ score }) => score !== null) === true ? series : undefined;
  });
  private readonly allRows = computed(() => {
    const series = this.series();
    return series === undefined ? [] : seriesRows(series);
  });
  protected readonly older = computed(() => {
    const older = this.series()?.older ?? 0;
    return older === 0 ? null : `${spokenCount(older, 'older run')} ${older === 1 ? 'is' : 'are'}`;
  });
  private readonly most = linkedSignal({ source: this.shown, computation: () => ROWS });
  protected readonly rows = computed(() => this.allRows().slice(0, this.most()));
  protected readonly more = computed(() => {
    const hidden = this.allRows().length - this.rows().length;
    return hidden === 0 ? null : spokenCount(Math.min(hidden, MORE_ROWS), 'earlier run');
  });

  protected readonly isUndrawn = signal(false);
  private readonly canvas = viewChild.required<ElementRef<HTMLElement>>('canvas');
  private readonly width = elementWidth();
  private chart: Promise<DrawnChart | null> | null = null;

  constructor() {
    afterRenderEffect(() => {
      const host = this.canvas().nativeElement;
      const series = this.drawable();
      // Without a width it is hidden behind the one run that is looked at: it is drawn once it is seen again.
      const width = this.width();
      if (series !== undefined && width !== null) untracked(() => void this.draw(host, series));
    });
    inject(LiveEvents).whenever(
      ({ topic, subjectId }) => topic === 'project' && subjectId === untracked(this.projectId),
      () => this.screen.readAgain(),
    );
    inject(DestroyRef).onDestroy(() => void this.chart?.then((chart) => chart?.dispose()));
  }

  protected readAgain(): void {
    this.screen.readAgain();
  }

  protected choose(suite: string): void {
    void this.router.navigate([], { queryParams: { suite }, queryParamsHandling: 'merge' });
  }

  protected showMore(): void {
    this.most.update((most) => most + MORE_ROWS);
  }

  private async draw(host: HTMLElement, series: EvalSeriesReply): Promise<void> {
    this.chart ??= this.load(host);
    (await this.chart)?.draw(series);
  }

  /** The picture comes with its own script, which is loaded once there is a run to draw. */
  private async load(host: HTMLElement): Promise<DrawnChart | null> {
    try {
      const { drawChart } = await import('./draw-chart');
      // Its script has just run for the first time: the page may breathe before it draws.
      await new Promise((go) => setTimeout(go));
      this.isUndrawn.set(false);
      return drawChart(host, (runId) => {
        void this.router.navigate([], { queryParams: { run: runId }, queryParamsHandling: 'merge' });
      });
    } catch {
      // Waits for a lost connection, or for a new version of Telltale that has other files: the table says the same.
      this.chart = null;
      this.isUndrawn.set(true);
      return null;
    }
  }
}
