import { fireEvent, waitFor } from '@testing-library/dom';
import { drawChart } from './draw-chart';
import { aPoint, aSeries } from './series.fixture';

// jsdom measures no text either: ECharts then reckons with letters of one width.
HTMLCanvasElement.prototype.getContext = () => null;

/** jsdom lays nothing out: a place of a size, so that there is something to draw on. */
function aPlace(): HTMLElement {
  const place = document.createElement('div');
  Object.defineProperties(place, { clientWidth: { value: 800 }, clientHeight: { value: 240 } });
  document.body.append(place);
  return place;
}

describe('the drawn picture', () => {
  it('is SVG in the tokens of the page, with its marks and their words as they were sent', async () => {
    const place = aPlace();
    const chart = drawChart(place, () => undefined);
    const marks = [{ on: '2026-11-15', kind: 'prompt' as const, what: '{c} <b>' }];
    chart.draw(aSeries({ marks, baselineRunId: 'run-9' }));
    await waitFor(() => expect(place).toHaveTextContent('baseline'));
    const texts = [...place.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(texts).toEqual(expect.arrayContaining(['100 %', 'baseline', 'Prompt: {c} <b>']));
    expect(place.querySelector('path[stroke="var(--ink)"]')).not.toBeNull();
    expect(place.querySelector('svg')?.getAttribute('viewBox')).toBe('0 0 800 240');
    expect(place.querySelector('svg')).toHaveStyle({ maxWidth: '100%' });
    chart.dispose();
    place.remove();
  });

  it('draws again what is new, and goes without a trace', async () => {
    const place = aPlace();
    const chart = drawChart(place, () => undefined);
    chart.draw(aSeries({ passThreshold: 0.8 }));
    await waitFor(() => expect(place).toHaveTextContent('threshold'));
    chart.draw(aSeries({ points: [aPoint(9)] }));
    await waitFor(() => expect(place).not.toHaveTextContent('threshold'));
    chart.dispose();
    expect(place).toBeEmptyDOMElement();
    place.remove();
  });

  it('hears which run was pressed, and nothing of a press beside all', async () => {
    const place = aPlace();
    const pressed: string[] = [];
    const chart = drawChart(place, (runId) => pressed.push(runId));
    chart.draw(aSeries({ points: [aPoint(9, { score: 1 }), aPoint(22, { score: 1 })] }));
    await waitFor(() => expect(place).toHaveTextContent('100 %'));
    const picture = place.firstElementChild as HTMLElement;
    const press = (clientX: number, clientY: number) => {
      for (const type of ['mousedown', 'mouseup', 'click'])
        fireEvent(picture, new MouseEvent(type, { clientX, clientY, bubbles: true }));
    };
    press(48, 30);
    press(400, 120);
    press(784, 28);
    expect(pressed).toEqual(['run-9', 'run-22']);
    chart.dispose();
    place.remove();
  });
});
