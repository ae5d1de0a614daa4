import type { EvalPointReply, EvalSeriesReply } from '@telltale/contract';
import type { Verdict } from '@telltale/domain';
import { CHART_COLOURS } from './chart-colours';

/** A shape each, so that none is told by its colour alone. */
const SHAPES: Readonly<Record<Verdict, string>> = {
  worse: 'path://M0 0h10L5 9z',
  better: 'triangle',
  'no-clear-change': 'circle',
  'not-comparable': 'diamond',
  'not-known': 'circle',
};

const FULL = { color: CHART_COLOURS.ink };
const HOLLOW = { color: CHART_COLOURS.surface, borderColor: CHART_COLOURS.ink, borderWidth: 1.5 };

/** More points than this are a line; of them only those that say something have a mark. */
const MARKED_MOST = 60;

/** A place on the way of the line; without a point the line has a gap there. */
export interface Step {
  readonly at: number;
  readonly point: EvalPointReply | null;
  readonly runId: string | null;
}

/** A mark on the line or beside it. */
export interface ChartMark {
  readonly value: readonly [at: number, score: number | null];
  readonly symbol: string;
  readonly symbolSize: number;
  readonly itemStyle: typeof FULL | typeof HOLLOW;
}

/** The line tells with each place which run it is, also where it has a gap because nothing whole is known of that run. */
export type LinePoint = readonly [at: number, score: number | null, runId: string | null];

/** Scores of another test set are no step of the same thing, and what a run without a whole score would have is not known. */
export function steps(points: readonly EvalPointReply[]): Step[] {
  return points.flatMap((point, index): Step[] => {
    const { score, isPartial, runId } = point;
    const at = Date.parse(point.at);
    if (score === null || isPartial) return [{ at, point: null, runId }];
    const before = points[index - 1];
    const isBroken = before !== undefined && before.testSet !== point.testSet;
    return [...(isBroken ? [{ at, point: null, runId: null }] : []), { at, point, runId }];
  });
}

/** Nothing joins it on either side: neither line nor band would show it. */
export function isLone(all: readonly Step[], index: number): boolean {
  const beside = [all[index - 1], all[index + 1]];
  return beside.every((step) => (step?.point ?? null) === null);
}

/** As bare as can be, for there may be a thousand: the marks are drawn apart. */
export function linePoints(points: readonly EvalPointReply[]): LinePoint[] {
  return steps(points).map(({ at, point, runId }) => [at, point?.score ?? null, runId]);
}

export function markPoints({ points, baselineRunId }: EvalSeriesReply): ChartMark[] {
  const isFew = points.length <= MARKED_MOST;
  return steps(points).flatMap(({ at, point }, index, all): ChartMark[] => {
    if (point === null) return [];
    const { runId, score, verdict } = point;
    const isMarked = isFew || verdict === 'worse' || runId === baselineRunId || isLone(all, index);
    if (!isMarked) return [];
    const itemStyle = verdict === 'not-known' ? HOLLOW : FULL;
    return [
      { value: [at, score], symbol: SHAPES[verdict], symbolSize: verdict === 'worse' ? 12 : 7, itemStyle },
    ];
  });
}

/** Runs that did not end, beside the line: their score is of some cases alone. */
export function partPoints(points: readonly EvalPointReply[]): ChartMark[] {
  return points
    .filter(({ isPartial, score }) => isPartial && score !== null)
    .map(({ at, score }) => ({
      value: [Date.parse(at), score],
      symbol: 'rect',
      symbolSize: 7,
      itemStyle: HOLLOW,
    }));
}
