import type { EvalPointReply, EvalSeriesReply } from '@telltale/contract';
import type { EChartsCoreOption } from 'echarts/core';
import { CHART_COLOURS } from './chart-colours';
import { markLines } from './chart-marks';
import { bandEdges, loneIntervals } from './chart-intervals';
import { linePoints, type LinePoint, markPoints, partPoints } from './chart-points';
import { percent, pointWords } from './series-words';

const { ink, muted, line, surface, brand } = CHART_COLOURS;

const GRID = { left: 46, right: 16, top: 28, bottom: 26 };

const AXIS = {
  axisLabel: { color: muted, hideOverlap: true },
  axisLine: { lineStyle: { color: line } },
  axisTick: { show: false },
};

/** Without emphasis: it would mix lighter colours, which it cannot from a name. */
const DRAWN = { type: 'line', emphasis: { disabled: true }, connectNulls: false };

const UNSEEN = { symbol: 'none', silent: true, lineStyle: { opacity: 0 } };

/** The picture of a series in so many pixels. */
export function seriesOption(series: EvalSeriesReply, width: number): EChartsCoreOption {
  const { points, scoreName } = series;
  const isShare = scoreName === null;
  return {
    animation: false,
    grid: { ...GRID, outerBoundsMode: 'none' },
    textStyle: { fontFamily: 'Inter Variable, system-ui, sans-serif', color: muted },
    xAxis: { type: 'time', ...AXIS, splitLine: { show: false } },
    yAxis: {
      type: 'value',
      ...(isShare ? shareAxis(points) : { scale: true }),
      ...AXIS,
      axisLabel: { color: muted, formatter: isShare ? (value: number) => percent(value) : undefined },
      splitLine: { lineStyle: { color: line } },
    },
    tooltip: tooltip(series),
    series: [
      ...intervals(points),
      scoreLine(series, markLines(series, width - GRID.left - GRID.right)),
      runMarks(series),
    ],
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
function roundDown(share: number, into: number): number {
  return Math.max(0, Math.floor(share * into) / into);
}

function tooltip({ points, scoreName }: EvalSeriesReply) {
  const byRun = new Map(points.map((point) => [point.runId, point]));
  // Said when it is pointed at: a thousand sentences that nobody reads would hold up the first drawing.
  const words = (runId: string) => {
    const point = byRun.get(runId);
    return point === undefined ? '' : pointWords(point, scoreName);
  };
  return {
    // Of the nearest run, so that one without a mark of its own is found too.
    trigger: 'axis',
    // As text in the picture: nothing that was sent to us becomes HTML.
    renderMode: 'richText',
    confine: true,
    axisPointer: { lineStyle: { color: muted, type: 'solid', opacity: 0.5 }, label: { show: false } },
    backgroundColor: surface,
    borderColor: line,
    textStyle: { color: ink, fontSize: 12.5 },
    formatter: (near: readonly { readonly data?: unknown }[]) => pointed(near, words),
  };
}

/** Of all that is drawn at a place the line alone knows the run. */
function pointed(near: readonly { readonly data?: unknown }[], words: (runId: string) => string): string {
  const found = near.flatMap(({ data }) => (isLinePoint(data) && data[2] !== null ? [words(data[2])] : []));
  return found[0] ?? '';
}

function isLinePoint(data: unknown): data is LinePoint {
  return Array.isArray(data) && data.length === 3;
}

/** What chance alone would give, as a band of two lines of which only the space between is drawn. */
function intervals(points: readonly EvalPointReply[]) {
  const { low, width } = bandEdges(points);
  const edge = { ...DRAWN, ...UNSEEN, stack: 'interval' };
  return [
    { ...edge, data: low },
    { ...edge, data: width, areaStyle: { color: brand, opacity: 0.12 } },
    {
      ...DRAWN,
      symbol: 'none',
      silent: true,
      lineStyle: { color: brand, width: 8, opacity: 0.2, cap: 'butt' },
      data: loneIntervals(points),
    },
  ];
}

function scoreLine({ points }: EvalSeriesReply, lines: ReturnType<typeof markLines>) {
  return {
    ...DRAWN,
    symbol: 'none',
    lineStyle: { color: ink, width: 1.5 },
    data: linePoints(points),
    markLine: lines,
  };
}

/** Of runs on the line and of parts beside it. */
function runMarks(series: EvalSeriesReply) {
  return {
    ...DRAWN,
    lineStyle: { opacity: 0 },
    showAllSymbol: true,
    data: [...markPoints(series), ...partPoints(series.points)],
  };
}
