import {
  afterRenderEffect,
  Component,
  computed,
  DestroyRef,
  type ElementRef,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { EvalSeriesReply, SuiteAnswerReply } from '@telltale/contract';
import { gravest, spokenCount } from '@telltale/domain';
import { LiveEvents } from '../../live/live-events';
import { Reread } from '../../record/reread';
import { ThemeChoice } from '../../theme/theme-choice';
import { Refusal } from '../../ui/refusal';
import { EvaluationApi } from '../evaluation-api';
import type { DrawnChart } from './draw-chart';
import { type ChartColours, seriesOption } from './series-option';
import { seriesRows, seriesSummary, seriesTitle } from './series-words';

/** Rows of the table at first: nobody reads a thousand. */
const ROWS = 20;

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
  private readonly theme = inject(ThemeChoice);

  readonly projectId = input.required<string>();
  /** What each suite answers; the gravest is shown first. */
  readonly answers = input.required<readonly SuiteAnswerReply[]>();
  /** The suite of the address. */
  readonly suite = input<string>();
  readonly run = input<string>();

  protected readonly suites = computed(() => [...new Set(this.answers().map(({ suite }) => suite))]);
  protected readonly chosen = computed(() => {
    const asked = this.suites().find((suite) => suite === this.suite());
    return asked ?? gravest(this.answers(), ({ comparison }) => comparison.verdict)?.suite ?? null;
  });
  private readonly screen = new Reread<EvalSeriesReply>(
    () => `${this.projectId()} ${this.chosen() ?? ''}`,
    () => this.api.series(this.projectId(), this.chosen() ?? ''),
  );
  protected readonly problem = this.screen.problem;
  protected readonly series = this.screen.value;
  protected readonly title = computed(() => {
    const series = this.series();
    return series === undefined ? 'Score over time' : seriesTitle(series);
  });
  protected readonly summary = computed(() => {
    const series = this.series();
    return series === undefined ? '' : seriesSummary(series);
  });
  private readonly allRows = computed(() => {
    const series = this.series();
    return series === undefined ? [] : seriesRows(series);
  });
  protected readonly isAll = signal(false);
  protected readonly rows = computed(() => (this.isAll() ? this.allRows() : this.allRows().slice(0, ROWS)));
  protected readonly more = computed(() => {
    const hidden = this.allRows().length - this.rows().length;
    return hidden === 0 ? null : spokenCount(hidden, 'earlier run');
  });

  private readonly canvas = viewChild<ElementRef<HTMLElement>>('canvas');
  private chart: Promise<DrawnChart> | null = null;
  private readonly scheme = signal(0);

  constructor() {
    afterRenderEffect(() => {
      const host = this.canvas()?.nativeElement;
      const series = this.series();
      this.theme.current();
      this.scheme();
      const run = this.run();
      if (host !== undefined && series !== undefined) untracked(() => void this.draw(host, series, run));
    });
    inject(LiveEvents).whenever(
      ({ topic, subjectId }) => topic === 'project' && subjectId === untracked(this.projectId),
      () => this.screen.readAgain(),
    );
    this.followBrowser(inject(DestroyRef));
  }

  protected readAgain(): void {
    this.screen.readAgain();
  }

  protected choose(suite: string): void {
    void this.router.navigate([], { queryParams: { suite }, queryParamsHandling: 'merge' });
  }

  /** The picture comes with its own script, which is loaded once there is a run to draw. */
  private async draw(host: HTMLElement, series: EvalSeriesReply, run: string | undefined): Promise<void> {
    // Hidden behind the one run that is looked at: it is drawn once it is seen again.
    if (host.clientWidth === 0) return;
    this.chart ??= import('./draw-chart').then(({ drawChart }) =>
      drawChart(host, (runId) => {
        void this.router.navigate([], { queryParams: { run: runId }, queryParamsHandling: 'merge' });
      }),
    );
    (await this.chart).draw(seriesOption(series, coloursOf(host), run));
  }

  private followBrowser(destroyed: DestroyRef): void {
    const resize = () => void this.chart?.then((chart) => chart.resize());
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const repaint = () => this.scheme.update((count) => count + 1);
    window.addEventListener('resize', resize);
    dark.addEventListener('change', repaint);
    destroyed.onDestroy(() => {
      window.removeEventListener('resize', resize);
      dark.removeEventListener('change', repaint);
      void this.chart?.then((chart) => chart.dispose());
    });
  }
}

/** The tokens as they are now: SVG attributes take no custom property. */
function coloursOf(host: HTMLElement): ChartColours {
  const probe = document.createElement('i');
  host.parentElement?.append(probe);
  const colour = (token: string) => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
  const [ink, muted, line, surface, brand, soft] = ['ink', 'muted', 'line', 'surface', 'brand', 'soft'].map(
    colour,
  ) as [string, string, string, string, string, string];
  probe.remove();
  return { ink, muted, line, surface, brand, soft };
}
