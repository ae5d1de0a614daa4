import type { EvalSeriesReply } from '@telltale/contract';
import { LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { nearestRun, type RunPlace } from './nearest-run';
import { seriesOption } from './series-option';

use([GridComponent, LineChart, MarkLineComponent, SVGRenderer, TooltipComponent]);

export interface DrawnChart {
  /** Draws the series in the room that there is now. */
  draw(series: EvalSeriesReply): void;
  dispose(): void;
}

/** A picture in `host`, as SVG, so that it also prints; `onRun` hears which run was pressed. */
export function drawChart(host: HTMLElement, onRun: (runId: string) => void): DrawnChart {
  const chart = init(host, null, { renderer: 'svg' });
  for (const element of [host, host.querySelector('svg')]) emptyWithoutHtml(element);
  // With every frame, since each writes the style of the picture anew.
  chart.on('rendered', () => {
    shrinkOnPaper(host, chart);
  });
  let shown: EvalSeriesReply | null = null;
  chart.getZr().on('click', ({ offsetX, offsetY }) => {
    const runId = nearestRun([offsetX, offsetY], shown === null ? [] : places(chart, shown));
    if (runId !== null) onRun(runId);
  });
  return {
    draw: (series) => {
      shown = series;
      if (chart.getWidth() !== host.clientWidth) chart.resize();
      // Painted with the next frame: a thousand runs taken in and painted at once would hold up the page.
      chart.setOption(seriesOption(series, chart.getWidth()), { notMerge: true, lazyUpdate: true });
    },
    dispose: () => {
      chart.dispose();
    },
  };
}

function places(chart: ECharts, { points }: EvalSeriesReply): RunPlace[] {
  return points.flatMap(({ runId, at, score }) =>
    score === null
      ? []
      : [{ runId, pixel: chart.convertToPixel({ xAxisIndex: 0, yAxisIndex: 0 }, [Date.parse(at), score]) }],
  );
}

/** Paper may be narrower than the screen was, and asks for no new drawing: the picture is then made smaller as it is. */
function shrinkOnPaper(host: HTMLElement, chart: ECharts): void {
  const picture = host.querySelector('svg');
  picture?.setAttribute('viewBox', `0 0 ${chart.getWidth()} ${chart.getHeight()}`);
  for (const element of [picture, picture?.parentElement]) element?.style.setProperty('max-width', '100%');
}

/** ECharts empties its elements by HTML when it goes, which Trusted Types refuse; emptied they are all the same. */
function emptyWithoutHtml(element: Element | null): void {
  if (element === null) return;
  Object.defineProperty(element, 'innerHTML', {
    configurable: true,
    set: () => {
      element.replaceChildren();
    },
  });
}
