import type { EvalSeriesReply } from '@telltale/contract';
import { CHART_COLOURS } from './chart-colours';
import { allMarks, markWords, type SeriesMark } from './series-marks';
import { breakWords } from './series-words';

/** What a label of the longest kind needs beside the next one. */
const LABEL_WIDTH = 116;
const LABEL_LETTERS = 18;

/** A label this near to an edge is written away from it. */
const EDGE = 0.12;

interface Mark {
  readonly at: number;
  readonly words: string;
  readonly type: 'dashed' | 'solid';
}

/** Across: baseline and threshold. Down: changes, releases, and where the test set changed. */
export function markLines(series: EvalSeriesReply, width: number) {
  const { points, baselineRunId, passThreshold } = series;
  const baseline = points.find(({ runId }) => runId === baselineRunId)?.score ?? null;
  return {
    symbol: 'none',
    silent: true,
    animation: false,
    emphasis: { disabled: true },
    data: [
      ...(baseline === null ? [] : [across(baseline, 'baseline', 'dashed', 'insideEndTop')]),
      ...(passThreshold === null ? [] : [across(passThreshold, 'threshold', 'dotted', 'insideStartBottom')]),
      ...down(series, width),
    ],
  };
}

function across(score: number, name: string, type: string, position: string) {
  return {
    yAxis: score,
    lineStyle: { type, color: CHART_COLOURS.muted },
    label: { formatter: name, position, color: CHART_COLOURS.muted },
  };
}

function down(series: EvalSeriesReply, width: number) {
  const marks = marksInTime(series);
  const [first, last] = spanOf(series);
  const reach = last === first ? Infinity : ((last - first) * LABEL_WIDTH) / width;
  const shown = labelled(
    marks.map(({ at }) => at),
    reach,
  );
  return marks.map(({ at, words, type }, index) => ({
    xAxis: at,
    lineStyle: { type, color: CHART_COLOURS.muted, opacity: 0.7 },
    label: {
      show: shown.has(index),
      // By a function: in a text, ECharts would fill in what stands in braces, as it does in many a prompt.
      formatter: () => shortened(words),
      position: 'end',
      align: alignAt(last === first ? 0.5 : (at - first) / (last - first)),
      color: CHART_COLOURS.muted,
      fontSize: 11,
    },
  }));
}

/** Those after the last run have no place in the picture. */
function marksInTime(series: EvalSeriesReply): Mark[] {
  const atOf = new Map(series.points.map(({ runId, at }) => [runId, Date.parse(at)]));
  const [, last] = spanOf(series);
  const breaks = series.breaks.map((one): Mark => {
    const at = atOf.get(one.runId) ?? startOf(one.on);
    return { at, words: `set ${breakWords(one)}`, type: 'dashed' };
  });
  const changes = allMarks(series).map((mark): Mark => {
    return { at: instantOf(series, mark, atOf), words: markWords(mark), type: 'solid' };
  });
  return [...breaks, ...changes].filter(({ at }) => at <= last).sort((a, b) => a.at - b.at);
}

/** A change of the day of a run was scored by it, so it never stands after it, whatever the time zone of the reader. */
function instantOf(
  { points }: EvalSeriesReply,
  { on, runId }: SeriesMark,
  atOf: ReadonlyMap<string, number>,
): number {
  const shownBy = runId === undefined ? undefined : atOf.get(runId);
  if (shownBy !== undefined) return shownBy;
  const scoredBy = points.find((point) => point.on >= on);
  return scoredBy === undefined ? Infinity : Math.min(startOf(on), Date.parse(scoredBy.at));
}

function spanOf({ points }: EvalSeriesReply): readonly [first: number, last: number] {
  const [first, last] = [points[0], points.at(-1)];
  return first === undefined || last === undefined ? [0, 0] : [Date.parse(first.at), Date.parse(last.at)];
}

/** Midnight where the reader is, as the axis has it. */
function startOf(on: string): number {
  return Date.parse(`${on}T00:00`);
}

/** Which labels stand far enough apart to be read; the newest have the first say, and the table has all. */
export function labelled(times: readonly number[], reach: number): ReadonlySet<number> {
  const shown = new Set<number>();
  let next = Infinity;
  times.forEach((_, index) => {
    const at = times.length - 1 - index;
    const time = times[at] ?? 0;
    if (next !== Infinity && next - time < reach) return;
    shown.add(at);
    next = time;
  });
  return shown;
}

function alignAt(share: number): 'left' | 'center' | 'right' {
  if (share < EDGE) return 'left';
  return share > 1 - EDGE ? 'right' : 'center';
}

function shortened(words: string): string {
  return words.length > LABEL_LETTERS ? `${words.slice(0, LABEL_LETTERS - 1)}…` : words;
}
