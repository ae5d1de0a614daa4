import type { EvalPointReply, EvalSeriesReply } from '@telltale/contract';
import type { EChartsCoreOption } from 'echarts/core';
import { CHART_COLOURS } from './chart-colours';
import { markLines } from './chart-marks';
import { bandEdges, type ChartPoint, linePoints, loneIntervals, partPoints } from './chart-points';
import { percent, pointWords } from './series-words';

const { ink, muted, line, surface, brand } = CHART_COLOURS;

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
    grid: { left: 46, right: 16, top: 28, bottom: 26, outerBoundsMode: 'none' },
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
    series: [...intervals(points), scoreLine(series, width), parts(points)],
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
  const words = new Map(points.map((point) => [point.runId, pointWords(point, scoreName)]));
  return {
    // Of the nearest run, so that one without a mark of its own is found too.
    trigger: 'axis',
    // As text in the picture: nothing that was sent to us becomes HTML.
    renderMode: 'richText',
    confine: true,
    axisPointer: { lineStyle: { color: muted }, label: { show: false } },
    backgroundColor: surface,
    borderColor: line,
    textStyle: { color: ink, fontSize: 12.5 },
    formatter: (near: readonly { readonly data?: Partial<ChartPoint> }[]) => {
      const point = near.find(({ data }) => data?.runId !== undefined)?.data;
      return words.get(point?.runId ?? '') ?? '';
    },
  };
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

function scoreLine(series: EvalSeriesReply, width: number) {
  return {
    ...DRAWN,
    lineStyle: { color: ink, width: 1.5 },
    itemStyle: { color: ink },
    showAllSymbol: true,
    data: linePoints(series),
    markLine: markLines(series, width),
  };
}

function parts(points: readonly EvalPointReply[]) {
  return {
    ...DRAWN,
    lineStyle: { opacity: 0 },
    itemStyle: { color: ink },
    showAllSymbol: true,
    data: partPoints(points),
  };
}
