import { type CdkVirtualScrollViewport, type VirtualScrollStrategy } from '@angular/cdk/scrolling';
import { distinctUntilChanged, Subject } from 'rxjs';

/** Lines are kept ready this far beyond the window's edges, and made again when less than the least is left. */
const AHEAD_PX = 360;
const AHEAD_LEAST_PX = 140;

/**
 * Virtual scrolling over lines of fixed heights of more than one kind: a group's line is lower than a project's. All
 * tops are known at once, so that the scroll bar never jumps, and each line is placed at its own top: moving the lines as
 * one block, as the CDK's strategies do, counts as a layout shift of all of them.
 */
export class LineHeights implements VirtualScrollStrategy {
  private readonly index = new Subject<number>();
  readonly scrolledIndexChange = this.index.pipe(distinctUntilChanged());

  private viewport: CdkVirtualScrollViewport | null = null;
  /** The top of each line, and the end of the last. */
  private tops: Float64Array = new Float64Array(1);

  setHeights(heights: readonly number[]): void {
    const tops = new Float64Array(heights.length + 1);
    heights.forEach((height, line) => (tops[line + 1] = (tops[line] ?? 0) + height));
    this.tops = tops;
    this.onDataLengthChanged();
  }

  attach(viewport: CdkVirtualScrollViewport): void {
    this.viewport = viewport;
    this.onDataLengthChanged();
  }

  detach(): void {
    this.viewport = null;
    this.index.complete();
  }

  onContentScrolled(): void {
    this.renderAround();
  }

  onDataLengthChanged(): void {
    this.viewport?.setTotalContentSize(this.topOf(this.tops.length - 1));
    this.renderAround();
  }

  onContentRendered(): void {
    // Heights are given, nothing has to be measured.
  }

  onRenderedOffsetChanged(): void {
    // Lines are placed one by one, the block of them never moves.
  }

  scrollToIndex(line: number, behavior: ScrollBehavior): void {
    const offset = this.viewport?.measureViewportOffset() ?? 0;
    this.viewport?.scrollToOffset(offset + this.topOf(line), behavior);
  }

  topOf(line: number): number {
    return this.tops[Math.max(0, Math.min(line, this.tops.length - 1))] ?? 0;
  }

  private renderAround(): void {
    const viewport = this.viewport;
    if (viewport === null) return;
    const lines = Math.min(viewport.getDataLength(), this.tops.length - 1);
    const top = Math.max(0, viewport.measureScrollOffset());
    const bottom = top + viewport.getViewportSize();
    if (!this.isCovered(viewport, lines, top, bottom)) {
      const start = this.lineAt(top - AHEAD_PX);
      const end = Math.min(lines, this.lineAt(bottom + AHEAD_PX) + 1);
      viewport.setRenderedRange({ start: Math.min(start, end), end });
    }
    this.index.next(this.lineAt(top));
  }

  private isCovered(viewport: CdkVirtualScrollViewport, lines: number, top: number, bottom: number): boolean {
    const { start, end } = viewport.getRenderedRange();
    const isAboveReady = start === 0 || this.topOf(start) <= top - AHEAD_LEAST_PX;
    const isBelowReady = end === lines || this.topOf(end) >= bottom + AHEAD_LEAST_PX;
    const isTight = this.topOf(start) >= top - 2 * AHEAD_PX && this.topOf(end) <= bottom + 2 * AHEAD_PX;
    return end > start && end <= lines && isAboveReady && isBelowReady && isTight;
  }

  /** The line that lies at `offset`. */
  private lineAt(offset: number): number {
    let [low, high] = [0, this.tops.length - 2];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.topOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }
}
