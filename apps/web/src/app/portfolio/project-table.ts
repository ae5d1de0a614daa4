import {
  CdkVirtualForOf,
  CdkVirtualScrollableWindow,
  CdkVirtualScrollViewport,
  VIRTUAL_SCROLL_STRATEGY,
} from '@angular/cdk/scrolling';
import {
  afterNextRender,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import type { ClientSummaryReply, PortfolioColumn, ProjectSort } from '@telltale/contract';
import type { Day } from '@telltale/domain';
import { switchMap } from 'rxjs';
import { RowCheck } from '../bulk/row-check';
import { SelectRows } from '../bulk/select-rows';
import { Selection } from '../bulk/selection';
import { elementWidth } from '../ui/element-width';
import { IS_NARROW } from '../ui/narrow';
import { columnTracks, fittingColumns } from './column-tracks';
import { USUAL_COLUMNS } from './columns';
import { Density } from './density';
import { GridFocus } from './grid-focus';
import { GroupRow } from './group-row';
import { LampCards } from './lamp-cards';
import { LineHeights } from './line-heights';
import { LINE_PX } from './line-px';
import { ProjectRow } from './project-row';
import { TableHead } from './table-head';
import { keyOf, type TableLine } from './table-lines';

/** What the bar of the chosen rows covers at the foot of the window. */
const SELECTION_BAR_PX = 68;

/** Rows of which only those near the window exist; the window itself scrolls. */
@Component({
  selector: 'tt-project-table',
  imports: [
    CdkVirtualForOf,
    CdkVirtualScrollableWindow,
    CdkVirtualScrollViewport,
    GridFocus,
    GroupRow,
    LampCards,
    ProjectRow,
    RowCheck,
    SelectRows,
    TableHead,
  ],
  providers: [{ provide: VIRTUAL_SCROLL_STRATEGY, useFactory: () => new LineHeights() }],
  templateUrl: './project-table.html',
  styleUrl: './project-table.scss',
  host: { '(click)': 'openRow($event)' },
})
export class ProjectTable {
  readonly lines = input.required<readonly TableLine[]>();
  readonly rowCount = input.required<number | null>();
  readonly clients = input.required<ReadonlyMap<string, ClientSummaryReply>>();
  readonly sort = input.required<ProjectSort>();
  readonly isGrouped = input.required<boolean>();
  readonly isBusy = input.required<boolean>();
  readonly today = input.required<Day>();
  readonly chosenColumns = input.required<readonly PortfolioColumn[]>();
  /** Whether rows can be chosen, to be changed together. */
  readonly isSelectable = input.required<boolean>();
  readonly sortBy = output<ProjectSort>();
  /** Which rows, counted without groups, are drawn now. */
  readonly look = output<{ readonly from: number; readonly to: number }>();
  /** The chosen columns that this window is too narrow for. */
  readonly leaveOut = output<readonly PortfolioColumn[]>();

  private readonly strategy = inject(VIRTUAL_SCROLL_STRATEGY) as LineHeights;
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  private readonly isNarrow = inject(IS_NARROW);
  protected readonly density = inject(Density);
  protected readonly selection = inject(Selection);
  private readonly viewport = viewChild.required(CdkVirtualScrollViewport);
  private readonly focus = viewChild.required(GridFocus);

  private readonly width = elementWidth();
  /** A card shows what it always shows. */
  protected readonly columns = computed(() =>
    this.isNarrow()
      ? USUAL_COLUMNS
      : fittingColumns(this.chosenColumns(), {
          width: this.width(),
          isCompact: this.density.isCompact(),
        }),
  );
  protected readonly tracks = computed(() => columnTracks(this.columns(), this.density.isCompact()));

  protected readonly keyOf = keyOf;
  /** The project of each line; none where rows are not to be chosen. */
  protected readonly projectLines = computed(() =>
    this.isSelectable() ? this.lines().map((line) => (line.kind === 'project' ? line.project : null)) : [],
  );
  protected readonly projects = computed(() => this.projectLines().filter((project) => project !== null));
  protected readonly px = computed(
    () => LINE_PX[this.isNarrow() ? 'card' : this.density.isCompact() ? 'compact' : 'full'],
  );
  private readonly drawn = signal({ start: 0, end: 0 });
  private readonly rowsBefore = computed(() => countRows(this.lines()));
  protected readonly tabStop = computed(() => {
    const { start, end } = this.drawn();
    const line = this.focus().place()?.line ?? -1;
    if (line >= start && line < end) return line;
    return this.lines().findIndex(({ kind }, index) => index >= start && kind === 'project');
  });

  constructor() {
    effect(() => this.strategy.setHeights(this.lines().map(({ kind }) => this.px()[kind])));
    toObservable(this.viewport)
      .pipe(
        switchMap((viewport) => viewport.renderedRangeStream),
        takeUntilDestroyed(),
      )
      .subscribe((range) => this.drawn.set(range));
    effect(() => {
      const shown = this.columns();
      this.leaveOut.emit(this.isNarrow() ? [] : this.chosenColumns().filter((one) => !shown.includes(one)));
    });
    effect(() => {
      const { start, end } = this.drawn();
      const before = this.rowsBefore();
      this.look.emit({ from: before[start] ?? 0, to: before[Math.min(end, before.length - 1)] ?? 0 });
    });
  }

  /** Tops change with the lines, which is when they are asked for. */
  protected topOf(line: number): number {
    this.lines();
    return this.strategy.topOf(line);
  }

  /** A click anywhere on a row opens it; with a modifier key the browser opens the link its own way. */
  protected openRow(event: MouseEvent): void {
    const link = rowLinkAt(event.target);
    if (link === null || isForTheBrowser(event)) return;
    event.preventDefault();
    void this.router.navigateByUrl(link);
  }

  /** Scrolls as little as needed, clear of what stands fixed at the edges, and focuses once the row is drawn. */
  protected revealLine({ line, focus }: { line: number; focus: () => void }): void {
    const viewport = this.viewport();
    const top = this.strategy.topOf(line) + viewport.measureViewportOffset();
    const bottom = this.strategy.topOf(line + 1) + viewport.measureViewportOffset();
    const below = this.px().fixedBelow + (this.selection.count() > 0 ? SELECTION_BAR_PX : 0);
    const [first, last] = [
      window.scrollY + this.px().fixedAbove,
      window.scrollY + window.innerHeight - below,
    ];
    if (top < first) window.scrollTo({ top: top - this.px().fixedAbove });
    else if (bottom > last) window.scrollTo({ top: bottom - window.innerHeight + below });
    this.strategy.onContentScrolled();
    afterNextRender(() => requestAnimationFrame(focus), { injector: this.injector });
    requestAnimationFrame(focus);
  }
}

function countRows(lines: readonly TableLine[]): Uint32Array {
  const before = new Uint32Array(lines.length + 1);
  lines.forEach(({ kind }, index) => {
    const isRow = kind === 'project' || kind === 'waiting';
    before[index + 1] = (before[index] ?? 0) + (isRow ? 1 : 0);
  });
  return before;
}

/** The address of the row's project; on a lamp, of its signs of that mode. */
function rowLinkAt(target: EventTarget | null): string | null {
  const element = target as HTMLElement;
  const link = element.closest('[data-line]')?.querySelector('a[href]')?.getAttribute('href') ?? null;
  const mode = element.closest<HTMLElement>('[data-mode]')?.dataset['mode'];
  return link === null || mode === undefined ? link : `${link}${link.includes('?') ? '&' : '?'}mode=${mode}`;
}

/** With a modifier key a link opens elsewhere, and whoever has marked text wants to copy it. */
function isForTheBrowser(event: MouseEvent): boolean {
  const isMarking = (window.getSelection()?.toString() ?? '') !== '';
  return event.ctrlKey || event.metaKey || event.shiftKey || isMarking;
}
