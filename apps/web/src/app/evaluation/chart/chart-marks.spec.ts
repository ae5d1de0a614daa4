import { labelled, markLines } from './chart-marks';
import { aPoint, aSeries } from './series.fixture';

interface Line {
  readonly xAxis?: number;
  readonly yAxis?: number;
  readonly lineStyle: { opacity?: number };
  readonly label: { show?: boolean; align?: string; formatter: string | (() => string) };
}
const linesOf = (changes: Parameters<typeof aSeries>[0], width = 800) =>
  markLines(aSeries(changes), width).data as readonly Line[];
const wordsOf = ({ label: { formatter } }: Line) => (typeof formatter === 'string' ? formatter : formatter());
const midnight = (day: string) => Date.parse(`${day}T00:00`);

describe('the marks', () => {
  it('are baseline, threshold, changes and breaks, in the order of time', () => {
    const lines = linesOf({
      baselineRunId: 'run-9',
      passThreshold: 0.85,
      breaks: [{ runId: 'run-16', on: '2026-11-16', added: 3, removed: 1 }],
      marks: [{ on: '2026-11-15', kind: 'prompt', what: 'Shorter answers everywhere' }],
    });
    expect(lines.map((line) => [line.xAxis ?? line.yAxis, wordsOf(line)])).toEqual([
      [0.9, 'baseline'],
      [0.85, 'threshold'],
      [midnight('2026-11-15'), 'Prompt: Shorter a…'],
      [Date.parse('2026-11-16T08:00:00Z'), 'set +3 −1'],
    ]);
  });

  it('have no baseline where its run has no score or is not among them', () => {
    expect(linesOf({ baselineRunId: 'run-1' })).toEqual([]);
    expect(linesOf({ baselineRunId: 'run-9', points: [aPoint(9, { score: null })] })).toEqual([]);
  });

  it('write what was sent to us as it is', () => {
    const [line] = linesOf({ marks: [{ on: '2026-11-15', kind: 'prompt', what: 'Use {c}' }] });
    expect(wordsOf(line as Line)).toBe('Prompt: Use {c}');
    expect(line?.label.formatter).toBeInstanceOf(Function);
  });

  it('stand before the run that scored them wherever the reader is, and after the last run nowhere', () => {
    const early = aPoint(16, { at: '2026-11-15T09:00:00.000Z' });
    const marks = [
      { on: '2026-11-16', kind: 'data' as const, what: 'New index' },
      { on: '2026-11-23', kind: 'data' as const, what: 'Later' },
    ];
    const lines = linesOf({ points: [aPoint(9), early, aPoint(22)], marks });
    expect(lines.map(({ xAxis }) => xAxis)).toEqual([Date.parse(early.at)]);
  });

  it('stand at the run that shows another model', () => {
    const points = [aPoint(9, { model: 'a' }), aPoint(16, { model: 'b' }), aPoint(22, { model: 'b' })];
    const [line] = linesOf({ points });
    expect([line?.xAxis, wordsOf(line as Line)]).toEqual([
      Date.parse('2026-11-16T08:00:00Z'),
      'Model: b, before a',
    ]);
  });

  it('are written away from the edges', () => {
    const marks = ['10', '16', '22'].map((day) => ({
      on: `2026-11-${day}`,
      kind: 'code' as const,
      what: 'x',
    }));
    expect(linesOf({ marks }).map(({ label }) => label.align)).toEqual(['left', 'center', 'right']);
  });

  it('stand back where they are many', () => {
    const opacityOf = (count: number) => {
      const mark = { on: '2026-11-16', kind: 'code' as const, what: 'x' };
      return linesOf({ marks: Array.from({ length: count }, () => mark) })[0]?.lineStyle.opacity;
    };
    expect([opacityOf(20), opacityOf(21)]).toEqual([0.7, 0.25]);
  });

  it('are labelled where there is room: all on a desk, the newest on a telephone', () => {
    const marks = ['14', '16', '20'].map((day) => ({
      on: `2026-11-${day}`,
      kind: 'prompt' as const,
      what: 'much longer than fits',
    }));
    const shownAt = (width: number) => linesOf({ marks }, width).map(({ label }) => label.show);
    expect(shownAt(900)).toEqual([true, true, true]);
    expect(shownAt(500)).toEqual([false, true, true]);
    expect(shownAt(200)).toEqual([false, false, true]);
  });
});

it('gives labels their room, the newest first', () => {
  const three = (gap: number) =>
    [0, 1, 2].map((index) => ({ left: index * (20 + gap), right: index * (20 + gap) + 20 }));
  expect([...labelled(three(8))]).toEqual([2, 1, 0]);
  expect([...labelled(three(7))]).toEqual([2, 0]);
  expect([
    ...labelled([
      { left: 0, right: 20 },
      { left: 0, right: 20 },
    ]),
  ]).toEqual([1]);
  expect([...labelled([])]).toEqual([]);
});
