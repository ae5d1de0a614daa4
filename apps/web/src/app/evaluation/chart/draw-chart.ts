import { LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartPoint } from './series-option';

use([GridComponent, LineChart, MarkLineComponent, SVGRenderer, TooltipComponent]);

export interface DrawnChart {
  draw(option: EChartsCoreOption): void;
  resize(): void;
  dispose(): void;
}

/** A picture in `host`, as SVG, so that it also prints; `onRun` hears which run was pressed. */
export function drawChart(host: HTMLElement, onRun: (runId: string) => void): DrawnChart {
  emptyWithoutHtml(host);
  const chart = init(host, null, { renderer: 'svg' });
  chart.on('click', ({ data }) => {
    const { runId } = data as Partial<ChartPoint>;
    if (runId !== undefined) onRun(runId);
  });
  return {
    draw: (option) => {
      chart.setOption(option, { notMerge: true });
    },
    resize: () => {
      chart.resize();
    },
    dispose: () => {
      chart.dispose();
    },
  };
}

/** ECharts empties its element by HTML when it goes, which Trusted Types refuse; emptied it is all the same. */
function emptyWithoutHtml(host: HTMLElement): void {
  Object.defineProperty(host, 'innerHTML', {
    configurable: true,
    set: () => {
      host.replaceChildren();
    },
  });
}
