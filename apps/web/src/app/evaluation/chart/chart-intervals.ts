import type { EvalPointReply } from '@telltale/contract';
import { isLone, type Step, steps } from './chart-points';

export type Height = readonly [at: number, height: number | null];

/** More edges than this are nearer than a few pixels: the band is then as wide as the widest of each few neighbours. */
const EDGES_MOST = 400;

interface Interval {
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

/** The lower edge of the intervals, and how far the upper one is above it. */
export function bandEdges(points: readonly EvalPointReply[]): { low: Height[]; width: Height[] } {
  const edges = edgesOf(steps(points));
  return {
    low: edges.map(({ at, interval }) => [at, interval?.low ?? null]),
    width: edges.map(({ at, interval }) => [at, interval === null ? null : interval.high - interval.low]),
  };
}

/** An interval that stands alone is no band but a bar. */
export function loneIntervals(points: readonly EvalPointReply[]): Height[] {
  return steps(points).flatMap((step, index, all): Height[] => {
    const interval = intervalOf(step);
    if (interval === null || !isLone(all, index)) return [];
    const { at, low, high } = interval;
    return [
      [at, low],
      [at, high],
      [at, null],
    ];
  });
}

interface Edge {
  readonly at: number;
  /** Without one the band has a gap there. */
  readonly interval: Pick<Interval, 'low' | 'high'> | null;
}

/** A group of neighbours begins and ends where they do, so that the band covers each of them and no gap is drawn over. */
function edgesOf(all: readonly Step[]): Edge[] {
  const most = all.length <= EDGES_MOST ? 1 : Math.ceil((2 * all.length) / EDGES_MOST);
  const edges: Edge[] = [];
  let group: Interval[] = [];
  const close = (): void => {
    edges.push(...widestOf(group));
    group = [];
  };
  for (const step of all) {
    const interval = intervalOf(step);
    if (interval === null || group.length === most) close();
    if (interval === null) edges.push({ at: step.at, interval });
    else group.push(interval);
  }
  close();
  return edges;
}

function widestOf(group: readonly Interval[]): Edge[] {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) return [];
  const low = Math.min(...group.map((one) => one.low));
  const high = Math.max(...group.map((one) => one.high));
  const ends = first === last ? [first.at] : [first.at, last.at];
  return ends.map((at) => ({ at, interval: { low, high } }));
}

function intervalOf({ at, point }: Step): Interval | null {
  if (point === null || point.low === null || point.high === null) return null;
  return { at, low: point.low, high: point.high };
}
