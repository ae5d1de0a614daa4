import type { EvalPointReply, EvalSeriesReply } from '@telltale/contract';
import type { Verdict } from '@telltale/domain';
import type { EChartsCoreOption } from 'echarts/core';
import { breakWords, markWords, percent, pointScore } from './series-words';

/** The tokens that the picture wears. */
export interface ChartColours {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
  readonly brand: string;
  readonly soft: string;
}

/** A point of the picture leads to its run. */
export interface ChartPoint {
  readonly value: readonly [at: string, score: number | null];
  readonly runId?: string;
}

/** A shape each, so that none is told by its colour alone. */
const SHAPES: Readonly<Record<Verdict, string>> = {
  worse: 'path://M0 0h10L5 9z',
  better: 'triangle',
  'no-clear-change': 'circle',
  'not-comparable': 'diamond',
  'not-known': 'emptyCircle',
};

/** More points than this are a line; of them only those that say something have a mark. */
const MARKED_MOST = 60;

/** Breaks and changes beyond these would write over each other; the table has all of them. */
const LABELLED_MOST = 12;

export function seriesOption(
  series: EvalSeriesReply,
  colours: ChartColours,
  shownRun: string | undefined,
): EChartsCoreOption {
  const { points, scoreName } = series;
  const isShare = scoreName === null;
  return {
    animation: false,
    grid: { left: 46, right: 16, top: 28, bottom: 26, outerBoundsMode: 'none' },
    textStyle: { fontFamily: 'Inter Variable, system-ui, sans-serif', color: colours.muted },
    xAxis: { type: 'time', ...axisLook(colours), splitLine: { show: false } },
    yAxis: {
      type: 'value',
      ...(isShare ? shareAxis(points) : { scale: true }),
      ...axisLook(colours),
      axisLabel: { color: colours.muted, formatter: isShare ? (value: number) => percent(value) : undefined },
      splitLine: { lineStyle: { color: colours.line } },
    },
    tooltip: tooltip(series, colours),
    series: [...band(points, colours), scoreLine(series, colours, shownRun)],
  };
}

function axisLook({ muted, line }: ChartColours) {
  return {
    axisLabel: { color: muted, hideOverlap: true },
    axisLine: { lineStyle: { color: line } },
    axisTick: { show: false },
  };
}

/** The axis begins at a round figure below the lowest interval, so that a change of a few cases can be seen, and never below 0. */
export function shareAxis(points: readonly EvalPointReply[]) {
  const lows = points.flatMap(({ low, score }) => low ?? score ?? []);
  const lowest = lows.length === 0 ? 0 : Math.min(...lows);
  if (lowest < 0.5) return { min: roundDown(lowest, 5), max: 1, interval: 0.2 };
  const min = roundDown(lowest, 10);
  return { min, max: 1, interval: min >= 0.8 ? 0.05 : 0.1 };
}

/** To a fifth or a tenth below. */
function roundDown(share: number, parts: number): number {
  return Math.max(0, Math.floor(share * parts) / parts);
}

function tooltip(series: EvalSeriesReply, { surface, ink, line }: ChartColours) {
  return {
    trigger: 'item',
    // As text in the picture: nothing that was sent to us becomes HTML.
    renderMode: 'richText',
    backgroundColor: surface,
    borderColor: line,
    textStyle: { color: ink, fontSize: 12.5 },
    formatter: ({ data }: { readonly data?: Partial<ChartPoint> }) => {
      const point = series.points.find(({ runId }) => runId === data?.runId);
      return point === undefined ? '' : `${point.on}\n${pointScore(point, series.scoreName)}`;
    },
  };
}

/** The line breaks where the test set changed: scores of other cases are no step of the same thing. */
export function brokenLine(points: readonly EvalPointReply[]): ChartPoint[] {
  return points.flatMap((point, index): ChartPoint[] => {
    const before = points[index - 1];
    const isBroken = before !== undefined && before.testSet !== point.testSet;
    const here: ChartPoint = { value: [point.at, point.score], runId: point.runId };
    return isBroken ? [{ value: [point.at, null] }, here] : [here];
  });
}

