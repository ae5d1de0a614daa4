import type { EvalSeriesReply } from '@telltale/contract';
import { CHART_COLOURS } from './chart-colours';
import { allMarks, markWords, type SeriesMark } from './series-marks';
import { breakWords } from './series-words';

/** Of labels, in pixels at their size: reckoned, since the picture is laid out before any text is measured. */
const LETTER = 6.3;
const BETWEEN = 8;
const LETTERS_MOST = 18;

/** A label this near to an edge is written away from it. */
const EDGE = 0.12;

/** Of more changes than these, each stands back, so that the line stays the message. */
const LOUD_MOST = 20;

interface Mark {
  readonly at: number;
  readonly words: string;
  readonly type: 'dashed' | 'solid';
}

/** In a plot so many pixels wide. Across: baseline and threshold. Down: changes, releases, and where the test set changed. */
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
  const [first, last] = spanOf(series);
  const marks = marksInTime(series).map((mark) => {
    const share = last === first ? 0.5 : (mark.at - first) / (last - first);
    return { ...mark, label: shortened(mark.words), ...placed(share, width, shortened(mark.words)) };
  });
  const shown = labelled(marks);
  const opacity = marks.length > LOUD_MOST ? 0.25 : 0.7;
  return marks.map(({ at, label, type, align }, index) => ({
    xAxis: at,
    lineStyle: { type, color: CHART_COLOURS.muted, opacity },
    label: {
      show: shown.has(index),
      // By a function: in a text, ECharts would fill in what stands in braces, as it does in many a prompt.
      formatter: () => label,
      position: 'end',
      align,
      color: CHART_COLOURS.muted,
      fontSize: 11,
      // Of its own: it would take that of its line, and be too faint to read.
      opacity: 1,
    },
  }));
}

/** Where a label stands, and from where to where it goes. */
function placed(share: number, width: number, { length }: string) {
  const align = alignAt(share);
  const left = share * width - length * LETTER * SHARE_LEFT[align];
  return { align, left, right: left + length * LETTER };
}

const SHARE_LEFT = { left: 0, center: 0.5, right: 1 } as const;

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

/** Which labels can be read beside each other; the newest have the first say, and the table has all. */
export function labelled(
  places: readonly { readonly left: number; readonly right: number }[],
): ReadonlySet<number> {
  const shown = new Set<number>();
  let next = Infinity;
  for (const [index, { left, right }] of [...places.entries()].reverse()) {
    if (right + BETWEEN > next) continue;
    shown.add(index);
    next = left;
  }
  return shown;
}

function alignAt(share: number): keyof typeof SHARE_LEFT {
  if (share < EDGE) return 'left';
  return share > 1 - EDGE ? 'right' : 'center';
}

function shortened(words: string): string {
  return words.length > LETTERS_MOST ? `${words.slice(0, LETTERS_MOST - 1)}…` : words;
}
