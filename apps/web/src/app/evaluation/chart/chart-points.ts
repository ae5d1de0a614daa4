import type { EvalPointReply, EvalSeriesReply } from '@telltale/contract';
import type { Verdict } from '@telltale/domain';

/** A shape each, so that none is told by its colour alone. */
const SHAPES: Readonly<Record<Verdict, string>> = {
  worse: 'path://M0 0h10L5 9z',
  better: 'triangle',
  'no-clear-change': 'circle',
  'not-comparable': 'diamond',
  'not-known': 'emptyCircle',
};

const PART = 'emptyRect';

/** More points than this are a line; of them only those that say something have a mark. */
const MARKED_MOST = 60;

/** A place on the way of the line; without a point the line has a gap there. */
interface Step {
  readonly at: string;
  readonly point: EvalPointReply | null;
}

export interface ChartPoint {
  readonly value: readonly [at: string, score: number | null];
  readonly runId?: string;
  readonly symbol?: string;
  readonly symbolSize?: number;
}

export type Height = readonly [at: string, height: number | null];

/** Scores of another test set are no step of the same thing, and what a run without a whole score would have is not known. */
function steps(points: readonly EvalPointReply[]): Step[] {
  return points.flatMap((point, index): Step[] => {
    const { at, score, isPartial } = point;
    if (score === null || isPartial) return [{ at, point: null }];
    const before = points[index - 1];
    const isBroken = before !== undefined && before.testSet !== point.testSet;
    return isBroken
      ? [
          { at, point: null },
          { at, point },
        ]
      : [{ at, point }];
  });
}

/** Nothing joins it on either side: neither line nor band would show it. */
function isLone(all: readonly Step[], index: number): boolean {
  const beside = [all[index - 1], all[index + 1]];
  return beside.every((step) => (step?.point ?? null) === null);
}

export function linePoints({ points, baselineRunId }: EvalSeriesReply): ChartPoint[] {
  const isFew = points.length <= MARKED_MOST;
  return steps(points).map(({ at, point }, index, all): ChartPoint => {
    if (point === null) return { value: [at, null], symbol: 'none' };
    const { runId, score, verdict } = point;
    const isMarked = isFew || verdict === 'worse' || runId === baselineRunId || isLone(all, index);
    const symbol = isMarked ? SHAPES[verdict] : 'none';
    return { value: [at, score], runId, symbol, symbolSize: verdict === 'worse' ? 12 : 7 };
  });
}

/** Runs that did not end, beside the line: their score is of some cases alone. */
export function partPoints(points: readonly EvalPointReply[]): ChartPoint[] {
  return points
    .filter(({ isPartial, score }) => isPartial && score !== null)
    .map(({ at, score, runId }) => ({ value: [at, score], runId, symbol: PART, symbolSize: 7 }));
}

/** The lower edge of the intervals, and how far the upper one is above it. */
export function bandEdges(points: readonly EvalPointReply[]): { low: Height[]; width: Height[] } {
  const all = steps(points);
  return {
    low: all.map(({ at, point }) => [at, point?.low ?? null]),
    width: all.map(({ at, point }) => [at, widthOf(point)]),
  };
}

/** An interval that stands alone is no band but a bar. */
export function loneIntervals(points: readonly EvalPointReply[]): Height[] {
  return steps(points).flatMap(({ at, point }, index, all): Height[] => {
    if (point === null || widthOf(point) === null || !isLone(all, index)) return [];
    return [
      [at, point.low],
      [at, point.high],
      [at, null],
    ];
  });
}

function widthOf(point: EvalPointReply | null): number | null {
  if (point === null || point.low === null || point.high === null) return null;
  return point.high - point.low;
}