/** What chance alone would give, as a band of two lines of which only the space between is drawn. */
function band(points: readonly EvalPointReply[], { brand }: ChartColours) {
  const base = {
    type: 'line',
    stack: 'interval',
    symbol: 'none',
    silent: true,
    lineStyle: { opacity: 0 },
    connectNulls: false,
  };
  const edge = (height: (point: EvalPointReply) => number | null) =>
    points.flatMap((point, index) => {
      const before = points[index - 1];
      const here = [point.at, height(point)];
      return before !== undefined && before.testSet !== point.testSet ? [[point.at, null], here] : [here];
    });
  return [
    { ...base, data: edge(({ low }) => low) },
    {
      ...base,
      data: edge(({ low, high }) => (low === null || high === null ? null : high - low)),
      areaStyle: { color: brand, opacity: 0.12 },
    },
  ];
}

function scoreLine(series: EvalSeriesReply, colours: ChartColours, shownRun: string | undefined) {
  const { points, baselineRunId } = series;
  const verdicts = new Map(points.map(({ runId, verdict }) => [runId, verdict]));
  const isFew = points.length <= MARKED_MOST;
  const verdictOf = (point: ChartPoint) => verdicts.get(point.runId ?? '') ?? 'not-known';
  const isMarked = (point: ChartPoint) =>
    point.runId !== undefined && (isFew || verdictOf(point) === 'worse' || point.runId === baselineRunId);
  return {
    type: 'line',
    connectNulls: false,
    lineStyle: { color: colours.ink, width: 1.5 },
    itemStyle: { color: colours.ink },
    symbol: (_value: unknown, { data }: { readonly data: ChartPoint }) =>
      isMarked(data) ? SHAPES[verdictOf(data)] : 'none',
    symbolSize: (_value: unknown, { data }: { readonly data: ChartPoint }) => {
      if (data.runId === shownRun && shownRun !== undefined) return 15;
      return verdictOf(data) === 'worse' ? 12 : 7;
    },
    showAllSymbol: true,
    data: brokenLine(points),
    markLine: markLines(series, colours),
  };
}

function markLines(
  { points, breaks, marks, baselineRunId, passThreshold }: EvalSeriesReply,
  colours: ChartColours,
) {
  const baseline = points.find(({ runId }) => runId === baselineRunId)?.score ?? null;
  const across = (score: number, name: string, type: string, position: string) => ({
    yAxis: score,
    lineStyle: { type, color: colours.muted },
    label: { formatter: name, position, color: colours.muted },
  });
  const down = (at: string, name: string, index: number, type: string) => ({
    xAxis: at,
    lineStyle: { type, color: colours.muted, opacity: 0.7 },
    label: {
      formatter: index < LABELLED_MOST ? name : '',
      position: 'end',
      color: colours.muted,
      fontSize: 11,
    },
  });
  const atOf = new Map(points.map(({ runId, at }) => [runId, at]));
  return {
    symbol: 'none',
    silent: true,
    animation: false,
    data: [
      ...(baseline === null ? [] : [across(baseline, 'baseline', 'dashed', 'insideEndTop')]),
      ...(passThreshold === null ? [] : [across(passThreshold, 'threshold', 'dotted', 'insideStartBottom')]),
      ...breaks.map((one, index) =>
        down(atOf.get(one.runId) ?? one.on, `set ${breakWords(one)}`, index, 'dashed'),
      ),
      ...marks.map((mark, index) => down(mark.on, shortMark(markWords(mark)), index, 'solid')),
    ],
  };
}

function shortMark(words: string): string {
  return words.length > 18 ? `${words.slice(0, 17)}…` : words;
}
